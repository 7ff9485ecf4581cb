package vn.tongket.review;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.tongket.document.model.Block;
import vn.tongket.document.model.Run;
import vn.tongket.programme.Indicator;
import vn.tongket.report.record.Finding;
import vn.tongket.review.figure.Ledger;
import vn.tongket.review.figure.Subject;
import vn.tongket.review.figure.WrittenText;
import vn.tongket.review.part.AnnexNumbers;
import vn.tongket.review.part.BodySentence;
import vn.tongket.review.part.ComposedSection;
import vn.tongket.review.part.DocumentSentence;
import vn.tongket.review.part.FindingItems;
import vn.tongket.review.part.IndicatorItems;
import vn.tongket.review.part.NextTargets;
import vn.tongket.review.part.NextTasks;
import vn.tongket.review.part.OwnOpening;
import vn.tongket.review.part.TargetsMet;
import vn.tongket.review.part.TopicSections;
import vn.tongket.review.setup.Outline;
import vn.tongket.review.setup.Sorting;
import vn.tongket.review.setup.Topics;

/** Fills the outline's sections, each with what was written and what the data say. */
final class SectionComposer {
    private static final String OPENING = "mo-dau";

    private final Subject subject;
    private final AnnexNumbers annexes;
    private final Ledger ledger;
    private final Sorting sorting;
    private final WrittenText text;
    private final TopicSections topics;
    private final Set<String> quoted;

    SectionComposer(Subject subject, AnnexNumbers annexes, Ledger ledger) {
        this.subject = subject;
        this.annexes = annexes;
        this.ledger = ledger;
        this.sorting = new Sorting(subject.outline());
        this.text = new WrittenText(subject.board(), ledger, subject.numbers());
        this.topics = new TopicSections(subject, sorting, text, ledger);
        this.quoted = subject.quoted();
    }

    List<ComposedSection> sections() {
        textWithoutPlace();
        return subject.outline().sections().stream().map(this::section).toList();
    }

    private ComposedSection section(Outline.Section section) {
        List<Block> blocks = new ArrayList<>();
        List<Finding> evidence = new ArrayList<>();
        List<ComposedSection> inside = new ArrayList<>();
        String written = subject.definition().sections().get(section.code());
        boolean isWritten = written != null && !written.isBlank();
        if (written != null && isWritten) {
            blocks.addAll(text.blocks(section.code(), written));
        }
        for (Outline.Fill fill : section.fill()) {
            if (fill.content() == Outline.Content.RESULTS) {
                inside.addAll(topics.sections(section.code(), quoted));
            } else if (fill.content() == Outline.Content.NEXT_TASKS) {
                blocks.addAll(NextTasks.of(subject));
                inside.addAll(NextTasks.sections(subject, section.code()));
            } else {
                blocks.addAll(filled(section.code(), fill, isWritten));
                evidence.addAll(evidence(fill));
            }
        }
        section.sections().forEach(one -> inside.add(section(one)));
        leadIn(section, blocks, inside);
        return new ComposedSection(section.code(), section.heading(), blocks, inside, evidence);
    }

    /** A lead-in that nothing follows is left out, and the draft asks for what it led to. The opening leads to the whole. */
    private static void leadIn(Outline.Section section, List<Block> blocks, List<ComposedSection> inside) {
        boolean followed = inside.stream().anyMatch(one -> !one.isEmpty());
        boolean opening = section.heading() == null && section.code().equals(OPENING);
        if (!opening
                && !followed
                && !blocks.isEmpty()
                && blocks.getLast() instanceof Block.Paragraph last
                && Run.wordsOf(last.runs()).stripTrailing().endsWith(":")) {
            blocks.removeLast();
            String words = Run.wordsOf(last.runs()).strip();
            blocks.add(new Block.Notice("cần bổ sung: các ý sau lời dẫn “" + words + "”"));
        }
    }

    private List<Block> filled(String place, Outline.Fill fill, boolean isWritten) {
        return switch (fill.content()) {
            case FINDINGS -> FindingItems.of(evidence(fill), fill.lead());
            case DOCUMENTS -> DocumentSentence.of(subject, place, annexes, ledger);
            case INDICATORS ->
                IndicatorItems.of(
                        subject,
                        place,
                        listed(fill),
                        subject.counting(indicator -> fill.annex() != null
                                && fill.annex().equals(indicator.wording().annex())),
                        quoted,
                        ledger);
            case BODIES -> BodySentence.of(subject, place, isWritten, annexes, ledger);
            case TARGETS_MET -> TargetsMet.of(subject, place, annexes, ledger);
            case NEXT_TARGETS -> NextTargets.of(subject);
            case OPENING -> isWritten ? List.of() : OwnOpening.of(subject);
            case CLOSING -> isWritten ? List.of() : OwnOpening.closing(subject);
            case UNIT_HISTORY -> isWritten ? List.of() : OwnOpening.history(subject);
            case RESULTS, NEXT_TASKS -> List.of();
        };
    }

    private List<Finding> evidence(Outline.Fill fill) {
        return fill.content() == Outline.Content.FINDINGS ? sorting.findings(fill, subject.findings()) : List.of();
    }

    private List<Indicator> listed(Outline.Fill fill) {
        return fill.annex() == null ? List.of() : subject.listedIn(fill.annex());
    }

    /** Text under a code that the outline or the data do not have would silently be lost. */
    private void textWithoutPlace() {
        Set<String> places = new LinkedHashSet<>();
        for (Outline.Section section : subject.outline().all()) {
            places.add(section.code());
            if (section.has(Outline.Content.RESULTS)) {
                topics.topics().forEach(topic -> places.add(section.code() + "." + Topics.slug(topic)));
            }
        }
        for (Map.Entry<String, String> written : subject.definition().sections().entrySet()) {
            if (!places.contains(written.getKey())) {
                ledger.fault(
                        written.getKey(),
                        "the outline has no such section; its text is not printed",
                        "đề cương không có mục này, lời viết không được in");
            }
        }
    }
}
