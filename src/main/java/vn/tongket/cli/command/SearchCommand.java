package vn.tongket.cli.command;

import picocli.CommandLine.Command;

/** Search over what was published: its entries, made again. */
@Command(
        name = "search",
        description = "Make the entries of the public search again.",
        subcommands = SearchRebuildCommand.class,
        synopsisSubcommandLabel = "rebuild")
public final class SearchCommand {}
