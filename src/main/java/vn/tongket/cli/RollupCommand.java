package vn.tongket.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.tongket.measure.Figure;
import vn.tongket.measure.RollUp;

/** Prints what the values of a programme come to for a unit; a row without a figure says why. */
@Command(name = "rollup", description = "Print figures of a unit, over units and time, in any boundaries.")
class RollupCommand extends DataCommand {
    static final List<String> COLUMNS = List.of(
            "indicator",
            "unit",
            "from",
            "to",
            "value",
            "numerator",
            "denominator",
            "rule",
            "frame",
            "reported",
            "expected",
            "exactness",
            "reason");

    @Mixin
    private QuestionOptions options = new QuestionOptions();

    @Option(names = "--children", description = "Also each unit directly below.")
    private boolean children;

    @Mixin
    private Rows rows = new Rows();

    @Override
    protected final int run(ConfigurableApplicationContext context) {
        List<Figure> figures = context.getBean(RollUp.class).figures(options.question(children));
        rows.print(out(), COLUMNS, figures.stream().map(RollupCommand::row).toList());
        return 0;
    }

    static List<@Nullable Object> row(Figure figure) {
        return Rows.row(
                figure.indicator().code(),
                figure.unit().code(),
                figure.window().from(),
                figure.window().to(),
                figure.value(),
                figure.numerator(),
                figure.denominator(),
                figure.rule(),
                figure.frame(),
                figure.coverage().reported(),
                figure.coverage().expected(),
                figure.exactness(),
                figure.reason() == null ? null : figure.reason().english());
    }
}
