package vn.tongket.cli.console;

import java.io.PrintWriter;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import vn.tongket.Tongket;

/** What a command is told of where the data are, and where it writes. */
public abstract class DataPlace {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "Data directory (default: ${DEFAULT-VALUE}); not used when TONGKET_DB_URL names a server.")
    protected String data = "data";

    @Spec
    private @Nullable CommandSpec spec;

    /** The product over the data, without a web server. */
    protected ConfigurableApplicationContext open() {
        return new SpringApplicationBuilder(Tongket.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .logStartupInfo(false)
                .properties("tongket.data=" + data, "spring.main.banner-mode=off", "tongket.db.connections=4")
                .run();
    }

    /** The settings that the product would have, before there is a database. */
    public static Environment environment() {
        return new SpringApplicationBuilder(NoParts.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .properties("spring.main.banner-mode=off")
                .run()
                .getEnvironment();
    }

    /** Nothing but settings. */
    private static final class NoParts {}

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
