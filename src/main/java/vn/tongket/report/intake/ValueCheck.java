package vn.tongket.report.intake;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.DayReading;
import vn.tongket.base.Nearest;
import vn.tongket.base.Problem;
import vn.tongket.base.VietnameseDates;
import vn.tongket.base.Window;
import vn.tongket.programme.Indicator;
import vn.tongket.report.claim.ClaimRules;
import vn.tongket.report.claim.Claims;
import vn.tongket.report.claim.ClashWords;
import vn.tongket.report.record.ProblemList;
import vn.tongket.report.record.Quality;
import vn.tongket.report.record.RawValue;
import vn.tongket.report.record.RawValue.Column;
import vn.tongket.unit.register.UnitCodes;

/** Checks one value after another by itself; how they lie beside each other is asked of the database afterwards. */
final class ValueCheck {
    private static final int LONGEST_TEXT = 2000;

    private final Map<String, IndicatorKey> indicators;
    private final UnitCodes.Lookup units;
    private final ProblemList problems;
    private final NumberCheck numbers;
    private final Map<String, Optional<LocalDate>> days = new HashMap<>();

    /** An indicator with the number its values name. */
    record IndicatorKey(int id, Indicator indicator) {}

    ValueCheck(Map<String, IndicatorKey> indicators, UnitCodes.Lookup units, ProblemList problems) {
        this.indicators = indicators;
        this.units = units;
        this.problems = problems;
        this.numbers = new NumberCheck(problems);
    }

    /** Ready to be stored; null where something hard is wrong with it, which is then among the problems. */
    @Nullable
    StagedValue check(RawValue raw) {
        IndicatorKey key = indicator(raw);
        UnitCodes.Known unit = unit(raw);
        Window window = window(raw);
        Quality quality = quality(raw);
        boolean textsFit = textsFit(raw);
        boolean readable = numbers.readable(raw);
        if (key == null || quality == null) {
            return null;
        }
        boolean breakdownKnown = breakdownKnown(raw, key.indicator());
        boolean numbersFit = numbers.fit(raw, key.indicator(), quality, readable);
        if (unit == null || window == null || !textsFit || !breakdownKnown || !numbersFit) {
            return null;
        }
        if (quality.isFigure() && !endsInTime(raw, key.indicator(), unit, window)) {
            return null;
        }
        warn(raw, key.indicator(), unit, window);
        return new StagedValue(raw, key.id(), unit.id(), window, quality);
    }

    private @Nullable IndicatorKey indicator(RawValue raw) {
        IndicatorKey key = indicators.get(raw.indicator());
        if (key == null) {
            unknown(raw, Column.INDICATOR, "indicator", "chỉ tiêu", raw.indicator(), () -> indicators.keySet());
        }
        return key;
    }

    private UnitCodes.@Nullable Known unit(RawValue raw) {
        UnitCodes.Known unit = units.byCode().get(raw.unit());
        if (unit == null) {
            unknown(raw, Column.UNIT, "unit", "đơn vị", raw.unit(), units::codes);
        }
        return unit;
    }

    private void unknown(
            RawValue raw, Column column, String what, String gi, String code, Supplier<Collection<String>> known) {
        String nearest = problems.isListing() ? Nearest.to(code, known.get()).orElse(null) : null;
        hard(
                raw,
                column,
                "there is no " + what + " '" + code + "'" + Problem.didYouMean(nearest),
                "không có " + gi + " “" + code + "”" + Problem.coPhaiLa(nearest));
    }

    private @Nullable Window window(RawValue raw) {
        LocalDate from = day(raw, Column.FROM, raw.from());
        LocalDate to = day(raw, Column.TO, raw.to());
        if (from == null || to == null) {
            return null;
        }
        if (!to.isAfter(from)) {
            hard(
                    raw,
                    Column.TO,
                    "the window ends on " + to + ", not after it begins on " + from + "; 'to' is the first day after",
                    "kỳ số liệu kết thúc " + VietnameseDates.day(to) + ", không sau ngày bắt đầu "
                            + VietnameseDates.day(from) + "; cột to là ngày đầu tiên sau kỳ");
            return null;
        }
        if (from.getDayOfYear() == 1 && to.getMonthValue() == 12 && to.getDayOfMonth() == 31) {
            soft(
                    raw,
                    Column.TO,
                    "'to' is the first day after the window: for the whole year write " + to.plusDays(1),
                    "cột to là ngày đầu tiên sau kỳ: nếu tính cả năm, hãy viết " + to.plusDays(1));
        }
        return new Window(from, to);
    }

    private @Nullable LocalDate day(RawValue raw, Column column, String words) {
        Optional<LocalDate> day = days.computeIfAbsent(words, DayReading::read);
        if (day.isEmpty()) {
            String header = column.name().toLowerCase(Locale.ROOT);
            hard(
                    raw,
                    column,
                    words.isEmpty() ? "'" + header + "' is missing" : "'" + words + "' is no day; " + DayReading.ADVICE,
                    words.isEmpty()
                            ? "thiếu ngày ở cột " + header
                            : "“" + words + "” không phải là ngày; " + DayReading.LOI_KHUYEN);
        }
        return day.orElse(null);
    }

    private @Nullable Quality quality(RawValue raw) {
        if (raw.quality().isEmpty()) {
            return Quality.ACTUAL;
        }
        for (Quality quality : Quality.values()) {
            if (quality.name().equals(raw.quality())) {
                return quality;
            }
        }
        List<String> known = Stream.of(Quality.values()).map(Quality::name).toList();
        unknown(raw, Column.QUALITY, "quality", "loại số liệu", raw.quality(), () -> known);
        return null;
    }

    private boolean breakdownKnown(RawValue raw, Indicator indicator) {
        if (raw.breakdown().isEmpty() || indicator.breakdowns().contains(raw.breakdown())) {
            return true;
        }
        unknown(
                raw,
                Column.BREAKDOWN,
                "breakdown of " + indicator.code(),
                "phân tổ của " + indicator.code(),
                raw.breakdown(),
                indicator::breakdowns);
        return false;
    }

    private boolean textsFit(RawValue raw) {
        return textFits(raw, Column.SOURCE, raw.source()) & textFits(raw, Column.NOTE, raw.note());
    }

    private boolean textFits(RawValue raw, Column column, String words) {
        if (words.length() <= LONGEST_TEXT) {
            return true;
        }
        hard(
                raw,
                column,
                "the text has " + words.length() + " characters; at most " + LONGEST_TEXT + " are kept, shorten it",
                "nội dung dài " + words.length() + " ký tự; tối đa " + LONGEST_TEXT + ", hãy rút gọn");
        return false;
    }

    /** A unit has no figures for days after its end; what is never added up is only remarked upon. */
    private boolean endsInTime(RawValue raw, Indicator indicator, UnitCodes.Known unit, Window window) {
        LocalDate end = unit.to();
        boolean added = new ClaimRules(indicator).acrossUnits() && unit.kind() == indicator.collectedFrom();
        if (!added || end == null || !Claims.isAfterEnd(window, end)) {
            return true;
        }
        hard(raw, Column.TO, ClashWords.englishAfterEnd(unit.name(), end), ClashWords.afterEnd(unit.name(), end));
        return false;
    }

    private void warn(RawValue raw, Indicator indicator, UnitCodes.Known unit, Window window) {
        if (unit.kind() != indicator.collectedFrom()) {
            soft(
                    raw,
                    Column.UNIT,
                    unit.name() + " is of kind " + unit.kind() + ", but " + indicator.code() + " is collected from "
                            + indicator.collectedFrom()
                            + "; the value is kept and shown but does not enter the roll-up",
                    unit.name() + " không thuộc cấp thu thập của chỉ tiêu " + indicator.code()
                            + "; số liệu được lưu và hiển thị nhưng không cộng vào tổng hợp");
        }
        if (!unit.stoodIn(window)) {
            soft(
                    raw,
                    Column.UNIT,
                    unit.name() + " did not stand in that window (it stood from " + unit.from()
                            + (unit.to() == null ? "" : " to " + unit.to()) + ")",
                    unit.name() + " không tồn tại trong kỳ số liệu này (tồn tại từ " + VietnameseDates.day(unit.from())
                            + (unit.to() == null
                                    ? ""
                                    : " đến hết "
                                            + VietnameseDates.day(unit.to().minusDays(1))) + ")");
        }
    }

    private void hard(RawValue raw, Column column, String english, String vietnamese) {
        problems.hard(raw.line(), column.number(), english, vietnamese);
    }

    private void soft(RawValue raw, Column column, String english, String vietnamese) {
        problems.soft(raw.line(), column.number(), english, vietnamese);
    }

    /** Indicators that are not stored yet get numbers that no stored one has. */
    static Map<String, IndicatorKey> keys(List<Indicator> indicators, Map<String, Integer> ids) {
        Map<String, IndicatorKey> keys = new HashMap<>();
        for (int i = 0; i < indicators.size(); i++) {
            String code = indicators.get(i).code();
            keys.put(code, new IndicatorKey(ids.getOrDefault(code, -1 - i), indicators.get(i)));
        }
        return keys;
    }
}
