package vn.tongket.report.web.decide;

import java.util.List;
import vn.tongket.page.Crumb;
import vn.tongket.page.Page;

/** Names of the clean reports before they are decided together, or what came of each. @param done whether it was done */
public record TogetherPage(String heading, String verb, String act, List<Entry> entries, boolean done) implements Page {
    /** @param value number and version, as the form sends them @param unheld figures there was nothing to hold against @param outcome what came of it */
    public record Entry(
            String unit,
            String form,
            String round,
            String value,
            String address,
            String unheld,
            boolean made,
            String outcome) {}

    @Override
    public String template() {
        return "report/together.jte";
    }

    public List<Crumb> crumbs() {
        return List.of(new Crumb("Duyệt", "/duyet"));
    }

    public long made() {
        return entries.stream().filter(Entry::made).count();
    }
}
