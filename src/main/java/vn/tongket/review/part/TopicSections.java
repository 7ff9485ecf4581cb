package vn.tongket.review.part;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import vn.tongket.document.model.Block;
import vn.tongket.programme.Indicator;
import vn.tongket.report.record.Finding;
import vn.tongket.review.figure.Ledger;
import vn.tongket.review.figure.Subject;
import vn.tongket.review.figure.WrittenText;
import vn.tongket.review.setup.Sorting;
import vn.tongket.review.setup.Topics;

/** Kết quả theo từng nội dung: for each topic what a person wrote, the chosen results, a table against targets, a chart. */
public final class TopicSections {
    private final Subject subject;
    private final Sorting sorting;
    private final WrittenText text;
    private final Ledger ledger;
    private int tables;
    private int charts;

    public TopicSections(Subject subject, Sorting sorting, WrittenText text, Ledger ledger) {
        this.subject = subject;
        this.sorting = sorting;
        this.text = text;
        this.ledger = ledger;
    }

    public List<String> topics() {
        return Topics.of(indicators(), results());
    }

    /** Sections with nothing to say are left out: nobody asked for them but the data. */
    public List<ComposedSection> sections(String parent, Set<String> quoted) {
        List<ComposedSection> sections = new ArrayList<>();
        for (String topic : topics()) {
            ComposedSection section = section(parent + "." + Topics.slug(topic), topic, quoted);
            if (!section.isEmpty()) {
                sections.add(section);
            }
        }
        return sections;
    }

    private ComposedSection section(String code, String topic, Set<String> quoted) {
        List<Finding> results = results().stream()
                .filter(result -> topic.equals(result.topic()))
                .toList();
        List<Indicator> indicators = indicators().stream()
                .filter(indicator -> topic.equals(indicator.topic()))
                .toList();
        List<Block> blocks = new ArrayList<>();
        String written = subject.definition().sections().get(code);
        if (written != null) {
            blocks.addAll(text.blocks(code, written));
        }
        blocks.addAll(FindingItems.of(results, null));
        blocks.addAll(figures(code, topic, indicators, quoted));
        return new ComposedSection(code, topic, blocks, List.of(), results);
    }

    private List<Block> figures(String code, String topic, List<Indicator> indicators, Set<String> quoted) {
        List<Block> blocks = new ArrayList<>();
        Set<String> said = new HashSet<>(quoted);
        new ResultTable(subject, code, indicators, ledger)
                .table("Bảng " + (tables + 1) + ". Kết quả thực hiện các chỉ tiêu: " + topic)
                .ifPresent(table -> {
                    tables++;
                    blocks.add(table);
                    indicators.forEach(indicator -> said.add(indicator.code()));
                });
        List<Indicator> counting =
                subject.counting(indicator -> topic.equals(indicator.topic()) && !sorting.isListedElsewhere(indicator));
        blocks.addAll(0, IndicatorItems.of(subject, code, indicators, counting, said, ledger));
        SeriesChart.of(subject, code, charts + 1, indicators, ledger).ifPresent(chart -> {
            charts++;
            blocks.add(chart);
        });
        return blocks;
    }

    private List<Indicator> indicators() {
        return subject.programme().indicators().stream()
                .filter(indicator -> indicator.topic() != null && !sorting.isListedElsewhere(indicator))
                .filter(indicator -> !subject.countsUnits(indicator))
                .filter(indicator -> subject.board().hasData(indicator))
                .toList();
    }

    private List<Finding> results() {
        return subject.findings().stream()
                .filter(sorting::isResultOfTopic)
                .filter(result -> Objects.nonNull(result.topic()))
                .toList();
    }
}
