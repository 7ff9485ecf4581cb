package vn.tongket.exchange.file;

import java.util.Comparator;
import java.util.List;
import vn.tongket.base.Problem;

/** Problems of a package in the order they are read in: what stops the import first, then file by file, line by line. */
public final class PackageProblems {
    private PackageProblems() {}

    public static List<Problem> inOrder(List<Problem> problems) {
        return problems.stream()
                .sorted(Comparator.comparing((Problem problem) -> !problem.hard())
                        .thenComparing(problem -> PackageFiles.ALL.indexOf(problem.file()))
                        .thenComparing(problem -> problem.line() == 0)
                        .thenComparing(Problem::line)
                        .thenComparing(Problem::column))
                .toList();
    }
}
