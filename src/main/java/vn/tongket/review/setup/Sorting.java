package vn.tongket.review.setup;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.VietnameseText;
import vn.tongket.programme.Indicator;
import vn.tongket.report.record.Finding;

/**
 * Which fill of the outline a finding or an indicator belongs to, so that each stands once: a fill that names a side or
 * topics takes its own first; a section that lists results takes the results of every other topic; a fill that names
 * neither takes the rest.
 */
public final class Sorting {
    private final List<Outline.Fill> fills;
    private final Map<Sort, Optional<Outline.Fill>> claimants = new HashMap<>();

    /** Of many findings few differ in what decides where they stand. */
    private record Sort(
            Finding.Kind kind,
            Finding.@Nullable Side side,
            @Nullable String topic) {}

    public Sorting(Outline outline) {
        this.fills = outline.all().stream()
                .flatMap(section -> section.fill().stream())
                .toList();
    }

    public List<Finding> findings(Outline.Fill fill, List<Finding> all) {
        return all.stream().filter(finding -> belongs(finding, fill)).toList();
    }

    /** Results of a topic that no fill names. */
    public boolean isResultOfTopic(Finding finding) {
        return finding.kind() == Finding.Kind.RESULT
                && finding.topic() != null
                && claimant(finding) == null
                && hasResults();
    }

    /** Whether a section other than that of results lists the indicator. */
    public boolean isListedElsewhere(Indicator indicator) {
        return fills.stream()
                .anyMatch(fill -> fill.content() == Outline.Content.INDICATORS
                        && Objects.equals(fill.annex(), indicator.wording().annex()));
    }

    private boolean belongs(Finding finding, Outline.Fill fill) {
        if (fill.findings() != finding.kind()) {
            return false;
        }
        Outline.Fill claimant = claimant(finding);
        if (claimant != null) {
            return claimant.equals(fill);
        }
        return isGeneral(fill) && !isResultOfTopic(finding);
    }

    private Outline.@Nullable Fill claimant(Finding finding) {
        return claimants
                .computeIfAbsent(new Sort(finding.kind(), finding.side(), finding.topic()), this::claimant)
                .orElse(null);
    }

    private Optional<Outline.Fill> claimant(Sort sort) {
        return fills.stream()
                .filter(fill -> fill.findings() == sort.kind() && !isGeneral(fill))
                .filter(fill -> fill.side() == null || fill.side() == sort.side())
                .filter(fill -> fill.topics().isEmpty() || names(fill.topics(), sort.topic()))
                .findFirst();
    }

    private boolean hasResults() {
        return fills.stream().anyMatch(fill -> fill.content() == Outline.Content.RESULTS);
    }

    private static boolean isGeneral(Outline.Fill fill) {
        return fill.side() == null && fill.topics().isEmpty();
    }

    private static boolean names(List<String> topics, @Nullable String topic) {
        return topic != null
                && topics.stream().anyMatch(one -> VietnameseText.fold(one).equals(VietnameseText.fold(topic)));
    }
}
