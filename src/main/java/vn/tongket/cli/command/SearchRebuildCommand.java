package vn.tongket.cli.command;

import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import vn.tongket.cli.console.DataCommand;
import vn.tongket.portal.search.SearchIndex;

/** A server keeps the entries up by itself: this is for who doubts them. */
@Command(
        name = "rebuild",
        description = "Forget all entries of the public search and make them again of what is published now.")
final class SearchRebuildCommand extends DataCommand {
    @Override
    protected int run(ConfigurableApplicationContext context) {
        err().println("Entries: " + context.getBean(SearchIndex.class).rebuild());
        return 0;
    }
}
