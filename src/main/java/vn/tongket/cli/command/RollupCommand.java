package vn.tongket.cli.command;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.tongket.cli.console.DataCommand;
import vn.tongket.cli.console.QuestionOptions;
import vn.tongket.cli.console.Rows;
import vn.tongket.measure.RollUp;
import vn.tongket.measure.figure.Caveat;
import vn.tongket.measure.figure.EngineName;
import vn.tongket.measure.figure.Figure;
import vn.tongket.measure.figure.RolledUp;

/** Prints what the values of a programme come to for a unit; a row without a figure says why. */
@Command(name = "rollup", description = "Print figures of a unit, over units and time, in any boundaries.")
public class RollupCommand extends DataCommand {
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
            "reason",
            "in_part",
            "least_coverage_met",
            "caveats");

    @Mixin
    private QuestionOptions options = new QuestionOptions();

    @Option(names = "--children", description = "Also each unit directly below.")
    private boolean children;

    @Option(
            names = "--engine",
            paramLabel = "E",
            description =
                    "Who adds up: ${COMPLETION-CANDIDATES} (default: as the installation is set). All say the same.")
    private @Nullable EngineName engine;

    @Mixin
    private Rows rows = new Rows();

    @Override
    protected final int run(ConfigurableApplicationContext context) {
        RolledUp rolledUp = context.getBean(RollUp.class).answer(options.question(children), engine);
        rows.print(
                out(),
                COLUMNS,
                rolledUp.figures().stream().map(RollupCommand::row).toList());
        err().println("Added up by " + rolledUp.engine() + ", as of " + rolledUp.asOf());
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
                figure.reason() == null ? null : figure.reason().english(),
                figure.coverage().inPart(),
                figure.coverage().leastMet(),
                caveats(figure));
    }

    private static String caveats(Figure figure) {
        return figure.caveats().stream().map(Caveat::english).collect(Collectors.joining("; "));
    }
}
