package vn.tongket.cli.command;

import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.tongket.cli.console.DataCommand;
import vn.tongket.cli.console.ThingOptions;
import vn.tongket.portal.publishing.PublishingActs;
import vn.tongket.programme.sight.PublicThing;

/** {@code withdraw PROGRAMME --by NAME --note WHY}: takes a publication back; the note stands in its place. */
@Command(
        name = "withdraw",
        description = "Take a programme, indicator, review or findings back from the public, with a note in its place.")
public final class WithdrawCommand extends DataCommand {
    @Parameters(paramLabel = "PROGRAMME", description = "Code of the programme; alone, the whole programme.")
    private String programme = "";

    @Mixin
    private ThingOptions things = new ThingOptions();

    @Option(names = "--note", paramLabel = "WHY", required = true, description = "What the public reads instead.")
    private String note = "";

    @Override
    protected int run(ConfigurableApplicationContext context) {
        List<PublicThing> named = things.of(programme);
        List<PublicThing> all = named.isEmpty() ? List.of(PublicThing.programme(programme)) : named;
        context.getBean(PublishingActs.class).withdraw(programme, all, things.by(context), note);
        err().println("Withdrew " + all.size() + " of programme " + programme + ".");
        return 0;
    }
}
