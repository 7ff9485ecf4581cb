package vn.tongket.portal.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.tongket.page.Opens;
import vn.tongket.page.Right;

/** The list of programmes, and the page of one. */
@Controller
class ResolutionController {
    private final PublishedProgrammes programmes;
    private final ProgrammeEntries entries;
    private final ResolutionPages pages;

    ResolutionController(PublishedProgrammes programmes, ProgrammeEntries entries, ResolutionPages pages) {
        this.programmes = programmes;
        this.entries = entries;
        this.pages = pages;
    }

    @GetMapping("/nghi-quyet")
    @Opens(Right.VISIT)
    ProgrammesPage list() {
        return new ProgrammesPage(entries.of(programmes.all()));
    }

    @GetMapping("/nghi-quyet/{programme}")
    @Opens(Right.VISIT)
    ResolutionPage show(@PathVariable String programme) {
        return pages.of(programmes.require(programme));
    }
}
