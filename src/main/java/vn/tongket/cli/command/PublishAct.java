package vn.tongket.cli.command;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.tongket.base.Now;
import vn.tongket.cli.console.ThingOptions;
import vn.tongket.portal.publishing.PublishingActs;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.Programmes;
import vn.tongket.programme.sight.PublicThing;

/** The act of publishing, as the command line takes it. */
final class PublishAct {
    @Mixin
    private ThingOptions things = new ThingOptions();

    @Option(
            names = "--all-indicators",
            description = "Every indicator whose definition permits it, and the programme with them.")
    private boolean allIndicators;

    @Option(
            names = "--not-secret",
            description =
                    "States, as who publishes must: it was looked through and is not on the list of state secrets.")
    private boolean notSecret;

    @Option(names = "--on", paramLabel = "DAY", description = "The day it was looked through (default: today).")
    private @Nullable LocalDate on;

    /** How many things. */
    int publish(ConfigurableApplicationContext context, String programme) {
        List<PublicThing> all = things(context, programme);
        context.getBean(PublishingActs.class)
                .publish(
                        programme,
                        all,
                        new PublishingActs.Checked(things.by(context), on == null ? Now.day() : on, notSecret));
        return all.size();
    }

    private List<PublicThing> things(ConfigurableApplicationContext context, String programme) {
        List<PublicThing> all = new ArrayList<>(things.of(programme));
        if (all.isEmpty() || allIndicators) {
            all.addFirst(PublicThing.programme(programme));
        }
        if (allIndicators) {
            context.getBean(Programmes.class).require(programme).indicators().stream()
                    .filter(Indicator::publishable)
                    .forEach(indicator -> all.add(PublicThing.indicator(programme, indicator.code())));
        }
        return all;
    }
}
