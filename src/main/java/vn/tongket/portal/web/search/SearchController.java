package vn.tongket.portal.web.search;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tongket.base.VietnameseText;
import vn.tongket.page.Opens;
import vn.tongket.page.Right;
import vn.tongket.portal.search.SearchKind;

/** Looks for words in everything that was published. */
@Controller
class SearchController {
    private final SearchPages pages;

    SearchController(SearchPages pages) {
        this.pages = pages;
    }

    @GetMapping(SearchPages.ADDRESS)
    @Opens(Right.VISIT)
    SearchPage search(
            @RequestParam(name = "q", defaultValue = "") String q,
            @RequestParam(name = "loai", defaultValue = "") String kind,
            @RequestParam(name = "trang", defaultValue = "1") int number) {
        String words = VietnameseText.nfc(q).strip();
        return SearchKind.asked(kind).map(one -> pages.of(one, words, number)).orElseGet(() -> pages.of(words));
    }
}
