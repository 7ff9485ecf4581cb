package vn.tongket.cli.bench;

import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.tongket.cli.console.DataCommand;

/** Fills a data directory with the made-up country, to try the product at its size. */
@Command(
        name = "generate",
        description = "Fill a data directory with made-up values of the real communes: 0.8, 8 or 82 million.")
class BenchGenerateCommand extends DataCommand {
    @Option(names = "--scale", required = true, description = "${COMPLETION-CANDIDATES}")
    private BenchWorld.Scale scale = BenchWorld.Scale.COMMUNE;

    @Override
    protected final int run(ConfigurableApplicationContext context) {
        int[] done = {0};
        BenchWorld.generate(context, scale, () -> err().println("Indicator " + ++done[0] + " of " + scale.indicators));
        return 0;
    }
}
