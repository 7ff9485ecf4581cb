package vn.tongket.cli.console;

import java.util.concurrent.Callable;
import org.springframework.context.ConfigurableApplicationContext;

/** A command that needs the data: opens it, with or without a server running beside, and closes it again. */
public abstract class DataCommand extends DataPlace implements Callable<Integer> {

    @Override
    public final Integer call() throws Exception {
        try (ConfigurableApplicationContext context = open()) {
            return run(context);
        }
    }

    /** Does the work with the product's parts out of {@code context}; the result is the exit code. */
    protected abstract int run(ConfigurableApplicationContext context) throws Exception;
}
