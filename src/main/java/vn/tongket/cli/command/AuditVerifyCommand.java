package vn.tongket.cli.command;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.tongket.access.audit.AuditChain;
import vn.tongket.cli.console.DataCommand;

/** Computes the chain of the audit log again: exit 0 with its length and its last hash, 1 with the first broken entry. */
@Command(name = "verify", description = "Compute every seal of the audit log again.")
final class AuditVerifyCommand extends DataCommand {
    private static final int BROKEN = 1;

    @Option(
            names = "--noted",
            paramLabel = "HASH",
            description = "A last hash noted down earlier: it must still stand in the chain.")
    private @Nullable String noted;

    @Override
    protected int run(ConfigurableApplicationContext context) {
        AuditChain chain = context.getBean(AuditChain.class);
        chain.sealAll();
        AuditChain.Verdict verdict = chain.verify();
        if (verdict.broken() != null) {
            err().println("The audit log is broken: " + verdict.broken() + ". The " + verdict.count()
                    + " entries before it hold.");
            return BROKEN;
        }
        if (noted != null && !chain.holds(noted)) {
            err().println("The audit log was cut or made anew: no seal is " + noted + ".");
            return BROKEN;
        }
        out().println(verdict.count() + " " + verdict.head());
        return 0;
    }
}
