package vn.tongket.measure.step;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.tongket.base.Window;
import vn.tongket.measure.step.OddUnit.State;
import vn.tongket.unit.frame.Composition;

/** How much of one unit's ground has figures, from moment to moment of a step. */
final class Timeline {
    private final Group group;
    private final List<Moment> moments = new ArrayList<>();

    /**
     * Days in which nothing changes.
     *
     * @param held parts of the ground that some unit held
     * @param covered parts that have a figure
     * @param excused parts to which the indicator does not apply
     */
    private record Moment(Window days, int held, int covered, int excused) {
        long lacking() {
            return Math.max(0, held - covered - excused) * Lengths.days(days);
        }

        long expected() {
            return Math.max(0, held - excused) * Lengths.days(days);
        }
    }

    Timeline(Group group) {
        this.group = group;
    }

    void add(Window days, int held, int covered, int excused) {
        if (held > 0) {
            moments.add(new Moment(days, held, covered, excused));
        }
    }

    State state(boolean empty) {
        long expected = moments.stream().mapToLong(Moment::expected).sum();
        boolean excused = moments.stream().anyMatch(moment -> moment.excused > 0);
        if (expected == 0 && excused && empty) {
            return State.EXCUSED;
        }
        if (empty && moments.stream().noneMatch(moment -> moment.covered > 0)) {
            return State.MISSING;
        }
        return lacking() == 0 ? State.WHOLE : State.IN_PART;
    }

    /** Parts of the expected time. */
    int covered() {
        long expected = moments.stream().mapToLong(Moment::expected).sum();
        return expected == 0 ? 0 : (int) ((expected - lacking()) * Composition.WHOLE / expected);
    }

    /** What lacks of a year, where it lacks for more days than are tolerated of one. */
    private long lacking() {
        Map<Integer, Long> lacking = new TreeMap<>();
        Map<Integer, Long> days = new TreeMap<>();
        Map<Integer, Long> gaps = new TreeMap<>();
        for (Moment moment : moments) {
            for (Moment part : byYear(moment)) {
                int year = group.isWithinYear() ? 0 : part.days.from().getYear();
                lacking.merge(year, part.lacking(), Long::sum);
                days.merge(year, Lengths.days(part.days), Long::sum);
                gaps.merge(year, part.lacking() > 0 ? Lengths.days(part.days) : 0L, Long::sum);
            }
        }
        return lacking.entrySet().stream()
                .filter(year -> gaps.getOrDefault(year.getKey(), 0L) > tolerated(days.getOrDefault(year.getKey(), 0L)))
                .mapToLong(Map.Entry::getValue)
                .sum();
    }

    /** Of a year, however few of its days are in a longer step. */
    private long tolerated(long days) {
        return Lengths.tolerated(group.isWithinYear() ? days : Math.max(days, Lengths.DAYS_OF_YEAR));
    }

    private List<Moment> byYear(Moment moment) {
        if (group.isWithinYear()) {
            return List.of(moment);
        }
        List<Moment> parts = new ArrayList<>();
        LocalDate from = moment.days.from();
        while (from.isBefore(moment.days.to())) {
            LocalDate next = LocalDate.of(from.getYear() + 1, 1, 1);
            LocalDate to = next.isBefore(moment.days.to()) ? next : moment.days.to();
            parts.add(new Moment(new Window(from, to), moment.held, moment.covered, moment.excused));
            from = to;
        }
        return parts;
    }

    /** The days at which most of the ground has a figure; none where it never has. */
    List<Window> fullest() {
        int most = moments.stream().mapToInt(moment -> moment.covered).max().orElse(0);
        return moments.stream()
                .filter(moment -> moment.covered == most && most > 0)
                .map(Moment::days)
                .toList();
    }
}
