package vn.tongket.programme.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tongket.programme.Programme;
import vn.tongket.programme.check.DefinitionProblem.Gravity;
import vn.tongket.programme.check.DefinitionProblem.Place;
import vn.tongket.programme.usual.UsualSetting;

/** What an authority says of unusual figures can be kept: levels that mean something, one for a day. */
final class UsualCheck {
    private static final int MOST_YEARS = 50;

    private final List<DefinitionProblem> found = new ArrayList<>();

    private UsualCheck() {}

    static List<DefinitionProblem> ofProgramme(Programme programme) {
        UsualCheck check = new UsualCheck();
        List<UsualSetting> settings = programme.usualSettings();
        for (int i = 0; i < settings.size(); i++) {
            check.check(settings.get(i));
            for (UsualSetting other : settings.subList(0, i)) {
                check.refuseIf(
                        settings.get(i).crosses(other),
                        "two settings of usual hold for the same day",
                        "có hai mức bất thường (usual) cùng hiệu lực một ngày");
            }
        }
        return check.found;
    }

    private void check(UsualSetting setting) {
        refuseIf(
                setting.validTo() != null && !setting.validTo().isAfter(setting.validFrom()),
                "a setting of usual ends after it begins",
                "mức bất thường (usual) phải hết hiệu lực sau ngày bắt đầu");
        refuseIf(
                isAtMost(setting.times(), BigDecimal.ONE) || isAtMost(setting.timesOfOthers(), BigDecimal.ONE),
                "times and times_of_others are above 1",
                "times, times_of_others phải lớn hơn 1");
        refuseIf(isAtMost(setting.points(), BigDecimal.ZERO), "points are above 0", "points phải lớn hơn 0");
        refuseIf(
                setting.small() != null && setting.small().signum() < 0,
                "small is not negative",
                "small không được âm");
        refuseIf(
                isOutside(setting.years(), MOST_YEARS) || isOutside(setting.leastOthers(), Integer.MAX_VALUE),
                "years are 1 to 50, least_others 1 or more",
                "years từ 1 đến 50, least_others từ 1 trở lên");
    }

    private static boolean isAtMost(@Nullable BigDecimal level, BigDecimal bound) {
        return level != null && level.compareTo(bound) <= 0;
    }

    private static boolean isOutside(@Nullable Integer count, int most) {
        return count != null && (count < 1 || count > most);
    }

    private void refuseIf(boolean wrong, String english, String vietnamese) {
        if (wrong) {
            found.add(new DefinitionProblem(new Place(-1, -1, "usual"), null, Gravity.REFUSED, english, vietnamese));
        }
    }
}
