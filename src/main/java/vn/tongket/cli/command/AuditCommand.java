package vn.tongket.cli.command;

import picocli.CommandLine.Command;

/** The audit log: whether it is whole, and what it says. */
@Command(
        name = "audit",
        description = "Check or export the audit log.",
        subcommands = {AuditVerifyCommand.class, AuditExportCommand.class},
        synopsisSubcommandLabel = "verify|export")
public final class AuditCommand {}
