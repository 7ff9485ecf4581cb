package vn.tongket.report.web.entry;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tongket.page.Opens;
import vn.tongket.page.Page;
import vn.tongket.page.Redirect;
import vn.tongket.page.Right;
import vn.tongket.report.web.word.Opened;

/** Nhập số liệu: the form to look at, and to save whole where the browser runs no script. */
@Controller
class EntryController {
    private final EntryPages pages;
    private final WholeSaving saving;

    EntryController(EntryPages pages, WholeSaving saving) {
        this.pages = pages;
        this.saving = saving;
    }

    /**
     * @param section from 1; without it the whole form, or the list of its sections where they are many
     * @param from {@code kiem-tra} where the person came from the check page
     */
    @GetMapping("/dot-bao-cao/{round}/{unit}/{form}")
    @Opens(value = Right.READ, at = "form")
    EntryPage form(
            Opened opened,
            @RequestParam(name = "muc", defaultValue = "0") String section,
            @RequestParam(name = "tu", defaultValue = "") String from) {
        return pages.page(opened, sectionOf(opened, section), from.equals("kiem-tra"), EntryPages.Refused.NOTHING);
    }

    private static int sectionOf(Opened opened, @Nullable String words) {
        if (words == null || !words.matches("\\d{1,3}")) {
            return 0;
        }
        int number = Integer.parseInt(words);
        return number <= opened.form().sections().size() ? number : 0;
    }

    /** Saves all that the page shows; what cannot be stored stands in its field again, with what is to be done. */
    @PostMapping("/dot-bao-cao/{round}/{unit}/{form}")
    @Opens(value = Right.ENTER, at = "form", audit = "answers.saved")
    Page save(Opened opened, @RequestParam Map<String, String> fields) {
        int section = sectionOf(opened, fields.get("muc"));
        boolean fromCheck = "kiem-tra".equals(fields.get("tu"));
        EntryPages.Refused refused = saving.save(opened, fields);
        if (!refused.problems().isEmpty()) {
            return pages.page(opened, section, fromCheck, refused);
        }
        return new Redirect(next(opened, section, fields));
    }

    private static String next(Opened opened, int section, Map<String, String> fields) {
        String go = fields.getOrDefault("sang", "");
        if (go.equals("kiem-tra")) {
            return opened.address() + "/kiem-tra";
        }
        int shown = go.matches("\\d{1,3}") ? Integer.parseInt(go) : section;
        String anchor = fields.entrySet().stream()
                .filter(field -> field.getKey().startsWith("bam:"))
                .map(field -> "#o-" + field.getValue().replace('.', '_'))
                .findFirst()
                .orElse("");
        return opened.address() + (shown == 0 ? "" : "?muc=" + shown) + anchor;
    }
}
