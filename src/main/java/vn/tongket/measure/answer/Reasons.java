package vn.tongket.measure.answer;

import java.time.LocalDate;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.VietnameseDates;
import vn.tongket.measure.engine.Measured;
import vn.tongket.measure.figure.Reason;
import vn.tongket.programme.Indicator;
import vn.tongket.unit.Unit;
import vn.tongket.unit.UnitKind;
import vn.tongket.unit.frame.Ground;
import vn.tongket.unit.frame.ShareBy;

/** Every reason for which there is no figure, in words. */
public final class Reasons {
    private static final int NAMED_AT_MOST = 5;

    private Reasons() {}

    public static Reason noValues() {
        return new Reason(
                "No value was entered for this indicator in the window asked for",
                "Chưa có số liệu nào của chỉ tiêu này trong kỳ được chọn");
    }

    static Reason windowsTooLong() {
        return new Reason(
                "Its values speak about longer windows than the one asked for",
                "Số liệu của chỉ tiêu này chỉ có theo kỳ dài hơn kỳ được chọn");
    }

    public static Reason nobodyReported() {
        return new Reason(
                "No unit of its branch reported a figure for this window",
                "Chưa có đơn vị nào thuộc địa bàn báo cáo số liệu của kỳ này");
    }

    static Reason countsOwnFigures(LocalDate day) {
        return new Reason(
                "Units are counted by their own figures, and those that stand on " + day
                        + " reported none for this window",
                "Chỉ tiêu đếm đơn vị theo số do chính đơn vị báo cáo, mà các đơn vị theo địa giới ngày "
                        + VietnameseDates.day(day) + " chưa báo cáo kỳ này");
    }

    /** Its ground went on in other units before the step was over. */
    static Reason countedElsewhere(Ground ground, int index, LocalDate day, ShareBy shareBy) {
        List<Integer> after = ground.successors(index, shareBy);
        if (after.isEmpty()) {
            return notValid(ground, index, day, shareBy);
        }
        return new Reason(
                "Counted in " + codes(ground, after, day) + ", in whose boundaries the step stands",
                "Đã tính vào " + names(ground, after, day));
    }

    /** A unit that ended within the step, of whose own days there is no figure. */
    static Reason noOwnFigure() {
        return new Reason(
                "It ended within the step, and only longer windows than its own days have figures",
                "Không có số riêng: đơn vị kết thúc trong kỳ, số liệu chỉ có theo kỳ dài hơn");
    }

    static Reason unequalRates() {
        return new Reason(
                "The windows are of unequal length: a plain mean of their rates would say nothing",
                "Các kỳ dài ngắn khác nhau nên không lấy bình quân giản đơn được");
    }

    static Reason unequalLengths(String now, String then) {
        return new Reason(
                "Windows of unequal length are not compared: " + now + " against " + then,
                "Không so sánh hai kỳ dài ngắn khác nhau: " + vietnamese(now) + " so với " + vietnamese(then));
    }

    private static String vietnamese(String length) {
        return length.replace(" months", " tháng").replace(" month", " tháng").replace(" days", " ngày");
    }

    static Reason daysApart(LocalDate now, LocalDate then) {
        return new Reason(
                "Levels of days that lie too far apart in the year are not compared: " + now + " and " + then,
                "Không so sánh số thời điểm của hai ngày cách xa nhau trong năm: " + VietnameseDates.day(now) + " và "
                        + VietnameseDates.day(then));
    }

    static Reason noCommonGround(int expected) {
        return new Reason(
                "None of " + expected + " units has all the figures that this takes",
                "Không có đơn vị nào trong " + expected + " đơn vị có đủ các số liệu cần thiết");
    }

    static Reason inputsOnThinGround(List<Indicator> inputs, int reported, int expected) {
        String codes = inputs.stream().map(Indicator::code).collect(Collectors.joining("’, ‘"));
        String names = inputs.stream().map(Indicator::name).collect(Collectors.joining("”, “"));
        return new Reason(
                "'" + codes + "' covers only " + reported + " of " + expected
                        + " units of the ground that another input is of: less than the least coverage",
                "“" + names + "” chỉ có số của " + reported + "/" + expected
                        + " đơn vị trên địa bàn, dưới độ phủ tối thiểu");
    }

    static Reason belowCollection(UnitKind collectedFrom) {
        return new Reason(
                "Collected from units of kind " + collectedFrom + ": there is no figure for a unit below them",
                "Chỉ tiêu thu thập từ " + level(collectedFrom) + ", không có số liệu riêng của đơn vị cấp dưới");
    }

    static Reason notReportedItself() {
        return new Reason(
                "Only a figure that the unit reported itself counts, and it reported none for this window",
                "Chỉ tiêu này chỉ lấy số do chính đơn vị báo cáo, mà đơn vị chưa báo cáo kỳ này");
    }

    static Reason notRolledUp() {
        return new Reason(
                "Units below reported figures, but this indicator is never added up: only the unit's own figure counts",
                "Đơn vị cấp dưới có báo cáo nhưng chỉ tiêu này không cộng dồn: chỉ lấy số của chính đơn vị");
    }

    static Reason notComparable() {
        return new Reason(
                "Its predecessors reported figures, but figures of this indicator are not comparable across a change of"
                        + " boundaries",
                "Đơn vị trước khi sắp xếp có báo cáo nhưng số liệu của chỉ tiêu này không so sánh được qua lần thay đổi"
                        + " địa giới");
    }

    static Reason zeroDenominator() {
        return new Reason("The denominators add up to zero", "Tổng mẫu số bằng 0 nên không tính được tỷ lệ");
    }

    static Reason zeroWeights() {
        return new Reason("The weights add up to zero", "Tổng trọng số bằng 0 nên không tính được bình quân");
    }

    static Reason noParts() {
        return new Reason(
                "The values have no numerator and denominator that could be added up over several windows",
                "Số liệu không có tử số và mẫu số để cộng qua nhiều kỳ");
    }

    static Reason listedByYear(int windows) {
        return new Reason(
                "Listed one by one: the figures of " + windows + " windows are not put together",
                "Chỉ tiêu này chỉ liệt kê theo từng kỳ, không tổng hợp " + windows + " kỳ thành một số");
    }

    static Reason growthNeedsTwoYears() {
        return new Reason(
                "Growth needs the levels of two years", "Cần số liệu của ít nhất hai năm để tính tốc độ tăng");
    }

    static Reason noYearBefore(int year) {
        return new Reason(
                "Growth in " + year + " needs the level of " + (year - 1) + ", which is not there",
                "Không có số liệu năm " + (year - 1) + " để tính tốc độ tăng của năm " + year);
    }

    static Reason growthFromNothing() {
        return new Reason(
                "Growth cannot be stated from a level of zero or below, nor to one below zero",
                "Không tính được tốc độ tăng khi số liệu gốc bằng 0 hoặc âm");
    }

    /** @param input null where the programme does not have it */
    static Reason ofInput(String code, @Nullable Measured input, Reason reason) {
        String name = input == null ? code : input.indicator().name();
        return new Reason("'" + code + "': " + reason.english(), "“" + name + "”: " + reason.vietnamese());
    }

    static Reason noHeads() {
        return new Reason("The population is not above zero", "Dân số bằng 0 nên không tính được bình quân đầu người");
    }

    static Reason dividesByZero() {
        return new Reason("The formula divides by zero", "Công thức chia cho 0");
    }

    static Reason badDefinition(String english, String vietnamese) {
        return new Reason(
                "The indicator's definition cannot be computed: " + english,
                "Cách tính của chỉ tiêu không hợp lệ: " + vietnamese);
    }

    /** When the unit existed, and what came before or after it. */
    static Reason notValid(Ground ground, int index, LocalDate day, ShareBy shareBy) {
        Unit unit = ground.version(index, day);
        LocalDate first = ground.firstDay(index);
        LocalDate end = ground.end(index);
        if (day.isBefore(first)) {
            List<Integer> before = ground.predecessors(index, shareBy);
            return new Reason(
                    unit.fullName() + " did not exist on " + day + ": it began on " + first
                            + (before.isEmpty() ? "" : ", out of " + codes(ground, before, day)),
                    unit.fullName() + " chưa có vào ngày " + VietnameseDates.day(day) + ": thành lập ngày "
                            + VietnameseDates.day(first)
                            + (before.isEmpty() ? "" : " từ " + names(ground, before, day)));
        }
        LocalDate until = end == null || end.isAfter(day) ? unit.validTo() : end;
        List<Integer> after = ground.successors(index, shareBy);
        return new Reason(
                unit.fullName() + " did not exist on " + day + ": it ended on " + until
                        + (after.isEmpty() ? "" : ", its ground went to " + codes(ground, after, day)),
                unit.fullName() + " không còn vào ngày " + VietnameseDates.day(day) + ": kết thúc ngày "
                        + (until == null ? "" : VietnameseDates.day(until))
                        + (after.isEmpty() ? "" : ", địa bàn nay thuộc " + names(ground, after, day)));
    }

    private static String codes(Ground ground, List<Integer> units, LocalDate day) {
        return list(
                units,
                index -> ground.version(index, day).fullName() + " ("
                        + ground.version(index, day).code() + ")",
                "and %d more");
    }

    private static String names(Ground ground, List<Integer> units, LocalDate day) {
        return list(units, index -> ground.version(index, day).inSentence(), "và %d đơn vị khác");
    }

    private static String list(List<Integer> units, IntFunction<String> words, String andMore) {
        String named = units.stream()
                .limit(NAMED_AT_MOST)
                .map(index -> words.apply(index))
                .collect(Collectors.joining(", "));
        int more = units.size() - NAMED_AT_MOST;
        return more > 0 ? named + ", " + andMore.formatted(more) : named;
    }

    private static String level(UnitKind kind) {
        return switch (kind) {
            case COUNTRY -> "cả nước";
            case PROVINCE -> "cấp tỉnh";
            case DISTRICT -> "cấp huyện";
            case COMMUNE -> "cấp xã";
            case OFFICE -> "cơ quan, phòng, ban";
        };
    }
}
