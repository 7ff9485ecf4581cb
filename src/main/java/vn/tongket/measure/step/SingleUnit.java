package vn.tongket.measure.step;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.measure.figure.Decimals;
import vn.tongket.measure.step.OddUnit.State;
import vn.tongket.programme.TimeRule;
import vn.tongket.unit.frame.Composition;
import vn.tongket.unit.frame.Composition.Part;
import vn.tongket.unit.frame.Ground;
import vn.tongket.unit.frame.ShareBy;

/**
 * Looks singly at one unit of a day in one step: which windows of its own, and of those that its ground belonged to before,
 * count for it, and how much of its time they cover. The rules are those of docs/domain/meaning.md, parts A and B.
 */
public final class SingleUnit {
    private final Ground ground;
    private final Composition composition;
    private final ShareBy shareBy;
    private final List<Window> windows;
    private final Reported reported;
    private final Group group;
    private final StepWindows step;
    private final boolean ownOnly;

    /** @param ownOnly whether only what a unit reported itself counts, never what its predecessors did */
    public SingleUnit(
            Ground ground,
            Composition composition,
            ShareBy shareBy,
            List<Window> windows,
            Reported reported,
            Group group,
            StepWindows step,
            boolean ownOnly) {
        this.ground = ground;
        this.composition = composition;
        this.shareBy = shareBy;
        this.windows = windows;
        this.reported = reported;
        this.group = group;
        this.step = step;
        this.ownOnly = ownOnly;
    }

    /** Days of a member with the terms that make up their figure. */
    private record Piece(Span span, List<Term> terms) {
        Window days() {
            return span.days();
        }
    }

    /** What is known of one unit while it is looked at. */
    private final class Look {
        final int unitId;
        final Map<Integer, BigDecimal> members = new LinkedHashMap<>();
        final Map<Integer, List<Piece>> chosen = new HashMap<>();
        final Map<Integer, Set<Integer>> ancestors = new HashMap<>();

        Look(int unitId) {
            this.unitId = unitId;
            for (Part part : ownOnly ? List.of(new Part(unitId, BigDecimal.ONE)) : composition.members(unitId)) {
                members.put(part.unitId(), part.share());
            }
            if (!ownOnly) {
                members.keySet().forEach(member -> ancestors.put(member, ancestorsOf(member)));
            }
        }

        private Set<Integer> ancestorsOf(int member) {
            Set<Integer> found = new HashSet<>();
            List<Integer> next = new ArrayList<>(predecessors(member));
            while (!next.isEmpty()) {
                int one = next.removeLast();
                if (members.containsKey(one) && found.add(one)) {
                    next.addAll(predecessors(one));
                }
            }
            return found;
        }
    }

    public OddUnit look(int unitId) {
        Look look = new Look(unitId);
        return step.isLast() ? last(look) : overTime(look);
    }

    private List<Integer> predecessors(int unitId) {
        return ground.predecessors(ground.index(unitId), shareBy).stream()
                .filter(index -> ground.kind(index) == ground.kind(ground.index(unitId)))
                .map(ground::unitId)
                .toList();
    }

    private LocalDate firstDay(int unitId) {
        return ground.firstDay(ground.index(unitId));
    }

    private boolean stands(int unitId, LocalDate day) {
        return ground.isValidOn(ground.index(unitId), day);
    }

    // --- flows, means, single figures: windows that cover days ---

    private OddUnit overTime(Look look) {
        for (int member : look.members.keySet()) {
            look.chosen.put(member, chosen(pieces(look, member)));
        }
        dropWhatSuccessorsHold(look);
        Timeline timeline = timeline(look);
        List<Term> terms = new ArrayList<>();
        long length = 1;
        if (step.rule() == TimeRule.MEAN) {
            length = mean(look, timeline, terms);
        } else {
            look.chosen.values().forEach(pieces -> pieces.forEach(piece -> terms.addAll(piece.terms)));
        }
        State state = timeline.state(terms.isEmpty());
        if (step.rule() == TimeRule.NONE && isSeveral(look)) {
            return new OddUnit(look.unitId, List.of(), 1, timeline.covered(), null, State.IN_PART, false, false);
        }
        boolean cumulative = look.chosen.values().stream()
                .anyMatch(pieces -> pieces.stream().anyMatch(piece -> piece.terms.size() > 1));
        return new OddUnit(
                look.unitId, List.copyOf(terms), length, timeline.covered(), days(look), state, cumulative, false);
    }

    private static @Nullable Window days(Look look) {
        return Span.hull(look.chosen.values().stream()
                .flatMap(List::stream)
                .map(Piece::days)
                .toList());
    }

    /** On one piece of ground: of one unit, or of one and of another that it was made of. */
    private static boolean isSeveral(Look look) {
        for (Map.Entry<Integer, List<Piece>> one : look.chosen.entrySet()) {
            boolean before = look.ancestors.getOrDefault(one.getKey(), Set.of()).stream()
                    .anyMatch(ancestor ->
                            !look.chosen.getOrDefault(ancestor, List.of()).isEmpty());
            if (one.getValue().size() > 1 || (!one.getValue().isEmpty() && before)) {
                return true;
            }
        }
        return false;
    }

    /** All days for which a member has a figure: its windows, and by what one is longer than another. */
    private List<Piece> pieces(Look look, int member) {
        BigDecimal share = look.members.getOrDefault(member, BigDecimal.ONE);
        List<Piece> pieces = new ArrayList<>();
        for (Span span : step.spans()) {
            if (has(member, span.plus()) && (!span.isDifference() || has(member, span.minus()))) {
                long weight = step.rule() == TimeRule.MEAN ? 0 : 1;
                List<Term> terms = new ArrayList<>(List.of(new Term(member, span.plus(), weight, share)));
                if (span.isDifference()) {
                    terms.add(new Term(member, span.minus(), -1, share));
                }
                pieces.add(new Piece(span, terms));
            }
        }
        if (!ownOnly && (step.rule() == TimeRule.SUM || step.rule() == TimeRule.RATIO_OF_SUMS)) {
            pieces.addAll(acrossMerger(look, member, share));
        }
        return pieces;
    }

    private boolean has(int unitId, int window) {
        return reported.reported(window).get(unitId);
    }

    /** A successor's cumulative window holds those of its predecessors as its own: what it is longer by may lie in the step. */
    private List<Piece> acrossMerger(Look look, int member, BigDecimal share) {
        List<Piece> pieces = new ArrayList<>();
        LocalDate birth = firstDay(member);
        if (look.ancestors.getOrDefault(member, Set.of()).isEmpty()) {
            return pieces;
        }
        for (int wide : reported.windows().stream().toArray()) {
            Window longer = windows.get(wide);
            boolean reaches = has(member, wide)
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
                    if (days != null && group.contains(days) && !has(member, narrow)) {
                        List<Integer> holders = new ArrayList<>();
                        if (inherits(look, member, narrow, holders)) {
                            pieces.add(difference(look, member, share, new Span(days, wide, narrow), holders));
                        }
                    }
                }
            }
        }
        return pieces;
    }

    private static Piece difference(Look look, int member, BigDecimal share, Span span, List<Integer> holders) {
        List<Term> terms = new ArrayList<>(List.of(new Term(member, span.plus(), 1, share)));
        holders.stream()
                .distinct()
                .forEach(holder -> terms.add(
                        new Term(holder, span.minus(), -1, look.members.getOrDefault(holder, BigDecimal.ONE))));
        return new Piece(span, terms);
    }

    /** Whether all whose ground it took over reported a window, or those before them. */
    private boolean inherits(Look look, int member, int window, List<Integer> holders) {
        List<Integer> before = predecessors(member);
        if (before.isEmpty()) {
            return false;
        }
        for (int one : before) {
            if (!look.members.containsKey(one)) {
                return false;
            }
            if (has(one, window)) {
                holders.add(one);
            } else if (!inherits(look, one, window, holders)) {
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
    private void dropWhatSuccessorsHold(Look look) {
        look.ancestors.forEach((member, before) -> {
            LocalDate birth = firstDay(member);
            for (Piece piece : look.chosen.getOrDefault(member, List.of())) {
                if (piece.days().from().isBefore(birth)) {
                    for (int ancestor : before) {
                        look.chosen.computeIfPresent(
                                ancestor,
                                (_, pieces) -> pieces.stream()
                                        .filter(one -> !one.days().overlaps(piece.days()))
                                        .toList());
                    }
                }
            }
        });
    }

    private Timeline timeline(Look look) {
        Timeline timeline = new Timeline(group);
        for (Window days : daysWithFigures()) {
            TreeSet<LocalDate> cuts = new TreeSet<>(List.of(days.from(), days.to()));
            look.chosen
                    .values()
                    .forEach(pieces -> pieces.forEach(piece -> {
                        cuts.add(piece.days().from());
                        cuts.add(piece.days().to());
                    }));
            for (int member : look.members.keySet()) {
                cuts.add(firstDay(member));
                LocalDate end = ground.end(ground.index(member));
                if (end != null) {
                    cuts.add(end);
                }
            }
            LocalDate from = null;
            for (LocalDate cut : cuts.subSet(days.from(), true, days.to(), true)) {
                if (from != null) {
                    timeline.add(new Window(from, cut), held(look, from), coveredOn(look, from), excusedOn(look, from));
                }
                from = cut;
            }
        }
        return timeline;
    }

    /** The days of the step that any unit has a figure for, without what nobody has. */
    private List<Window> daysWithFigures() {
        List<Window> days = new ArrayList<>();
        for (Window window : step.spans().stream()
                .map(Span::days)
                .sorted(Comparator.comparing(Window::from))
                .toList()) {
            Window last = days.isEmpty() ? null : days.getLast();
            if (last == null || window.from().isAfter(last.to())) {
                days.add(window);
            } else if (window.to().isAfter(last.to())) {
                days.set(days.size() - 1, new Window(last.from(), window.to()));
            }
        }
        return days;
    }

    /** Parts of the ground that stood in some unit on a day. */
    private int held(Look look, LocalDate day) {
        if (ownOnly) {
            boolean before = !predecessors(look.unitId).isEmpty() && day.isBefore(firstDay(look.unitId));
            return stands(look.unitId, day) || before ? Composition.WHOLE : 0;
        }
        return parts(look, day, _ -> true);
    }

    private int coveredOn(Look look, LocalDate day) {
        return ownOnly
                ? isCovered(look, look.unitId, day) ? Composition.WHOLE : 0
                : parts(look, day, member -> isCovered(look, member, day));
    }

    private int excusedOn(Look look, LocalDate day) {
        return ownOnly
                ? isExcused(look.unitId, day) ? Composition.WHOLE : 0
                : parts(look, day, member -> !isCovered(look, member, day) && isExcused(member, day));
    }

    private interface OfMember {
        boolean is(int member);
    }

    private int parts(Look look, LocalDate day, OfMember which) {
        int parts = 0;
        for (int member : look.members.keySet()) {
            if (stands(member, day) && which.is(member)) {
                parts += composition.heldBy(member, day, look.unitId);
            }
        }
        return parts;
    }

    private boolean isCovered(Look look, int member, LocalDate day) {
        if (covers(look, member, day)) {
            return true;
        }
        return look.ancestors.entrySet().stream()
                .anyMatch(one -> one.getValue().contains(member) && covers(look, one.getKey(), day));
    }

    private static boolean covers(Look look, int member, LocalDate day) {
        return look.chosen.getOrDefault(member, List.of()).stream()
                .anyMatch(piece -> piece.days().contains(day));
    }

    private boolean isExcused(int unitId, LocalDate day) {
        return reported.windows().stream()
                .anyMatch(number -> reported.excused(number).get(unitId)
                        && windows.get(number).contains(day));
    }

    /** Over the moments at which most of the ground has figures; a term weighs its days among them. */
    private long mean(Look look, Timeline timeline, List<Term> terms) {
        List<Window> moments = timeline.fullest();
        boolean months = moments.stream().allMatch(moment -> Lengths.months(moment) != null);
        Map<Term, Long> weights = new LinkedHashMap<>();
        for (Window moment : moments) {
            long length = Lengths.of(moment, months);
            look.chosen
                    .values()
                    .forEach(pieces -> pieces.stream()
                            .filter(piece -> piece.days().contains(moment.from()))
                            .forEach(piece -> piece.terms.forEach(term -> weights.merge(term, length, Long::sum))));
        }
        weights.forEach((term, weight) -> terms.add(new Term(term.unitId(), term.window(), weight, term.share())));
        return Math.max(
                1,
                moments.stream().mapToLong(moment -> Lengths.of(moment, months)).sum());
    }

    // --- stocks: the latest figure ---

    private OddUnit last(Look look) {
        Map<Integer, Integer> latest = new TreeMap<>();
        Map<Integer, BigDecimal> lefts = new HashMap<>();
        for (int member : look.members.keySet()) {
            Integer window = latest(member);
            BigDecimal left = window == null ? BigDecimal.ZERO : left(look, member);
            if (window != null && left.signum() > 0) {
                latest.put(member, window);
                lefts.put(member, left);
            }
        }
        List<Term> terms = new ArrayList<>();
        latest.forEach(
                (member, window) -> terms.add(new Term(member, window, 1, lefts.getOrDefault(member, BigDecimal.ONE))));
        Window extent = step.extent();
        LocalDate end = extent == null ? LocalDate.MAX : extent.to();
        boolean older = latest.values().stream()
                .anyMatch(window -> !windows.get(window).to().equals(end));
        LocalDate day = end.minusDays(1);
        int held = held(look, day);
        int covered = ownOnly ? latest.isEmpty() ? 0 : Composition.WHOLE : covered(look, day, latest.keySet());
        int excused = excusedOf(look, day, latest.keySet());
        State state = covered > 0 && covered + excused >= held
                ? State.WHOLE
                : covered > 0 || !terms.isEmpty()
                        ? State.IN_PART
                        : excused > 0 && excused >= held ? State.EXCUSED : State.MISSING;
        int parts = held - excused <= 0 ? 0 : (int) ((long) covered * Composition.WHOLE / (held - excused));
        return new OddUnit(
                look.unitId,
                terms,
                1,
                state == State.WHOLE ? Composition.WHOLE : parts,
                Span.hull(latest.values().stream().map(windows::get).toList()),
                state,
                false,
                older);
    }

    private int excusedOf(Look look, LocalDate day, Set<Integer> with) {
        if (ownOnly) {
            return with.isEmpty() && isExcusedInStep(look.unitId) ? Composition.WHOLE : 0;
        }
        return parts(look, day, member -> !with.contains(member) && isExcusedInStep(member));
    }

    private boolean isExcusedInStep(int unitId) {
        return step.windows().stream()
                .anyMatch(number -> reported.excused(number).get(unitId));
    }

    private @Nullable Integer latest(int member) {
        return step.spans().stream()
                .filter(span -> has(member, span.plus()))
                .max(Comparator.comparing((Span span) -> span.days().to())
                        .thenComparing(span -> span.days().from(), Comparator.reverseOrder()))
                .map(Span::plus)
                .orElse(null);
    }

    /** A unit's figure stands in for those after it on this ground until they report: its share less what is theirs. */
    private BigDecimal left(Look look, int member) {
        BigDecimal share = look.members.getOrDefault(member, BigDecimal.ONE);
        return ownOnly ? share : Decimals.plain(share.subtract(superseded(look, member)));
    }

    private BigDecimal superseded(Look look, int member) {
        BigDecimal gone = BigDecimal.ZERO;
        for (Part after : composition.passedOn(member)) {
            BigDecimal its = look.members.get(after.unitId());
            if (its != null) {
                BigDecimal reached = latest(after.unitId()) != null ? its : superseded(look, after.unitId());
                gone = gone.add(after.share().multiply(reached));
            }
        }
        return gone;
    }

    private int covered(Look look, LocalDate day, Set<Integer> with) {
        int covered = 0;
        for (int member : look.members.keySet()) {
            if (stands(member, day)) {
                int parts = composition.heldBy(member, day, look.unitId);
                covered += (int) ((long) parts * covered(look, member, with, new BitSet()) / Composition.WHOLE);
            }
        }
        return covered;
    }

    /** Of one that has no figure, by those it was made of. */
    private int covered(Look look, int member, Set<Integer> with, BitSet seen) {
        if (with.contains(member)) {
            return Composition.WHOLE;
        }
        if (seen.get(member)) {
            return 0;
        }
        seen.set(member);
        List<Integer> before = predecessors(member);
        if (before.isEmpty() || before.stream().noneMatch(look.members::containsKey)) {
            return 0;
        }
        boolean known = before.stream().allMatch(one -> composition.size(one) > 0);
        long all = 0;
        long covered = 0;
        for (int one : before) {
            long size = known ? composition.size(one) : 1;
            all += size;
            covered += size * covered(look, one, with, seen);
        }
        return (int) (covered / all);
    }
}
