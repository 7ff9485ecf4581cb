package vn.tongket.cli.console;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Option;
import vn.tongket.access.Accounts;
import vn.tongket.access.audit.Acting;
import vn.tongket.page.Person;
import vn.tongket.programme.sight.PublicThing;
import vn.tongket.programme.sight.Publications;

/** What is published or withdrawn of a programme, and by whom. */
public final class ThingOptions {
    @Option(names = "--indicator", paramLabel = "I", description = "An indicator; may be given several times.")
    private List<String> indicators = new ArrayList<>();

    @Option(names = "--review", paramLabel = "R", description = "A review, as it is written now.")
    private List<String> reviews = new ArrayList<>();

    @Option(names = "--findings", paramLabel = "R", description = "The page of the findings behind a review.")
    private List<String> findings = new ArrayList<>();

    @Option(
            names = "--by",
            paramLabel = "NAME",
            description = "Who looked it through: a username, or the full name of the person.")
    private @Nullable String by;

    /** Without any that is named, the programme itself. */
    public List<PublicThing> of(String programme) {
        List<PublicThing> things = new ArrayList<>();
        indicators.forEach(code -> things.add(PublicThing.indicator(programme, code)));
        reviews.forEach(code -> things.add(PublicThing.review(programme, code)));
        findings.forEach(code -> things.add(PublicThing.findings(programme, code)));
        return things;
    }

    public Publications.Checker by(ConfigurableApplicationContext context) {
        String name = by == null ? "" : by.strip();
        Person person = Acting.asSystem(() -> context.getBean(Accounts.class).find(name))
                .orElse(null);
        return person == null
                ? new Publications.Checker(name, null)
                : new Publications.Checker(person.displayName(), person.id());
    }
}
