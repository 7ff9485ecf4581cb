package vn.tongket.portal.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tongket.portal.web.word.Addresses;
import vn.tongket.portal.web.word.DirectiveWords;
import vn.tongket.programme.Directive;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.Programme;
import vn.tongket.programme.work.Body;
import vn.tongket.programme.work.IssuedDocument;
import vn.tongket.programme.work.Task;
import vn.tongket.review.PublicReview;
import vn.tongket.review.PublicReviews;
import vn.tongket.review.setup.ReviewDefinition;

/** What can be found of a programme: all that its public pages say in words, and nothing that they do not. */
@Component
class PublicEntries {
    private static final String DOCUMENTS = "#van-ban";
    private static final String TASKS = "#nhiem-vu";

    private final PublicReviews reviews;

    PublicEntries(PublicReviews reviews) {
        this.reviews = reviews;
    }

    /** @param programme as the public sees it */
    List<SearchEntry> of(Programme programme) {
        List<SearchEntry> entries = new ArrayList<>();
        entries.add(entry(programme, SearchKind.PROGRAMME, "", "", programme.title(), told(programme)));
        programme.indicators().forEach(indicator -> entries.add(indicator(programme, indicator)));
        reviews.of(programme).forEach(review -> entries.addAll(review(review)));
        programme.directives().forEach(directive -> entries.add(directive(programme, directive)));
        programme.documents().forEach(document -> entries.add(document(programme, document)));
        programme
                .taskGroups()
                .forEach(group -> group.tasks().forEach(task -> entries.add(task(programme, group.title(), task))));
        return entries;
    }

    private static SearchEntry entry(
            Programme programme, SearchKind kind, String code, String anchor, String name, String words) {
        return new SearchEntry(
                kind,
                programme.code(),
                code,
                Addresses.programme(programme.code()) + anchor,
                name,
                kind == SearchKind.PROGRAMME ? "" : programme.title(),
                words);
    }

    private static String told(Programme programme) {
        return lines(Stream.of(
                        Stream.of(programme.summary(), programme.standingOffice()),
                        programme.objectives().stream()
                                .flatMap(objective -> Stream.of(objective.title(), objective.text())),
                        programme.bodies().stream().map(Body::name))
                .flatMap(part -> part));
    }

    private static SearchEntry indicator(Programme programme, Indicator indicator) {
        return new SearchEntry(
                SearchKind.INDICATOR,
                programme.code(),
                indicator.code(),
                Addresses.indicator(programme.code(), indicator.code()),
                indicator.name(),
                programme.title(),
                lines(Stream.of(
                        indicator.definition(),
                        indicator.topic(),
                        indicator.numeratorName(),
                        indicator.denominatorName())));
    }

    private List<SearchEntry> review(PublicReview review) {
        String programme = review.programme().code();
        String code = review.definition().code();
        String title = title(review);
        return reviews.texts(review).stream()
                .map(text -> new SearchEntry(
                        SearchKind.REVIEW,
                        programme,
                        code,
                        Addresses.review(programme, code) + "#" + text.anchor(),
                        text.heading().isEmpty() ? title : text.heading(),
                        text.heading().isEmpty() ? review.programme().title() : title,
                        text.words()))
                .toList();
    }

    /** As the list of reviews tells two of one title apart. */
    private String title(PublicReview review) {
        String title = review.definition().title();
        boolean alone = reviews.of(review.programme()).stream()
                        .filter(other -> other.definition().title().equals(title))
                        .count()
                == 1;
        String format = review.definition().format() == ReviewDefinition.Format.STATE
                ? "văn bản hành chính"
                : "văn bản của Đảng";
        return alone ? title : title + " (" + format + ")";
    }

    private static SearchEntry directive(Programme programme, Directive directive) {
        return entry(
                programme,
                SearchKind.DOCUMENT,
                "",
                "",
                DirectiveWords.cited(directive),
                lines(Stream.of(directive.title(), directive.summary())));
    }

    private static SearchEntry document(Programme programme, IssuedDocument document) {
        String number = document.number() == null ? "" : " số " + document.number();
        return entry(
                programme,
                SearchKind.DOCUMENT,
                "",
                DOCUMENTS,
                document.kind() + number + ", " + document.issuer(),
                document.title());
    }

    private static SearchEntry task(Programme programme, String group, Task task) {
        return entry(
                programme,
                SearchKind.TASK,
                "",
                TASKS,
                task.title(),
                lines(Stream.concat(Stream.of(group, task.product(), task.lead()), task.partners().stream())));
    }

    private static String lines(Stream<@Nullable String> parts) {
        return parts.filter(Objects::nonNull)
                .filter(part -> !part.isBlank())
                .distinct()
                .collect(Collectors.joining(" · "));
    }
}
