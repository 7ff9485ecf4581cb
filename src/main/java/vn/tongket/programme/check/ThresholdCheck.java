package vn.tongket.programme.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.tongket.programme.Programme;
import vn.tongket.programme.Thresholds;
import vn.tongket.programme.check.DefinitionProblem.Gravity;
import vn.tongket.programme.check.DefinitionProblem.Place;

/** Cơ bản đạt lies below đạt, which is 100 %, and vượt at or above it. */
final class ThresholdCheck {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private ThresholdCheck() {}

    interface Told {
        void tell(String member, String english, String vietnamese);
    }

    static void check(Thresholds thresholds, Told told) {
        BigDecimal nearly = thresholds.nearlyMetFrom();
        if (nearly != null && (nearly.signum() <= 0 || nearly.compareTo(HUNDRED) > 0)) {
            told.tell(
                    "nearly_met_from",
                    "nearly_met_from is an attainment above 0 and of at most 100 % (100: the word is not used)",
                    "nearly_met_from là mức hoàn thành trên 0 và không quá 100% (100: không dùng “cơ bản đạt”)");
        }
        BigDecimal exceeded = thresholds.exceededFrom();
        if (exceeded != null && exceeded.compareTo(HUNDRED) < 0) {
            told.tell(
                    "exceeded_from",
                    "exceeded_from is an attainment of 100 % or more",
                    "exceeded_from là mức hoàn thành từ 100% trở lên");
        }
    }

    static List<DefinitionProblem> ofProgramme(Programme programme) {
        List<DefinitionProblem> found = new ArrayList<>();
        check(
                programme.usualThresholds(),
                (member, english, vietnamese) -> found.add(
                        new DefinitionProblem(new Place(-1, -1, member), null, Gravity.REFUSED, english, vietnamese)));
        return found;
    }
}
