package vn.tongket.cli.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Random;
import vn.tongket.base.Now;
import vn.tongket.report.round.WorkingDays;
import vn.tongket.unit.Unit;

/**
 * When the communes of the demonstration's round did what they did: in office hours of its last working days, a few on the
 * day after.
 *
 * @param opens first day on which they could enter
 * @param due last day to send in, a working day
 */
record DemoTimes(LocalDate opens, LocalDate due, LocalDate today, WorkingDays working) {
    private static final int OPEN_DAYS = 5;
    private static final List<LocalTime> HALVES = List.of(LocalTime.of(7, 45), LocalTime.of(13, 30));
    private static final int HALF_DAY = 180;

    /** Of one commune. @param decided when the province accepted or returned it */
    record Times(OffsetDateTime entered, OffsetDateTime sent, OffsetDateTime approved, OffsetDateTime decided) {}

    /** The working day three days ago, or the one before where nobody worked. */
    static LocalDate due(LocalDate today, WorkingDays working) {
        LocalDate day = today.minusDays(3);
        while (!working.isWorking(day)) {
            day = day.minusDays(1);
        }
        return day;
    }

    /** In time. */
    Times inTime(Unit unit) {
        Random chance = chance(unit);
        List<LocalDate> days = opens.datesUntil(due.plusDays(1))
                .filter(working::isWorking)
                .sorted(java.util.Comparator.reverseOrder())
                .limit(OPEN_DAYS)
                .toList();
        return on(days.get(chance.nextInt(days.size())), chance);
    }

    /** A day late. */
    Times late(Unit unit) {
        return on(due.plusDays(1), chance(unit));
    }

    /** Yesterday, for who has longer. */
    Times yesterday(Unit unit) {
        return on(today.minusDays(1), chance(unit));
    }

    private static Random chance(Unit unit) {
        return new Random(unit.code().hashCode() * 7_919L);
    }

    private Times on(LocalDate day, Random chance) {
        OffsetDateTime sent = inOffice(day, chance);
        return new Times(
                sent.minusMinutes(20 + chance.nextInt(70)),
                sent,
                sent.plusMinutes(10 + chance.nextInt(50)),
                inOffice(next(day), chance));
    }

    /** The next working day, or the next day at all where that one has not come yet. */
    private LocalDate next(LocalDate day) {
        LocalDate next = working.after(day, 1);
        return next.isBefore(today) ? next : day.plusDays(1);
    }

    private static OffsetDateTime inOffice(LocalDate day, Random chance) {
        return day.atTime(HALVES.get(chance.nextInt(HALVES.size())).plusMinutes(chance.nextInt(HALF_DAY)))
                .atZone(Now.ZONE)
                .toOffsetDateTime();
    }
}
