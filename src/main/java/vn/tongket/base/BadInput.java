package vn.tongket.base;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Input refused as a whole, with everything wrong in it at once; nothing of it was stored. Exit code 2, or status 4xx. */
public final class BadInput extends Refusal {
    private static final long serialVersionUID = 1L;

    /** Nobody mends more at a time; a file of half a million mistakes is told in as many words as one of two hundred. */
    private static final int LISTED = 200;

    private final transient List<Problem> problems;

    public BadInput(List<Problem> problems) {
        this(listed(problems), true);
    }

    private BadInput(List<Problem> problems, boolean areListed) {
        super(problems.stream().map(Problem::inEnglish).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** The first ones, and how many more there are. A list that counts for itself may be a little longer. */
    private static List<Problem> listed(List<Problem> problems) {
        if (problems.size() <= 2 * LISTED) {
            return problems;
        }
        List<Problem> listed = new ArrayList<>(problems.subList(0, LISTED));
        int left = problems.size() - LISTED;
        listed.add(Problem.hard(
                problems.getFirst().file(),
                0,
                0,
                "and " + left + " more mistakes; mend these first",
                "và còn " + left + " lỗi khác; hãy sửa các lỗi trên trước"));
        return listed;
    }

    /** A request refused for one reason that has no file: an unknown unit, a frame that makes no sense. */
    public static BadInput of(String english, String vietnamese) {
        return new BadInput(List.of(Problem.hard("", 0, 0, english, vietnamese)));
    }

    @Override
    public int status() {
        return 400;
    }

    @Override
    public List<String> inVietnamese() {
        return problems.stream().map(Problem::inVietnamese).toList();
    }

    public List<Problem> problems() {
        return problems;
    }
}
