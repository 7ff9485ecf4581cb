package vn.tongket.review.part;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import vn.tongket.base.Window;
import vn.tongket.document.model.Block;
import vn.tongket.document.model.Run;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.Target;
import vn.tongket.review.figure.Subject;
import vn.tongket.review.figure.TargetWords;
import vn.tongket.review.figure.Wording;

/** Chỉ tiêu của giai đoạn tới: {@code - Tỷ lệ hộ nghèo: đến năm 2030 không quá 1%.} */
public final class NextTargets {
    private static final Pattern TIME = Pattern.compile("hằng năm|hàng năm|mỗi năm|năm \\d{4}");

    private NextTargets() {}

    public static List<Block> of(Subject subject) {
        List<List<Run>> items = new ArrayList<>();
        for (Indicator indicator : subject.programme().indicators()) {
            for (Target target : subject.nextTargets(indicator)) {
                items.add(Run.of(Wording.sentence(indicator.name() + ": " + words(indicator, target))));
            }
        }
        return items.isEmpty() ? List.of() : List.of(new Block.Items(Block.ItemMark.DASH, items));
    }

    /** The directive's own words may say the time themselves. */
    private static String words(Indicator indicator, Target target) {
        String wording = target.wording();
        if (wording == null) {
            return when(target) + " " + TargetWords.sentence(indicator, target);
        }
        return words(wording, when(target));
    }

    public static String words(String wording, String when) {
        String own = Wording.lower(wording);
        return TIME.matcher(own).find() ? own : when + ", " + own;
    }

    private static String when(Target target) {
        Window window = target.window();
        return (target.isYearly() ? "hằng năm đến năm " : "đến năm ") + window.countsForYear();
    }
}
