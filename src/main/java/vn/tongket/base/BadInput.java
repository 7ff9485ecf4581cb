package vn.tongket.base;

import java.util.List;
import java.util.stream.Collectors;

/** Input refused as a whole, with everything wrong in it at once; nothing of it was stored. Exit code 2, or status 4xx. */
public final class BadInput extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    public BadInput(List<Problem> problems) {
        super(problems.stream().map(Problem::inEnglish).collect(Collectors.joining("\n")));
        this.problems = List.copyOf(problems);
    }

    /** A request refused for one reason that has no file: an unknown unit, a frame that makes no sense. */
    public static BadInput of(String english, String vietnamese) {
        return new BadInput(List.of(Problem.hard("", 0, 0, english, vietnamese)));
    }

    public List<Problem> problems() {
        return problems;
    }
}
