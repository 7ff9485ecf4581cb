package vn.tongket.portal.web.search;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.tongket.page.Paging;
import vn.tongket.page.Visit;
import vn.tongket.portal.search.Found;
import vn.tongket.portal.search.Piece;
import vn.tongket.portal.search.Search;
import vn.tongket.portal.search.SearchAnswer;
import vn.tongket.portal.search.SearchKind;
import vn.tongket.portal.web.search.SearchPage.Link;
import vn.tongket.portal.web.word.Addresses;
import vn.tongket.unit.Unit;
import vn.tongket.unit.Units;

/** Puts the page of a search together. */
@Component
class SearchPages {
    static final String ADDRESS = "/tim-kiem";
    private static final int UNITS_SHOWN = 5;
    private static final int UNITS_LOOKED_AT = 20;
    private static final String FIELD = "q";

    private final Search search;
    private final Units units;

    SearchPages(Search search, Units units) {
        this.search = search;
        this.units = units;
    }

    SearchPage of(String words) {
        if (Search.isTooLittle(words)) {
            return nothingAsked(words);
        }
        SearchAnswer answer = search.answer(words);
        List<SearchPage.Group> groups = new ArrayList<>();
        answer.groups().forEach(group -> groups.add(group(group, answer.lookedFor())));
        // A name stands as it is, with or without marks of a phrase.
        units(answer.typed().replaceAll("[\"“”„«»]", " ").strip(), groups);
        return new SearchPage(
                answer.typed(),
                sentence(answer, groups.isEmpty()),
                groups.isEmpty() ? unknown(answer) : "",
                groups,
                answer.fewer().stream()
                        .map(fewer -> new Link(fewer, address(fewer)))
                        .toList(),
                null,
                null);
    }

    private static SearchPage nothingAsked(String words) {
        String sentence = words.isEmpty()
                ? "Tìm trong nghị quyết, chương trình, chỉ tiêu, nhiệm vụ, văn bản, báo cáo đã công khai và tên đơn vị hành chính."
                : "“" + words + "” chưa đủ để tìm. Ghi ít nhất một từ có hai chữ cái hoặc chữ số trở lên.";
        return new SearchPage(words, sentence, "", List.of(), List.of(), null, null);
    }

    static String sentence(SearchAnswer answer, boolean nothing) {
        if (answer.behind()) {
            return "Danh mục tìm kiếm đang được lập lại, kết quả cho “" + answer.lookedFor()
                    + "” có thể chưa đủ. Xem lại sau ít phút.";
        }
        if (nothing) {
            return "Chưa tìm thấy nội dung nào có đủ các từ “" + answer.typed() + "” trong phần đã công khai.";
        }
        return answer.instead() == null
                ? "Kết quả cho “" + answer.typed() + "”."
                : "Không có " + quoted(answer.unknown()) + " trong phần đã công khai; dưới đây là kết quả cho “"
                        + answer.instead() + "”.";
    }

    static String unknown(SearchAnswer answer) {
        return answer.behind() || answer.unknown().isEmpty()
                ? ""
                : "Không nội dung nào có từ " + quoted(answer.unknown()) + ".";
    }

    private static String quoted(List<String> words) {
        return words.stream().map(word -> "“" + word + "”").collect(Collectors.joining(", "));
    }

    private SearchPage.Group group(Found.Group group, String words) {
        String heading = group.kind().heading();
        return new SearchPage.Group(
                group.kind().asked(),
                heading,
                entries(group.found()),
                group.more()
                        ? new Link(
                                "Xem thêm: " + heading.toLowerCase(java.util.Locale.ROOT),
                                address(words) + "&loai=" + group.kind().asked())
                        : null);
    }

    private static List<SearchPage.Entry> entries(List<Found> found) {
        return found.stream()
                .map(one -> new SearchPage.Entry(one.address(), one.name(), one.place(), one.passage()))
                .toList();
    }

    /** By the search that the page of units has; there stand the others, too. */
    private void units(String words, List<SearchPage.Group> groups) {
        if (units.isTooLong(words)) {
            return;
        }
        List<Unit> found = Search.asTyped(
                words, units.search(words, Visit.current().now().toLocalDate(), UNITS_LOOKED_AT), Unit::fullName);
        if (!found.isEmpty()) {
            groups.add(new SearchPage.Group(
                    "don-vi",
                    "Đơn vị hành chính",
                    found.stream().limit(UNITS_SHOWN).map(this::entry).toList(),
                    found.size() > UNITS_SHOWN
                            ? new Link("Xem thêm: đơn vị hành chính", "/don-vi?q=" + encoded(words))
                            : null));
        }
    }

    private SearchPage.Entry entry(Unit unit) {
        String place = units.above(unit, unit.validFrom()).stream()
                .filter(above -> !above.code().equals(Units.COUNTRY))
                .map(Unit::inSentence)
                .collect(Collectors.joining(", "));
        return new SearchPage.Entry(
                Addresses.unit(unit.code()), List.of(new Piece(unit.fullName(), false)), place, List.of());
    }

    SearchPage of(SearchKind kind, String words, int number) {
        if (Search.isTooLittle(words)) {
            return nothingAsked(words);
        }
        Found.Group all = search.all(kind, words);
        Paging paging = Paging.of(number, all.found().size(), address(words) + "&loai=" + kind.asked());
        return new SearchPage(
                words,
                sentence(all, words),
                "",
                all.found().isEmpty()
                        ? List.of()
                        : List.of(new SearchPage.Group(
                                kind.asked(), kind.heading(), entries(paging.shown(all.found())), null)),
                List.of(),
                paging,
                back(words));
    }

    private static String sentence(Found.Group all, String words) {
        int count = all.found().size();
        String what = all.kind().heading() + ": ";
        if (count == 0) {
            return what + "chưa tìm thấy nội dung nào có đủ các từ “" + words + "” trong phần đã công khai.";
        }
        return what
                + (all.more()
                        ? "hơn " + count + " kết quả cho “" + words + "”; dưới đây là " + count
                                + " kết quả gần nhất. Ghi thêm từ để thu hẹp."
                        : count + " kết quả cho “" + words + "”.");
    }

    private static Link back(String words) {
        return new Link("Tất cả kết quả cho “" + words + "”", address(words));
    }

    private static String address(String words) {
        return ADDRESS + "?" + FIELD + "=" + encoded(words);
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
