package vn.tongket.cli.command;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.tongket.cli.console.DataCommand;
import vn.tongket.cli.console.Rows;
import vn.tongket.cli.console.SeriesOptions;
import vn.tongket.measure.figure.EngineName;
import vn.tongket.measure.series.Series;
import vn.tongket.measure.series.SeriesAnswer;
import vn.tongket.measure.series.row.SeriesRow;

/** Prints what is asked of a series: growth, rank, attainment, what changed; what makes no sense is refused with the reason. */
@Command(name = "series", description = "Print growth, rank, attainment and other series of figures.")
public class SeriesCommand extends DataCommand {
    @Mixin
    private SeriesOptions options = new SeriesOptions();

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
        SeriesAnswer answer =
                context.getBean(Series.class).answer(options.question(), engine).orRefuse();
        rows.print(
                out(),
                SeriesRow.COLUMNS,
                SeriesRow.of(answer).stream().map(SeriesRow::cells).toList());
        err().println("Added up by " + answer.engine() + ", as of " + answer.asOf());
        return 0;
    }
}
