package vn.tongket.portal.publishing;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tongket.page.Crumb;
import vn.tongket.page.Page;
import vn.tongket.page.State;
import vn.tongket.programme.sight.Publication;

/**
 * Duyệt công khai: what of one programme is public, by whose word, and the act itself.
 *
 * @param address of this page
 * @param publicAddress where the public reads it
 * @param permitted whether the programme may be published at all
 * @param parts by kind
 * @param typed as the last act was asked for, to be mended
 * @param problems what stood against it
 */
public record PublishingPage(
        String title,
        String address,
        String publicAddress,
        boolean permitted,
        List<Part> parts,
        Typed typed,
        List<String> problems)
        implements Page {
    /** Value of the address that chooses all that may be published and is not yet. */
    public static final String EVERYTHING = "tat-ca";

    public PublishingPage {
        problems = List.copyOf(problems);
    }

    /** @param empty what to say where there are none */
    public record Part(String heading, List<Row> rows, String empty) {}

    /**
     * One thing.
     *
     * @param key as the form sends it: {@code INDICATOR:ho-ngheo}
     * @param detail by whom and when, or why it cannot be
     * @param choosable whether it may be published or withdrawn
     */
    public record Row(String key, String name, State state, String word, String detail, boolean choosable) {
        /** What was taken back, or was changed since, is chosen again by hand only. */
        boolean isWaiting() {
            return choosable && state == State.DRAFT;
        }
    }

    /** @param day as typed */
    public record Typed(Set<String> chosen, boolean notSecret, String day, String note) {}

    @Override
    public String template() {
        return "portal/publishing.jte";
    }

    @Override
    public int status() {
        return problems.isEmpty() ? 200 : 422;
    }

    /** How many may be published and are not yet. */
    public long waiting() {
        return rows().filter(Row::isWaiting).count();
    }

    private Stream<Row> rows() {
        return parts.stream().flatMap(part -> part.rows().stream());
    }

    PublishingPage withAllChosen() {
        Set<String> all = rows().filter(Row::isWaiting).map(Row::key).collect(Collectors.toSet());
        Typed chosen = new Typed(all, typed.notSecret(), typed.day(), typed.note());
        return new PublishingPage(title, address, publicAddress, permitted, parts, chosen, problems);
    }

    public static List<Crumb> crumbs() {
        return List.of(new Crumb("Duyệt công khai", PublishingController.ALL));
    }

    public static String statement() {
        return Publication.STATEMENT;
    }
}
