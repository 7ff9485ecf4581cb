package vn.tongket.exchange.section;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import vn.tongket.base.DayReading;
import vn.tongket.commend.Commendation;
import vn.tongket.exchange.file.PackagePart;
import vn.tongket.gathering.Gathering;
import vn.tongket.measure.question.Frame;
import vn.tongket.review.setup.ReviewDefinition;

/** Reads reviews, gatherings and commendations out of a package that its schema found right. */
public final class OccasionReader {
    private OccasionReader() {}

    public static ReviewDefinition review(PackagePart review) {
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

    public static Gathering gathering(PackagePart gathering) {
        return new Gathering(
                gathering.word("code"),
                gathering.choice("kind", Gathering.Kind.class),
                gathering.word("title"),
                gathering.day("held_on"),
                gathering.text("held_when"),
                gathering.text("place"),
                gathering.text("convened_by"),
                gathering.text("chaired_by"),
                gathering.text("number"),
                gathering.text("category"),
                gathering.count("trainees"),
                details(gathering.member("details").node()),
                gathering.text("source"));
    }

    private static Map<String, List<String>> details(JsonNode details) {
        Map<String, List<String>> lines = new LinkedHashMap<>();
        details.propertyStream().forEach(detail -> lines.put(detail.getKey(), lines(detail.getValue())));
        return lines;
    }

    private static List<String> lines(JsonNode words) {
        return words.isArray()
                ? words.valueStream().map(JsonNode::asString).toList()
                : List.of(words.asString().stripTrailing());
    }

    public static Commendation commendation(PackagePart commendation) {
        return new Commendation(
                commendation.word("code"),
                commendation.word("award"),
                commendation.word("decided_by"),
                commendation.text("decision_number"),
                commendation.day("decided_on"),
                commendation.text("occasion"),
                commendation.count("collectives"),
                commendation.count("individuals"),
                commendation.text("source"));
    }
}
