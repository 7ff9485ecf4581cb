package vn.tongket.exchange.section;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.tongket.commend.Commendation;
import vn.tongket.exchange.file.Members;
import vn.tongket.gathering.Gathering;
import vn.tongket.review.setup.ReviewDefinition;

/** Writes reviews, gatherings and commendations as members of a package; {@link OccasionReader} reads them back. */
public final class OccasionWriter {
    private OccasionWriter() {}

    public static Members review(ReviewDefinition review) {
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

    public static Members gathering(Gathering gathering) {
        return new Members()
                .with("code", gathering.code())
                .with("kind", gathering.kind())
                .with("title", gathering.title())
                .with("held_on", gathering.heldOn())
                .with("held_when", gathering.heldWhen())
                .with("place", gathering.place())
                .with("convened_by", gathering.convenedBy())
                .with("chaired_by", gathering.chairedBy())
                .with("number", gathering.number())
                .with("category", gathering.category())
                .with("trainees", gathering.trainees())
                .with("details", details(gathering.details()))
                .with("source", gathering.source());
    }

    private static Map<String, Object> details(Map<String, List<String>> details) {
        Map<String, Object> lines = new LinkedHashMap<>();
        details.forEach((name, words) -> lines.put(name, words.size() == 1 ? words.getFirst() : words));
        return lines;
    }

    public static Members commendation(Commendation commendation) {
        return new Members()
                .with("code", commendation.code())
                .with("award", commendation.award())
                .with("decided_by", commendation.decidedBy())
                .with("decision_number", commendation.decisionNumber())
                .with("decided_on", commendation.decidedOn())
                .with("occasion", commendation.occasion())
                .with("collectives", commendation.collectives())
                .with("individuals", commendation.individuals())
                .with("source", commendation.source());
    }
}
