package vn.tongket.report.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.tongket.base.Problem;

/** Problems of a file that may have millions: the first ones of each sort in full, the others counted. */
public final class ProblemList {
    private static final int LISTED = 200;
    /** Of what is taken all the same so many are named, and the others counted. */
    public static final int REMARKS_LISTED = 20;

    private final String file;
    private final List<Problem> hard = new ArrayList<>();
    private final List<Problem> soft = new ArrayList<>();
    private long hardCount;
    private long softCount;

    public ProblemList(String file) {
        this.file = file;
    }

    public void hard(long line, int column, String english, String vietnamese) {
        if (hardCount++ < LISTED) {
            hard.add(Problem.hard(file, (int) line, column, english, vietnamese));
        }
    }

    public void soft(long line, int column, String english, String vietnamese) {
        if (softCount++ < REMARKS_LISTED) {
            soft.add(Problem.soft(file, (int) line, column, english, vietnamese));
        }
    }

    /** Whether one more of them will be listed; past that, working out a suggestion is work for nothing. */
    public boolean isListing() {
        return hardCount < LISTED;
    }

    /** Whether the lines are those of a file that has a name; else they are those of a form. */
    public boolean isOfFile() {
        return !file.isEmpty();
    }

    public String file() {
        return file;
    }

    public boolean hasHard() {
        return hardCount > 0;
    }

    /** Hard ones first, each sort by line, and at the end how many more there are. */
    public List<Problem> all() {
        List<Problem> all = new ArrayList<>(inOrder(hard));
        if (hardCount > LISTED) {
            all.add(Problem.hard(
                    file,
                    0,
                    0,
                    "and " + (hardCount - LISTED) + " more mistakes; mend these first",
                    "và còn " + (hardCount - LISTED) + " lỗi khác; hãy sửa các lỗi trên trước"));
        }
        all.addAll(inOrder(soft));
        if (softCount > REMARKS_LISTED) {
            all.add(Problem.soft(
                    file,
                    0,
                    0,
                    "and " + (softCount - REMARKS_LISTED) + " more warnings",
                    "và còn " + (softCount - REMARKS_LISTED) + " cảnh báo khác"));
        }
        return all;
    }

    private static List<Problem> inOrder(List<Problem> problems) {
        return problems.stream()
                .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
                .toList();
    }
}
