package vn.tongket.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tongket.base.BadInput;
import vn.tongket.base.Now;
import vn.tongket.document.model.Annex;
import vn.tongket.document.model.Authority;
import vn.tongket.document.model.Block;
import vn.tongket.document.model.Document;
import vn.tongket.document.model.DocumentHead;
import vn.tongket.document.model.HeadingNumbers;
import vn.tongket.document.model.IssueFormat;
import vn.tongket.document.model.IssueFormats;
import vn.tongket.document.model.IssueKind;
import vn.tongket.document.model.Recipients;
import vn.tongket.document.model.Signature;
import vn.tongket.review.figure.Subject;
import vn.tongket.review.part.ComposedReview;
import vn.tongket.review.part.ComposedSection;
import vn.tongket.review.part.FoldedAnnexes;
import vn.tongket.review.part.IssuerName;
import vn.tongket.review.setup.ReviewDefinition;
import vn.tongket.review.setup.ReviewView;

/**
 * A composed review as a document. The draft shows every section and says which have nothing yet; the issued copy leaves
 * those out, closes the numbering up, and is refused while a figure cannot be computed.
 */
@Component
class DocumentLayout {
    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

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
        if (!issued && !review.subject().ofProgrammeUnit()) {
            blocks.add(new Block.Notice("cần bổ sung: số, ngày ban hành, người ký, nơi nhận của văn bản"));
        }
        lay(review.sections(), 1, numbers, issued, blocks);
        return new Document(
                head(review.subject(), format, issued),
                blocks,
                new Recipients(definition.issue().recipients()),
                signature(definition.issue()),
                annexes(review, format));
    }

    /** One heading alone at its place takes no number. */
    private static void lay(
            List<ComposedSection> sections, int level, HeadingNumbers numbers, boolean issued, List<Block> into) {
        List<ComposedSection> printed = sections.stream()
                .filter(section -> !issued || !section.isEmpty())
                .toList();
        boolean alone = printed.stream().filter(ComposedSection::hasHeading).count() == 1;
        for (ComposedSection section : printed) {
            String heading = section.heading();
            if (heading != null) {
                String words = level == 1 ? heading.toUpperCase(VIETNAMESE) : heading;
                into.add(alone ? new Block.Heading(level, "", words) : numbers.next(level, words));
            }
            into.addAll(section.blocks());
            if (section.blocks().isEmpty() && section.sections().isEmpty()) {
                into.add(new Block.Notice("cần bổ sung: nội dung, số liệu "
                        + (heading == null ? unnamed(section.code()) : "mục “" + heading + "”")));
            }
            lay(section.sections(), level + (heading == null ? 0 : 1), numbers, issued, into);
        }
    }

    private static String unnamed(String section) {
        return switch (section) {
            case "mo-dau" -> "phần mở đầu";
            case "ket-luan" -> "phần kết luận";
            default -> "phần này";
        };
    }

    IssueFormat format(ReviewDefinition definition) {
        LocalDate day = definition.issue().on();
        IssueKind kind = switch (definition.format()) {
            case STATE -> IssueKind.STATE;
            case PARTY -> IssueKind.PARTY;
        };
        return formats.find(kind, day == null ? Now.day() : day);
    }

    /**
     * Every section with its number in the draft, each before those inside it.
     *
     * @param issued as the issued copy numbers them, without those that have nothing
     */
    List<ReviewView.Section> numbered(ComposedReview review, boolean issued) {
        HeadingNumbers numbers = format(review.subject().definition()).headingNumbers();
        List<ReviewView.Section> sections = new ArrayList<>();
        number(review.sections(), 1, numbers, issued, sections);
        return sections;
    }

    private static void number(
            List<ComposedSection> sections,
            int level,
            HeadingNumbers numbers,
            boolean issued,
            List<ReviewView.Section> into) {
        List<ComposedSection> all = sections.stream()
                .filter(section -> !issued || !section.isEmpty())
                .toList();
        boolean alone = all.stream().filter(ComposedSection::hasHeading).count() == 1;
        for (ComposedSection section : all) {
            String heading = section.heading();
            into.add(new ReviewView.Section(
                    section.code(),
                    level,
                    heading == null || alone ? "" : numbers.next(level, heading).number(),
                    heading,
                    section.isEmpty(),
                    section.blocks().isEmpty() && !section.sections().isEmpty(),
                    section.blocks(),
                    section.evidence()));
            number(section.sections(), level + (heading == null ? 0 : 1), numbers, issued, into);
        }
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
                issue.addressees().isEmpty() ? subject.addressees() : issue.addressees(),
                issue.legalBases(),
                !issued,
                issue.draft(),
                !issue.signedOnPaper(),
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
            annexes.add(new Annex(number, annex.title(), annex.blocks(), FoldedAnnexes.isWide(annex.blocks())));
        }
        return annexes;
    }
}
