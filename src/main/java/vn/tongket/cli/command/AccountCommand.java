package vn.tongket.cli.command;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.tongket.access.OperatorAccounts;
import vn.tongket.cli.console.DataCommand;
import vn.tongket.cli.console.Rows;

/** For the operator at the machine: what to do when nobody who administers can sign in. */
@Command(
        name = "account",
        description = "List accounts, lift waits after wrong passwords, hand out one-time passwords.",
        subcommands = {
            AccountCommand.ListCommand.class,
            AccountCommand.UnlockCommand.class,
            AccountCommand.ResetCommand.class
        },
        synopsisSubcommandLabel = "list|unlock|reset")
public final class AccountCommand {

    /** Prints every account of a person. */
    @Command(name = "list", description = "Print the accounts with roles, last sign-in and second factor.")
    static final class ListCommand extends DataCommand {
        private static final List<String> COLUMNS =
                List.of("username", "name", "state", "roles", "last_sign_in", "second_factor", "reviewed");

        @Mixin
        private Rows rows = new Rows();

        @Override
        protected int run(ConfigurableApplicationContext context) {
            List<List<@Nullable Object>> lines = context.getBean(OperatorAccounts.class).all().stream()
                    .map(line -> Rows.row(
                            line.username(),
                            line.name(),
                            line.state(),
                            line.roles(),
                            line.lastSignIn(),
                            line.factor(),
                            line.reviewed()))
                    .toList();
            rows.print(out(), COLUMNS, lines);
            return 0;
        }
    }

    /** Lifts the waits after wrong tries. */
    @Command(name = "unlock", description = "Let a person try again at once after wrong passwords.")
    static final class UnlockCommand extends DataCommand {
        @Parameters(paramLabel = "NAME", description = "Username.")
        private String username = "";

        @Override
        protected int run(ConfigurableApplicationContext context) {
            boolean lifted = context.getBean(OperatorAccounts.class).unlock(username);
            err().println(lifted ? username + " may try again at once." : "Nobody has to wait for " + username + ".");
            return 0;
        }
    }

    /** Hands out a new one-time password. */
    @Command(name = "reset", description = "Print a new one-time password of an account, and end its sessions.")
    static final class ResetCommand extends DataCommand {
        @Parameters(paramLabel = "NAME", description = "Username.")
        private String username = "";

        @Option(names = "--second-factor", description = "Also remove second factor, recovery codes and passkeys.")
        private boolean factor;

        @Option(names = "--open", description = "Also open the account, if it is closed.")
        private boolean open;

        @Option(names = "--unlink", description = "Also cut the link to a person of the office's identity provider.")
        private boolean unlink;

        @Override
        protected int run(ConfigurableApplicationContext context) {
            OperatorAccounts.Reset reset = context.getBean(OperatorAccounts.class)
                    .reset(username, new OperatorAccounts.Anew(factor, open, unlink));
            err().println("One-time password of " + username + ", good for one sign-in until " + reset.until() + ":");
            out().println(reset.password());
            return 0;
        }
    }
}
