package vn.tongket.measure.step;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.measure.step.OddUnit.State;
import vn.tongket.programme.TimeRule;
import vn.tongket.unit.frame.Composition;

/** What the flow, mean or single figure of one unit is made of: windows that cover days, its own and of those it was made of. */
final class SingleFlow {
    private final UnitOfDay unit;
    private final List<Window> windows;
    private final Reported reported;
    private final Group group;
    private final StepWindows step;
    private final Map<Integer, List<Piece>> chosen = new HashMap<>();

    SingleFlow(UnitOfDay unit, List<Window> windows, Reported reported, Group group, StepWindows step) {
        this.unit = unit;
        this.windows = windows;
        this.reported = reported;
        this.group = group;
        this.step = step;
    }

    /** Days of a member with the terms that make up their figure. */
    private record Piece(Span span, List<Term> terms) {
        Window days() {
            return span.days();
        }
    }

    OddUnit made() {
        for (int member : unit.members().keySet()) {
            chosen.put(member, chosen(pieces(member)));
        }
        dropWhatSuccessorsHold();
        Timeline timeline = timeline();
        List<Term> terms = new ArrayList<>();
        long length = 1;
        if (step.rule() == TimeRule.MEAN) {
            length = mean(timeline, terms);
        } else {
            chosen.values().forEach(pieces -> pieces.forEach(piece -> terms.addAll(piece.terms)));
        }
        State state = timeline.state(terms.isEmpty());
        if (step.rule() == TimeRule.NONE && isSeveral()) {
            return new OddUnit(unit.unitId(), List.of(), 1, timeline.covered(), null, State.IN_PART, false, false);
        }
        boolean cumulative =
                chosen.values().stream().anyMatch(pieces -> pieces.stream().anyMatch(piece -> piece.terms.size() > 1));
        return new OddUnit(
                unit.unitId(), List.copyOf(terms), length, timeline.covered(), days(), state, cumulative, false);
    }

    private @Nullable Window days() {
        return Span.hull(
                chosen.values().stream().flatMap(List::stream).map(Piece::days).toList());
    }

    /** On one piece of ground: of one unit, or of one and of another that it was made of. */
    private boolean isSeveral() {
        for (Map.Entry<Integer, List<Piece>> one : chosen.entrySet()) {
            boolean before = unit.ancestors(one.getKey()).stream()
                    .anyMatch(ancestor ->
                            !chosen.getOrDefault(ancestor, List.of()).isEmpty());
            if (one.getValue().size() > 1 || (!one.getValue().isEmpty() && before)) {
                return true;
            }
        }
        return false;
    }

    /** All days for which a member has a figure: its windows, and by what one is longer than another. */
    private List<Piece> pieces(int member) {
        BigDecimal share = unit.shareOf(member);
        List<Piece> pieces = new ArrayList<>();
        for (Span span : step.spans()) {
            if (reported.has(member, span.plus()) && (!span.isDifference() || reported.has(member, span.minus()))) {
                long weight = step.rule() == TimeRule.MEAN ? 0 : 1;
                List<Term> terms = new ArrayList<>(List.of(new Term(member, span.plus(), weight, share)));
                if (span.isDifference()) {
                    terms.add(new Term(member, span.minus(), -1, share));
                }
                pieces.add(new Piece(span, terms));
            }
        }
        if (!unit.ownOnly() && (step.rule() == TimeRule.SUM || step.rule() == TimeRule.RATIO_OF_SUMS)) {
            pieces.addAll(acrossMerger(member, share));
        }
        return pieces;
    }

    /** A successor's cumulative window holds those of its predecessors as its own: what it is longer by may lie in the step. */
    private List<Piece> acrossMerger(int member, BigDecimal share) {
        List<Piece> pieces = new ArrayList<>();
        LocalDate birth = unit.firstDay(member);
        if (unit.ancestors(member).isEmpty()) {
            return pieces;
        }
        for (int wide : reported.windows().stream().toArray()) {
            Window longer = windows.get(wide);
            boolean reaches = reported.has(member, wide)
                    && longer.from().isBefore(birth)
                    && birth.isBefore(longer.to())
                    && !step.windows().get(wide)
                    && group.touches(longer);
            if (reaches) {
                for (int narrow : reported.windows().stream().toArray()) {
                    Window shorter = windows.get(narrow);
                    Window days =
                            shorter.from().equals(longer.from()) && shorter.to().isBefore(longer.to())
                                    ? new Window(shorter.to(), longer.to())
                                    : null;
                    if (days != null && group.contains(days) && !reported.has(member, narrow)) {
                        List<Integer> holders = new ArrayList<>();
                        if (inherits(member, narrow, holders)) {
                            pieces.add(difference(member, share, new Span(days, wide, narrow), holders));
                        }
                    }
                }
            }
        }
        return pieces;
    }

    private Piece difference(int member, BigDecimal share, Span span, List<Integer> holders) {
        List<Term> terms = new ArrayList<>(List.of(new Term(member, span.plus(), 1, share)));
        holders.stream()
                .distinct()
                .forEach(holder -> terms.add(new Term(holder, span.minus(), -1, unit.shareOf(holder))));
        return new Piece(span, terms);
    }

    /** Whether all whose ground it took over reported a window, or those before them. */
    private boolean inherits(int member, int window, List<Integer> holders) {
        List<Integer> before = unit.predecessors(member);
        if (before.isEmpty()) {
            return false;
        }
        for (int one : before) {
            if (!unit.members().containsKey(one)) {
                return false;
            }
            if (reported.has(one, window)) {
                holders.add(one);
            } else if (!inherits(one, window, holders)) {
                return false;
            }
        }
        return true;
    }

    private static List<Piece> chosen(List<Piece> pieces) {
        List<Piece> chosen = new ArrayList<>();
        pieces.stream()
                .sorted(Comparator.comparing(Piece::span, WidestSpans.WIDEST_FIRST))
                .filter(piece -> chosen.stream().noneMatch(one -> one.days().overlaps(piece.days())))
                .forEach(chosen::add);
        return chosen;
    }

    /** A figure that reaches back before its unit's first day holds what predecessors reported for those days. */
    private void dropWhatSuccessorsHold() {
        unit.ancestors().forEach((member, before) -> {
            LocalDate birth = unit.firstDay(member);
            for (Piece piece : chosen.getOrDefault(member, List.of())) {
                if (piece.days().from().isBefore(birth)) {
                    for (int ancestor : before) {
                        chosen.computeIfPresent(
                                ancestor,
                                (_, pieces) -> pieces.stream()
                                        .filter(one -> !one.days().overlaps(piece.days()))
                                        .toList());
                    }
                }
            }
        });
    }

    private Timeline timeline() {
        Timeline timeline = new Timeline(group);
        for (Window days : step.stretches()) {
            TreeSet<LocalDate> cuts = new TreeSet<>(List.of(days.from(), days.to()));
            chosen.values()
                    .forEach(pieces -> pieces.forEach(piece -> {
                        cuts.add(piece.days().from());
                        cuts.add(piece.days().to());
                    }));
            for (int member : unit.members().keySet()) {
                cuts.add(unit.firstDay(member));
                LocalDate end = unit.end(member);
                if (end != null) {
                    cuts.add(end);
                }
            }
            LocalDate from = null;
            for (LocalDate cut : cuts.subSet(days.from(), true, days.to(), true)) {
                if (from != null) {
                    timeline.add(new Window(from, cut), unit.held(from), coveredOn(from), excusedOn(from));
                }
                from = cut;
            }
        }
        return timeline;
    }

    private int coveredOn(LocalDate day) {
        return unit.ownOnly()
                ? isCovered(unit.unitId(), day) ? Composition.WHOLE : 0
                : unit.parts(day, member -> isCovered(member, day));
    }

    private int excusedOn(LocalDate day) {
        return unit.ownOnly()
                ? isExcused(unit.unitId(), day) ? Composition.WHOLE : 0
                : unit.parts(day, member -> !isCovered(member, day) && isExcused(member, day));
    }

    private boolean isCovered(int member, LocalDate day) {
        if (covers(member, day)) {
            return true;
        }
        return unit.ancestors().entrySet().stream()
                .anyMatch(one -> one.getValue().contains(member) && covers(one.getKey(), day));
    }

    private boolean covers(int member, LocalDate day) {
        return chosen.getOrDefault(member, List.of()).stream()
                .anyMatch(piece -> piece.days().contains(day));
    }

    private boolean isExcused(int member, LocalDate day) {
        return reported.windows().stream()
                .anyMatch(number -> reported.excused(number).get(member)
                        && windows.get(number).contains(day));
    }

    /** Over the moments at which most of the ground has figures; a term weighs its days among them. */
    private long mean(Timeline timeline, List<Term> terms) {
        List<Window> moments = timeline.fullest();
        boolean months = moments.stream().allMatch(moment -> Lengths.months(moment) != null);
        Map<Term, Long> weights = new LinkedHashMap<>();
        for (Window moment : moments) {
            long length = Lengths.of(moment, months);
            chosen.values()
                    .forEach(pieces -> pieces.stream()
                            .filter(piece -> piece.days().contains(moment.from()))
                            .forEach(piece -> piece.terms.forEach(term -> weights.merge(term, length, Long::sum))));
        }
        weights.forEach((term, weight) -> terms.add(new Term(term.unitId(), term.window(), weight, term.share())));
        return Math.max(
                1,
                moments.stream().mapToLong(moment -> Lengths.of(moment, months)).sum());
    }
}
