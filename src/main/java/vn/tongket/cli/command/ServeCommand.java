package vn.tongket.cli.command;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.tongket.Tongket;
import vn.tongket.access.Accounts;
import vn.tongket.access.OperatorAccounts;
import vn.tongket.access.audit.Acting;
import vn.tongket.cli.console.DataCommand;
import vn.tongket.database.EarlyPostgres;

/** Starts the product for real use and stays until it is told to stop. */
@Command(name = "serve", description = "Start for real use.")
public class ServeCommand extends DataCommand {

    @Option(
            names = "--port",
            defaultValue = "${TONGKET_PORT:-8080}",
            description = "Port to answer on (default: ${DEFAULT-VALUE}); 0 takes a free one.")
    private int port = 8080;

    @Override
    protected final ConfigurableApplicationContext open() {
        err().println("Starting PostgreSQL and Tongket on " + data + " …");
        return new SpringApplicationBuilder(Tongket.class)
                .sources(beside())
                .web(WebApplicationType.SERVLET)
                .logStartupInfo(false)
                .properties("tongket.data=" + data)
                .initializers(new EarlyPostgres())
                .properties(settings())
                .run("--server.port=" + port);
    }

    /** Beans of this command's own. */
    protected Class<?>[] beside() {
        return new Class<?>[0];
    }

    /** Settings of this command's own, which the environment may change. */
    protected String[] settings() {
        return new String[0];
    }

    @Override
    protected final int run(ConfigurableApplicationContext context) throws InterruptedException {
        Acting.asSystem(() -> prepare(context));
        String answering = context.getEnvironment().getRequiredProperty("local.server.port");
        out().println("Tongket answers at http://localhost:" + answering + "/");
        out().println("Stop it with Ctrl+C.");
        out().flush();
        Acting.asSystem(() -> follow(context));
        Thread.currentThread().join();
        return 0;
    }

    /** What has to be there before the address is announced: the first start makes the first administrator. */
    protected void prepare(ConfigurableApplicationContext context) {
        context.getBean(Accounts.class).createFirstAdministrator().ifPresent(account -> {
            out().println("Administrator: " + account.username());
            out().println("One-time password (shown only now, to be changed at first sign-in): " + account.password());
            out().println("It is good for one sign-in, within "
                    + context.getBean(OperatorAccounts.class).oneTimeHours()
                    + " hours; 'bin/tongket account reset " + account.username() + "' makes another.");
        });
    }

    /** What may come in while pages are answered already. */
    protected void follow(ConfigurableApplicationContext context) {}
}
