package vn.tongket.cli;

import picocli.CommandLine.Command;

/** The audit log: whether it is whole, and what it says. */
@Command(
        name = "audit",
        description = "Check or export the audit log.",
        subcommands = {AuditVerifyCommand.class, AuditExportCommand.class},
        synopsisSubcommandLabel = "verify|export")
final class AuditCommand {}
