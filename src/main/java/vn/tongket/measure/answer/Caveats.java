package vn.tongket.measure.answer;

import java.time.LocalDate;
import vn.tongket.base.VietnameseDates;
import vn.tongket.measure.figure.Caveat;
import vn.tongket.measure.figure.Caveat.Kind;
import vn.tongket.programme.Indicator;

/** Every caveat, in words. */
final class Caveats {
    private Caveats() {}

    static Caveat ofMonths(long months) {
        return new Caveat(
                Kind.SHORTER_THAN_STEP,
                "of " + months + (months == 1 ? " month" : " months") + ": nobody has figures for the rest of the step",
                "của " + months + " tháng");
    }

    static Caveat ofDays(long days) {
        return new Caveat(
                Kind.SHORTER_THAN_STEP,
                "of " + days + " days: nobody has figures for the rest of the step",
                "của " + days + " ngày");
    }

    static Caveat fromCumulative() {
        return new Caveat(Kind.FROM_CUMULATIVE, "the difference of cumulative figures of one start", "tính từ lũy kế");
    }

    static Caveat daysDiffer(LocalDate oldest) {
        return new Caveat(
                Kind.DAYS_DIFFER,
                "days differ: the oldest figure in it is of " + oldest,
                "khác ngày, sớm nhất " + VietnameseDates.day(oldest));
    }

    static Caveat ofInput(Indicator input, String reported) {
        return new Caveat(
                Kind.COVERAGE_OF_INPUT,
                "'" + input.code() + "' covers " + reported,
                "“" + input.name() + "” có " + reported);
    }
}
