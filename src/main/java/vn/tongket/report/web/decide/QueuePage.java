package vn.tongket.report.web.decide;

import java.util.List;
import vn.tongket.page.Page;

/** What waits for a person's decision. @param empty what is said when nothing does */
public record QueuePage(List<Part> parts, String empty) implements Page {
    /**
     * @param heading {@code Chờ duyệt}
     * @param clean those with nothing unusual; they may be decided together at {@code together}
     * @param unheld how many of the clean ones have figures that could not be held against anything
     */
    public record Part(String heading, String verb, List<Entry> clean, String together, int unheld, List<Entry> odd) {}

    public record Entry(String unit, String form, String round, String address, String due, String note) {}

    @Override
    public String template() {
        return "report/queue.jte";
    }
}
