package vn.tongket.portal.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tongket.base.VietnameseDates;
import vn.tongket.page.State;
import vn.tongket.page.Visit;
import vn.tongket.portal.publishing.PublishingPage.Part;
import vn.tongket.portal.publishing.PublishingPage.Row;
import vn.tongket.portal.publishing.PublishingPage.Typed;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.Programme;
import vn.tongket.programme.sight.PublicThing;
import vn.tongket.programme.sight.PublicThing.Kind;
import vn.tongket.programme.sight.Publication;
import vn.tongket.programme.sight.Publications;
import vn.tongket.programme.sight.Sight;
import vn.tongket.review.setup.ReviewDefinition;
import vn.tongket.review.setup.Reviews;
import vn.tongket.review.sight.ReviewVersions;

/** Puts the pages of publishing together. */
@Component
class PublishingPages {
    private final Publications publications;
    private final Reviews reviews;
    private final ReviewVersions versions;

    PublishingPages(Publications publications, Reviews reviews, ReviewVersions versions) {
        this.publications = publications;
        this.reviews = reviews;
        this.versions = versions;
    }

    PublishingListPage.Entry entry(Programme programme) {
        List<Publication> standing = publications.of(programme.code()).stream()
                .filter(Publication::stands)
                .toList();
        boolean open = standing.stream().anyMatch(one -> one.thing().kind() == Kind.PROGRAMME);
        long indicators = standing.stream()
                .filter(one -> one.thing().kind() == Kind.INDICATOR)
                .count();
        long texts = standing.stream()
                .filter(one -> one.thing().kind() == Kind.REVIEW)
                .count();
        return new PublishingListPage.Entry(
                programme.title(),
                PublishingController.ALL + "/" + programme.code(),
                open && programme.publishable() ? State.GOOD : State.DRAFT,
                !programme.publishable() ? "Không công khai" : open ? "Đang công khai" : "Chưa công khai",
                indicators + "/" + programme.indicators().size() + " chỉ tiêu, " + texts + "/"
                        + reviews.definitions(programme.code()).size() + " báo cáo đã có người duyệt công khai");
    }

    /** As it stands, nothing chosen. */
    PublishingPage page(Programme programme) {
        String today = VietnameseDates.day(Visit.current().now().toLocalDate());
        return page(programme, new Typed(Set.of(), false, today, ""), List.of());
    }

    PublishingPage page(Programme programme, Typed typed, List<String> problems) {
        Map<PublicThing, Publication> last = publications.of(programme.code()).stream()
                .collect(Collectors.toMap(Publication::thing, one -> one, (later, _) -> later));
        Programme face = Sight.faceWith(programme, open(last));
        List<Row> indicators = programme.indicators().stream()
                .map(one -> indicator(programme, one, face, last))
                .toList();
        List<Row> texts = new ArrayList<>();
        for (ReviewDefinition review : reviews.definitions(programme.code())) {
            String title = review.title();
            texts.add(review(PublicThing.review(programme.code(), review.code()), title, last));
            texts.add(review(
                    PublicThing.findings(programme.code(), review.code()), "Trang nhận định của: " + title, last));
        }
        PublicThing own = PublicThing.programme(programme.code());
        return new PublishingPage(
                programme.title(),
                PublishingController.ALL + "/" + programme.code(),
                "/nghi-quyet/" + programme.code(),
                programme.publishable(),
                List.of(
                        new Part("Chương trình", List.of(row(own, programme.title(), last.get(own), "")), ""),
                        new Part("Chỉ tiêu", indicators, "Chương trình này chưa có chỉ tiêu nào."),
                        new Part("Báo cáo và nhận định", texts, "Chương trình này chưa có báo cáo nào.")),
                typed,
                problems);
    }

    private static Set<String> open(Map<PublicThing, Publication> last) {
        return last.values().stream()
                .filter(one -> one.stands() && one.thing().kind() == Kind.INDICATOR)
                .map(one -> one.thing().code())
                .collect(Collectors.toSet());
    }

    private static Row indicator(
            Programme programme, Indicator indicator, Programme face, Map<PublicThing, Publication> last) {
        PublicThing thing = PublicThing.indicator(programme.code(), indicator.code());
        if (!indicator.publishable()) {
            return new Row(
                    key(thing), indicator.name(), State.DRAFT, "Không công khai", "Theo định nghĩa chỉ tiêu.", false);
        }
        Publication act = last.get(thing);
        boolean stands = act != null && act.stands();
        if (act != null && act.stands() && face.indicator(indicator.code()).isEmpty()) {
            return new Row(
                    key(thing),
                    indicator.name(),
                    State.ATTENTION,
                    "Đang bị che",
                    said(act) + " Người ngoài chưa xem được vì một chỉ tiêu thành phần không công khai.",
                    true);
        }
        boolean alone = stands
                && face.indicator(indicator.code())
                        .filter(Indicator::isResultAlone)
                        .isPresent();
        return row(thing, indicator.name(), act, alone ? " Chỉ kết quả, không kèm chỉ tiêu thành phần." : "");
    }

    private Row review(PublicThing thing, String title, Map<PublicThing, Publication> last) {
        Publication act = last.get(thing);
        if (act != null && act.stands() && !act.version().equals(versions.of(thing))) {
            return new Row(
                    key(thing),
                    title,
                    State.ATTENTION,
                    "Đã sửa sau khi duyệt",
                    said(act)
                            + " Bản hiện nay khác bản đã duyệt nên người ngoài không xem được; rà soát và công khai lại.",
                    true);
        }
        return row(thing, title, act, "");
    }

    private static Row row(PublicThing thing, String name, @Nullable Publication act, String more) {
        if (act == null) {
            return new Row(key(thing), name, State.DRAFT, "Chưa công khai", "", true);
        }
        Publication.Withdrawal withdrawn = act.withdrawn();
        if (withdrawn != null) {
            return new Row(
                    key(thing),
                    name,
                    State.RETURNED,
                    "Đã rút",
                    withdrawn.by() + " rút ngày " + VietnameseDates.day(withdrawn.on()) + ": " + withdrawn.note(),
                    true);
        }
        return new Row(key(thing), name, State.GOOD, "Đang công khai", said(act) + more, true);
    }

    private static String said(Publication act) {
        return act.by() + " rà soát ngày " + VietnameseDates.day(act.on()) + ".";
    }

    private static String key(PublicThing thing) {
        return thing.kind() + ":" + thing.code();
    }
}
