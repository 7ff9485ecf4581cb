package vn.tongket.portal.web.word;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.Programme;

/** An indicator's rules, as a person explains them. */
public final class RuleWords {
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9]*(?:_[a-z0-9]+)*+");

    private static final String CLOSED = "chỉ tiêu thành phần không công khai";

    private RuleWords() {}

    public static String of(Programme programme, Indicator indicator) {
        String overUnits = overUnits(programme, indicator);
        String overTime = overTime(indicator);
        return overTime.isEmpty() ? overUnits + "." : overUnits + "; " + overTime + ".";
    }

    private static String overUnits(Programme programme, Indicator indicator) {
        return switch (indicator.unitRule()) {
            case SUM -> "Cộng số của các đơn vị";
            case RATIO_OF_SUMS -> "Cộng tử số và mẫu số của các đơn vị rồi mới chia";
            case WEIGHTED_MEAN ->
                "Bình quân gia quyền giữa các đơn vị, quyền số là "
                        + (indicator.isResultAlone() ? CLOSED : named(programme, weight(indicator)));
            case COUNT_IF -> "Đếm đơn vị có số " + condition(indicator) + ", trên số đơn vị có báo cáo";
            case OWN_LEVEL ->
                "Chỉ dùng số do chính đơn vị công bố, không cộng từ cấp dưới; không so sánh được khi địa giới đã đổi";
            case DISTINCT -> "Không cộng được giữa các đơn vị vì có thể trùng; chỉ hiện nơi có báo cáo";
            case COMPUTED ->
                indicator.isResultAlone()
                        ? "Tính từ " + CLOSED + ", sau khi đã tổng hợp"
                        : "Tính theo công thức " + named(programme, indicator.formula())
                                + ", sau khi các chỉ tiêu thành phần đã tổng hợp";
        };
    }

    /** A formula, or one code, with codes replaced by the names of what they stand for and signs as people write them. */
    private static String named(Programme programme, @Nullable String formula) {
        if (formula == null) {
            return "";
        }
        Map<String, String> names = programme.indicators().stream()
                .collect(Collectors.toMap(other -> other.code().replace('-', '_'), Indicator::name));
        String signs = formula.replace('*', '×').replace('/', '÷');
        return CODE.matcher(signs).replaceAll(code -> Matcher.quoteReplacement(quoted(names.get(code.group()))));
    }

    private static String quoted(@Nullable String name) {
        return name == null ? "một chỉ tiêu khác" : "“" + name + "”";
    }

    private static @Nullable String weight(Indicator indicator) {
        return indicator.weightCode() == null ? null : indicator.weightCode().replace('-', '_');
    }

    private static String condition(Indicator indicator) {
        String condition = indicator.condition();
        return condition == null
                ? ""
                : condition.replace(">=", "≥").replace("<=", "≤").replace('.', ',');
    }

    private static String overTime(Indicator indicator) {
        return switch (indicator.timeRule()) {
            case SUM -> "cả kỳ là tổng các năm";
            case LAST -> "cả kỳ lấy số cuối kỳ";
            case MEAN -> "cả kỳ là bình quân các năm";
            case RATIO_OF_SUMS -> "cả kỳ cộng tử số và mẫu số các năm rồi mới chia";
            case CAGR -> "cả kỳ là tốc độ tăng bình quân hằng năm giữa số đầu và số cuối";
            case MEAN_OF_RATES -> "cả kỳ là trung bình cộng của tỷ lệ các năm";
            case NONE -> "";
        };
    }

    public static String frequency(Indicator indicator) {
        return switch (indicator.frequency()) {
            case MONTH -> "Hằng tháng";
            case QUARTER -> "Hằng quý";
            case HALF_YEAR -> "6 tháng";
            case YEAR -> "Hằng năm";
            case PERIOD -> "Một lần cho cả kỳ";
        };
    }

    public static String collectedFrom(Indicator indicator) {
        return switch (indicator.collectedFrom()) {
            case COUNTRY -> "cả nước";
            case PROVINCE -> "cấp tỉnh";
            case DISTRICT -> "cấp huyện";
            case COMMUNE -> "cấp xã";
            case OFFICE -> "cơ quan, đơn vị";
        };
    }
}
