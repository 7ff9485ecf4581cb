package vn.tongket.portal.web.programme;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.tongket.page.Opens;
import vn.tongket.page.Right;
import vn.tongket.programme.sight.PublicThing;
import vn.tongket.programme.sight.Sight;

/** The list of programmes, and the page of one. */
@Controller
class ResolutionController {
    private final Sight sight;
    private final ProgrammeEntries entries;
    private final ResolutionPages pages;

    ResolutionController(Sight sight, ProgrammeEntries entries, ResolutionPages pages) {
        this.sight = sight;
        this.entries = entries;
        this.pages = pages;
    }

    @GetMapping("/nghi-quyet")
    @Opens(Right.VISIT)
    ProgrammesPage list() {
        return new ProgrammesPage(entries.of(sight.heads()));
    }

    @GetMapping("/nghi-quyet/{programme}")
    @Opens(Right.VISIT)
    ResolutionPage show(@PathVariable String programme) {
        return pages.of(sight.programme(programme).orElseThrow(() -> sight.hidden(PublicThing.programme(programme))));
    }
}
