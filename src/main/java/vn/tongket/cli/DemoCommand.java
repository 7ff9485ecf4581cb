package vn.tongket.cli;

import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import vn.tongket.access.Accounts;
import vn.tongket.access.NewAccount;

/** Starts with the examples and the invented province, and says who may sign in. */
@Command(name = "demo", description = "Start with the examples and the invented province.")
class DemoCommand extends ServeCommand {

    @Override
    protected void prepare(ConfigurableApplicationContext context) {
        out().println("Demo accounts (passwords of this start):");
        for (NewAccount account : context.getBean(Accounts.class).createDemoAccounts()) {
            out().printf("  %-12s %-16s %s%n", account.username(), account.password(), account.displayName());
        }
    }
}
