package vn.tongket.report.web.word;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tongket.base.VietnameseText;
import vn.tongket.report.entry.Cell;
import vn.tongket.report.entry.Cells;

/** Keeps the reasons given in place on the check page, beside the answers they explain. */
@Component
public class GivenReasons {
    private final Cells cells;

    GivenReasons(Cells cells) {
        this.cells = cells;
    }

    /** Reasons of answers that somebody changed meanwhile are left: the check that follows asks again. */
    @Transactional
    public void keep(Opened opened, Map<String, String> fields) {
        cells.hold(opened.submission().id());
        for (Cell cell : cells.of(opened.submission().id())) {
            String reason = fields.get("ly-do:" + cell.line());
            String seen = fields.getOrDefault("r:" + cell.line(), "");
            if (reason != null && seen.equals(String.valueOf(cell.revision()))) {
                String kept =
                        reason.isBlank() ? null : VietnameseText.nfc(reason).strip();
                cells.save(
                        opened.person(),
                        opened.submission().id(),
                        opened.form().requireLine(cell.line()),
                        cell.answer().because(kept),
                        cell.revision());
            }
        }
    }
}
