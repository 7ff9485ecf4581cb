package vn.tongket.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.tongket.Tongket;

/** A command that needs the data: opens it, with or without a server running beside, and closes it again. */
abstract class DataCommand implements Callable<Integer> {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "Data directory (default: ${DEFAULT-VALUE}); not used when TONGKET_DB_URL names a server.")
    protected String data = "data";

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public final Integer call() throws Exception {
        try (ConfigurableApplicationContext context = open()) {
            return run(context);
        }
    }

    /** Does the work with the product's parts out of {@code context}; the result is the exit code. */
    protected abstract int run(ConfigurableApplicationContext context) throws Exception;

    protected ConfigurableApplicationContext open() {
        return new SpringApplicationBuilder(Tongket.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .logStartupInfo(false)
                .properties("tongket.data=" + data, "spring.main.banner-mode=off", "tongket.db.connections=4")
                .run();
    }

    /** Where data goes. */
    protected PrintWriter out() {
        return line().getOut();
    }

    /** Where progress and messages go. */
    protected PrintWriter err() {
        return line().getErr();
    }

    private picocli.CommandLine line() {
        if (spec == null) {
            throw new IllegalStateException("Only picocli makes commands");
        }
        return spec.commandLine();
    }
}
