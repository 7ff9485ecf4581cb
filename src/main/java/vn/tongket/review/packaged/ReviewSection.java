package vn.tongket.review.packaged;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import vn.tongket.base.DayReading;
import vn.tongket.base.Nearest;
import vn.tongket.base.Problem;
import vn.tongket.measure.question.Frame;
import vn.tongket.packages.PackageSection;
import vn.tongket.packages.leaving.Leaving;
import vn.tongket.packages.tree.FilePlace;
import vn.tongket.packages.tree.Members;
import vn.tongket.packages.tree.PackagePart;
import vn.tongket.packages.tree.YamlTree;
import vn.tongket.programme.sight.PublicThing;
import vn.tongket.programme.sight.Publications;
import vn.tongket.review.setup.Outline;
import vn.tongket.review.setup.Outlines;
import vn.tongket.review.setup.ReviewDefinition;
import vn.tongket.review.setup.Reviews;

/** Reviews as a package holds them. */
@Component
@Order(100)
class ReviewSection implements PackageSection<ReviewDefinition> {
    private final Reviews reviews;
    private final Outlines outlines;
    private final Publications publications;

    ReviewSection(Reviews reviews, Outlines outlines, Publications publications) {
        this.reviews = reviews;
        this.outlines = outlines;
        this.publications = publications;
    }

    @Override
    public String name() {
        return "reviews";
    }

    @Override
    public String title() {
        return "Báo cáo sơ kết, tổng kết";
    }

    @Override
    public String code(ReviewDefinition review) {
        return review.code();
    }

    @Override
    public List<ReviewDefinition> stored(String programme) {
        return reviews.definitions(programme);
    }

    @Override
    public void keep(String programme, List<ReviewDefinition> stated) {
        reviews.keep(programme, stated);
    }

    @Override
    public List<Leaving> leaving(String programme, List<ReviewDefinition> stated) {
        return reviews.leaving(programme, stated);
    }

    /**
     * Whether each follows an outline that exists, and its texts stand under headings of that outline. Of one that is public it is
     * said that what is written anew is not.
     */
    @Override
    public List<Problem> mistakes(String programme, YamlTree tree, List<ReviewDefinition> stated) {
        List<Problem> problems = new ArrayList<>(checkOutlines(tree, stated));
        List<ReviewDefinition> stored = reviews.definitions(programme);
        for (int i = 0; i < stated.size(); i++) {
            String code = stated.get(i).code();
            boolean changes = !stored.contains(stated.get(i))
                    && stored.stream().anyMatch(one -> one.code().equals(code));
            if (changes
                    && publications
                            .standing(PublicThing.review(programme, code))
                            .isPresent()) {
                problems.add(
                        tree.soft(
                                "/reviews/" + i,
                                "the review '" + code
                                        + "' is public; what is written anew is not, until somebody publishes it",
                                "báo cáo “" + code
                                        + "” đang công khai; nội dung mới chưa được rà soát nên người ngoài không xem được cho đến khi công khai lại"));
            }
        }
        return problems;
    }

    private List<Problem> checkOutlines(YamlTree tree, List<ReviewDefinition> stated) {
        Map<String, Outline> known = new LinkedHashMap<>(outlines.carried());
        OutlineSection.stated(tree).forEach(outline -> known.put(outline.code(), outline));
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < stated.size(); i++) {
            ReviewDefinition review = stated.get(i);
            Outline outline = known.get(review.outline());
            if (outline == null) {
                String nearest = Nearest.to(review.outline(), known.keySet()).orElse(null);
                problems.add(tree.hard(
                        "/reviews/" + i + "/outline",
                        "there is no outline '" + review.outline() + "'" + Problem.didYouMean(nearest),
                        "không có đề cương “" + review.outline() + "”" + Problem.coPhaiLa(nearest)));
            } else {
                checkSections(tree, review, outline, "/reviews/" + i + "/sections/", problems);
            }
        }
        return problems;
    }

    private static void checkSections(
            YamlTree tree, ReviewDefinition review, Outline outline, String pointer, List<Problem> problems) {
        List<String> codes = outline.all().stream().map(Outline.Section::code).toList();
        for (String code : review.sections().keySet()) {
            if (!outline.accepts(code)) {
                String nearest = Nearest.to(code, codes).orElse(null);
                FilePlace place = tree.keys().getOrDefault(pointer + code, tree.place(pointer + code));
                problems.add(Problem.hard(
                        tree.file(),
                        place.line(),
                        place.column(),
                        "the outline '" + outline.code() + "' has no section '" + code + "'"
                                + Problem.didYouMean(nearest),
                        "đề cương “" + outline.code() + "” không có mục “" + code + "”" + Problem.coPhaiLa(nearest)));
            }
        }
    }

    @Override
    public ReviewDefinition read(PackagePart review) {
        return new ReviewDefinition(
                review.word("code"),
                review.choice("kind", ReviewDefinition.Kind.class),
                review.word("title"),
                review.window(),
                frame(review.word("frame", "as-reported")),
                review.word("outline", "bao-cao"),
                review.choice("format", ReviewDefinition.Format.STATE),
                review.text("convened_by"),
                review.text("decided_by"),
                issue(review.member("issue")),
                sections(review.member("sections").node()));
    }

    private static Frame frame(String words) {
        return new Frame(words.equals("as-reported") ? null : DayReading.require(words));
    }

    private static ReviewDefinition.Issue issue(PackagePart issue) {
        return new ReviewDefinition.Issue(
                issue.text("superior"),
                issue.word("issuer"),
                issue.word("symbol", ""),
                issue.text("number"),
                issue.word("place", ""),
                issue.day("on"),
                issue.word("authority", ""),
                issue.text("on_behalf_of"),
                issue.word("position", ""),
                issue.text("deputy_position"),
                issue.text("signer"),
                issue.lines("recipients"),
                issue.lines("legal_bases"),
                issue.lines("addressees"),
                issue.text("host_position"),
                issue.count("draft"),
                issue.node().path("on_paper").asBoolean(false) ? Boolean.TRUE : null);
    }

    private static Map<String, String> sections(JsonNode sections) {
        Map<String, String> texts = new LinkedHashMap<>();
        sections.propertyStream()
                .forEach(section -> texts.put(
                        section.getKey(), section.getValue().asString().stripTrailing()));
        return texts;
    }

    @Override
    public Members write(ReviewDefinition review) {
        return new Members()
                .with("code", review.code())
                .with("kind", review.kind())
                .with("title", review.title())
                .with("from", review.period().from())
                .with("to", review.period().to())
                .with(
                        "frame",
                        review.frame().day() == null
                                ? "as-reported"
                                : review.frame().day())
                .with("outline", review.outline())
                .with("format", review.format())
                .with("convened_by", review.convenedBy())
                .with("decided_by", review.decidedBy())
                .with("issue", issue(review.issue()).map())
                .with("sections", review.sections());
    }

    private static Members issue(ReviewDefinition.Issue issue) {
        return new Members()
                .with("superior", issue.superior())
                .with("issuer", issue.issuer())
                .unless("", "symbol", issue.symbol())
                .with("number", issue.number())
                .unless("", "place", issue.place())
                .with("on", issue.on())
                .unless("", "authority", issue.authority())
                .with("on_behalf_of", issue.onBehalfOf())
                .unless("", "position", issue.position())
                .with("deputy_position", issue.deputyPosition())
                .with("signer", issue.signer())
                .with("recipients", issue.recipients())
                .with("legal_bases", issue.legalBases())
                .with("addressees", issue.addressees())
                .with("host_position", issue.hostPosition())
                .with("draft", issue.draft())
                .with("on_paper", issue.signedOnPaper() ? Boolean.TRUE : null);
    }
}
