package vn.tongket.cli.command;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import vn.tongket.cli.console.DataCommand;
import vn.tongket.cli.console.QuestionOptions;
import vn.tongket.cli.console.Rows;
import vn.tongket.measure.RollUp;
import vn.tongket.measure.figure.Figure;
import vn.tongket.measure.trace.Contribution;
import vn.tongket.measure.trace.Trace;

/**
 * Prints the values behind one figure: {@code contributed} sums to the figure, or to its numerator. A figure that is made of
 * other figures (a formula, a mean of rates, a growth) leads to theirs; {@code figure} says whose a row is.
 */
@Command(name = "trace", description = "Print the values that one figure is made of.")
public class TraceCommand extends DataCommand {
    private static final List<String> COLUMNS = List.of(
            "figure",
            "figure_from",
            "figure_to",
            "unit",
            "name",
            "from",
            "to",
            "breakdown",
            "quality",
            "value",
            "numerator",
            "denominator",
            "share",
            "basis",
            "contributed",
            "source",
            "note",
            "entered_by",
            "entered_at",
            "origin",
            "revision");

    @Mixin
    private QuestionOptions options = new QuestionOptions();

    @Mixin
    private Rows rows = new Rows();

    @Override
    protected final int run(ConfigurableApplicationContext context) {
        Trace trace = context.getBean(RollUp.class).trace(options.question(false));
        List<List<@Nullable Object>> all = new ArrayList<>();
        add(trace, all);
        rows.print(out(), COLUMNS, all);
        summarize(trace.figure());
        return 0;
    }

    private static void add(Trace trace, List<List<@Nullable Object>> all) {
        trace.contributions().forEach(contribution -> all.add(row(trace.figure(), contribution)));
        trace.parts().forEach(part -> add(part, all));
    }

    private static List<@Nullable Object> row(Figure figure, Contribution one) {
        return Rows.row(
                figure.indicator().code(),
                figure.window().from(),
                figure.window().to(),
                one.unit().code(),
                one.unit().fullName(),
                one.window().from(),
                one.window().to(),
                one.breakdown(),
                one.quality(),
                one.quantity(),
                one.numerator(),
                one.denominator(),
                one.share(),
                one.basis(),
                one.contributed(),
                one.source(),
                one.note(),
                one.enteredBy(),
                one.enteredAt(),
                one.origin(),
                one.revision());
    }

    /** The figure itself goes with the messages, so that the data can be summed as it stands. */
    private void summarize(Figure figure) {
        String value = figure.value() == null
                ? "no figure: "
                        + (figure.reason() == null ? "" : figure.reason().english())
                : figure.value().toPlainString();
        String parts = figure.numerator() == null || figure.denominator() == null
                ? ""
                : " (" + figure.numerator().toPlainString() + " / "
                        + figure.denominator().toPlainString() + ")";
        err().println(figure.indicator().code() + " of " + figure.unit().fullName() + ", "
                + figure.window().from() + " to " + figure.window().to() + ", " + figure.frame() + ": " + value + parts
                + "; "
                + figure.coverage().reported() + " of " + figure.coverage().expected() + " units reported");
    }
}
