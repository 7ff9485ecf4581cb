package vn.tongket.review;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.tongket.base.Window;
import vn.tongket.measure.figure.Coverage;
import vn.tongket.measure.figure.Figure;
import vn.tongket.measure.judge.Verdict;
import vn.tongket.measure.series.Line;
import vn.tongket.report.record.Finding;
import vn.tongket.review.figure.Quote;
import vn.tongket.review.part.ComposedReview;
import vn.tongket.review.part.ComposedSection;
import vn.tongket.review.setup.ReviewDefinition;

/**
 * A review as data: its definition, every section's words, every figure with what it rests on, every finding with its source.
 * The order of members and lists is fixed, numbers are written in full and nothing depends on the clock, so that the same
 * review always gives the same bytes.
 */
final class ReviewJson {
    private final JsonMapper json = JsonMapper.builder().build();
    private final ComposedReview review;

    ReviewJson(ComposedReview review) {
        this.review = review;
    }

    String write() {
        ObjectNode root = json.createObjectNode();
        root.put("format", "tongket-review/1");
        root.set("definition", definition());
        ArrayNode sections = root.putArray("sections");
        review.sections().forEach(section -> sections.add(section(section)));
        ArrayNode annexes = root.putArray("annexes");
        for (ComposedReview.ComposedAnnex annex : review.annexes()) {
            ObjectNode node = annexes.addObject().put("code", annex.code()).put("title", annex.title());
            lines(node.putArray("text"), BlockWords.of(annex.blocks()));
        }
        ArrayNode figures = root.putArray("figures");
        review.quotes().forEach(quote -> figures.add(figure(quote)));
        ArrayNode faults = root.putArray("faults");
        review.faults().forEach(fault -> faults.add(fault.vietnamese()));
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(root) + "\n";
    }

    private ObjectNode definition() {
        ReviewDefinition definition = review.subject().definition();
        ObjectNode node = json.createObjectNode();
        node.put("programme", review.subject().programme().code());
        node.put("code", definition.code());
        node.put("kind", definition.kind().name());
        node.put("title", definition.title());
        node.put("unit", review.subject().unit().code());
        node.put("unit_name", review.subject().unit().fullName());
        window(node, definition.period());
        node.put("frame", definition.frame().toString());
        node.put("outline", definition.outline());
        node.put("format", definition.format().name());
        node.put("convened_by", definition.convenedBy());
        node.put("decided_by", definition.decidedBy());
        node.set("issue", issue(definition.issue()));
        node.put("invented", review.subject().programme().invented());
        return node;
    }

    private ObjectNode issue(ReviewDefinition.Issue issue) {
        ObjectNode node = json.createObjectNode();
        node.put("superior", issue.superior());
        node.put("issuer", issue.issuer());
        node.put("symbol", issue.symbol());
        node.put("number", issue.number());
        node.put("place", issue.place());
        node.put("on", day(issue.on()));
        node.put("authority", issue.authority());
        node.put("on_behalf_of", issue.onBehalfOf());
        node.put("position", issue.position());
        node.put("deputy_position", issue.deputyPosition());
        node.put("signer", issue.signer());
        lines(node.putArray("recipients"), issue.recipients());
        lines(node.putArray("legal_bases"), issue.legalBases());
        lines(node.putArray("addressees"), issue.addressees());
        node.put("host_position", issue.hostPosition());
        node.put("draft", issue.draft());
        node.put("on_paper", issue.signedOnPaper());
        return node;
    }

    private ObjectNode section(ComposedSection section) {
        ObjectNode node = json.createObjectNode();
        node.put("code", section.code());
        node.put("heading", section.heading());
        node.put("empty", section.isEmpty());
        lines(node.putArray("text"), BlockWords.of(section.blocks()));
        ArrayNode evidence = node.putArray("findings");
        section.evidence().forEach(finding -> evidence.add(finding(finding)));
        ArrayNode sections = node.putArray("sections");
        section.sections().forEach(inside -> sections.add(section(inside)));
        return node;
    }

    private ObjectNode finding(Finding finding) {
        ObjectNode node = json.createObjectNode();
        node.put("code", finding.code());
        node.put("kind", finding.kind().name());
        node.put("unit", finding.unit());
        node.put("selected", finding.selected());
        node.put("words", finding.words());
        node.put("source", finding.source());
        return node;
    }

    private ObjectNode figure(Quote quote) {
        ObjectNode node = json.createObjectNode();
        node.put("place", quote.place());
        node.put("words", quote.words());
        node.put("reference", quote.reference());
        Figure figure = quote.figure();
        if (figure != null) {
            node.put("indicator", figure.indicator().code());
            node.put("unit", figure.unit().code());
            window(node, figure.window());
            node.put("value", plain(figure.value()));
            node.put("numerator", plain(figure.numerator()));
            node.put("denominator", plain(figure.denominator()));
            node.put("rule", figure.rule());
            node.put("frame", figure.frame().toString());
            node.put("exactness", figure.exactness().name());
            node.set("coverage", coverage(figure.coverage()));
        }
        if (quote.line() != null) {
            node.set("asked", line(quote.line()));
        }
        return node;
    }

    private ObjectNode line(Line line) {
        ObjectNode node = json.createObjectNode();
        node.put("value", plain(line.value()));
        node.put("exactness", line.exactness().name());
        switch (line) {
            case Line.Grown grown -> node.put("growth", grown.growth().word()).put("years", grown.years());
            case Line.Ranked ranked -> node.put("rank", ranked.rank()).put("of", ranked.of());
            case Line.Compared compared ->
                node.put("difference", plain(compared.difference())).put("percent", plain(compared.percent()));
            case Line.PerHead head ->
                node.put("numerator", plain(head.numerator())).put("heads", plain(head.heads()));
            case Line.Attained attained -> attained(node, attained.verdict());
            case Line.Spread spread -> node.put("statistic", spread.statistic().word());
            case Line.Plain _ -> {}
        }
        return node;
    }

    private static void attained(ObjectNode node, @Nullable Verdict verdict) {
        node.put("percent", verdict == null ? null : plain(verdict.percent()));
        node.put("verdict", verdict == null ? null : verdict.standing().code());
    }

    private ObjectNode coverage(Coverage coverage) {
        ObjectNode node = json.createObjectNode();
        node.put("reported", coverage.reported());
        node.put("expected", coverage.expected());
        ArrayNode missing = node.putArray("missing");
        for (Coverage.Missing one : coverage.missing()) {
            ObjectNode unit = missing.addObject().put("unit", one.unitCode()).put("name", one.unitName());
            window(unit, one.window());
            if (!one.parts().isEmpty()) {
                lines(unit.putArray("parts"), one.parts());
            }
        }
        return node;
    }

    private static void window(ObjectNode node, Window window) {
        node.put("from", window.from().toString());
        node.put("to", window.to().toString());
    }

    private static void lines(ArrayNode array, List<String> lines) {
        lines.forEach(array::add);
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null ? null : number.toPlainString();
    }

    private static @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : day.toString();
    }
}
