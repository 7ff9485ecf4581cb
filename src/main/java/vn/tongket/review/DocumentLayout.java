package vn.tongket.review;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tongket.base.BadInput;
import vn.tongket.document.Annex;
import vn.tongket.document.Authority;
import vn.tongket.document.Block;
import vn.tongket.document.Document;
import vn.tongket.document.DocumentHead;
import vn.tongket.document.HeadingNumbers;
import vn.tongket.document.IssueFormat;
import vn.tongket.document.IssueFormats;
import vn.tongket.document.IssueKind;
import vn.tongket.document.Recipients;
import vn.tongket.document.Signature;
import vn.tongket.document.Table;

/**
 * A composed review as a document. The draft shows every section and says which have nothing yet; the issued copy leaves
 * those out, closes the numbering up, and is refused while a figure cannot be computed.
 */
@Component
class DocumentLayout {
    private static final int WIDE = 7;

    private final IssueFormats formats;

    DocumentLayout(IssueFormats formats) {
        this.formats = formats;
    }

    Document draft(ComposedReview review) {
        return document(review, false);
    }

    Document issued(ComposedReview review) {
        if (!review.faults().isEmpty()) {
            throw new BadInput(review.faults());
        }
        return document(review, true);
    }

    private Document document(ComposedReview review, boolean issued) {
        ReviewDefinition definition = review.subject().definition();
        IssueFormat format = format(definition);
        List<Block> blocks = new ArrayList<>();
        HeadingNumbers numbers = format.headingNumbers();
        if (!issued) {
            review.faults().forEach(fault -> blocks.add(new Block.Notice(fault.vietnamese())));
        }
        review.sections().forEach(section -> lay(section, 1, numbers, issued, blocks));
        return new Document(
                head(review.subject(), format, issued),
                blocks,
                new Recipients(definition.issue().recipients()),
                signature(definition.issue()),
                annexes(review, format));
    }

    private static void lay(
            ComposedSection section, int level, HeadingNumbers numbers, boolean issued, List<Block> into) {
        if (issued && section.isEmpty()) {
            return;
        }
        String heading = section.heading();
        if (heading != null) {
            into.add(numbers.next(level, level == 1 ? heading.toUpperCase(Locale.ROOT) : heading));
        }
        into.addAll(section.blocks());
        if (section.blocks().isEmpty() && section.sections().isEmpty()) {
            into.add(new Block.Notice("Chưa có nội dung, số liệu cho " + (heading == null ? "phần" : "mục") + " này."));
        }
        section.sections().forEach(one -> lay(one, level + (heading == null ? 0 : 1), numbers, issued, into));
    }

    IssueFormat format(ReviewDefinition definition) {
        LocalDate day = definition.issue().on();
        IssueKind kind = switch (definition.format()) {
            case STATE -> IssueKind.STATE;
            case PARTY -> IssueKind.PARTY;
        };
        return formats.find(kind, day == null ? LocalDate.now(Clock.systemDefaultZone()) : day);
    }

    /** Every section with its number in the draft, each before those inside it. */
    List<ReviewView.Section> numbered(ComposedReview review) {
        HeadingNumbers numbers = format(review.subject().definition()).headingNumbers();
        List<ReviewView.Section> sections = new ArrayList<>();
        review.sections().forEach(section -> number(section, 1, numbers, sections));
        return sections;
    }

    private static void number(
            ComposedSection section, int level, HeadingNumbers numbers, List<ReviewView.Section> into) {
        String heading = section.heading();
        into.add(new ReviewView.Section(
                section.code(),
                level,
                heading == null ? "" : numbers.next(level, heading).number(),
                heading,
                section.isEmpty(),
                section.blocks().isEmpty() && !section.sections().isEmpty(),
                section.blocks(),
                section.evidence()));
        section.sections().forEach(one -> number(one, level + (heading == null ? 0 : 1), numbers, into));
    }

    private static DocumentHead head(Subject subject, IssueFormat format, boolean issued) {
        ReviewDefinition.Issue issue = subject.definition().issue();
        return new DocumentHead(
                format,
                Objects.requireNonNullElse(issue.superior(), ""),
                issue.issuer(),
                IssuerName.inText(issue.issuer()),
                issue.number(),
                issue.symbol(),
                issue.place(),
                issue.on(),
                "BÁO CÁO",
                subject.definition().title(),
                issue.addressees(),
                issue.legalBases(),
                !issued,
                issue.draft(),
                !issue.isOnPaper(),
                subject.programme().invented());
    }

    private static Signature signature(ReviewDefinition.Issue issue) {
        return new Signature(
                Authority.of(issue.authority()),
                orEmpty(issue.onBehalfOf()),
                issue.position(),
                orEmpty(issue.deputyPosition()),
                orEmpty(issue.hostPosition()),
                orEmpty(issue.signer()));
    }

    private static String orEmpty(@Nullable String words) {
        return words == null ? "" : words;
    }

    private static List<Annex> annexes(ComposedReview review, IssueFormat format) {
        List<Annex> annexes = new ArrayList<>();
        for (ComposedReview.ComposedAnnex annex : review.annexes()) {
            String number =
                    format.annexes().number(annexes.size(), review.annexes().size());
            annexes.add(new Annex(number, annex.title(), annex.blocks(), isWide(annex.blocks())));
        }
        return annexes;
    }

    private static boolean isWide(List<Block> blocks) {
        return blocks.stream()
                .anyMatch(
                        block -> block instanceof Table table && table.columns().size() > WIDE);
    }
}
