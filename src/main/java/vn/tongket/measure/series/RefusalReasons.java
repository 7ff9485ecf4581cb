package vn.tongket.measure.series;

import java.util.List;
import java.util.stream.Collectors;
import vn.tongket.measure.figure.Reason;
import vn.tongket.measure.question.Grouping;
import vn.tongket.programme.Indicator;
import vn.tongket.unit.Unit;
import vn.tongket.unit.UnitKind;

/** Why a question makes no sense of an indicator, in words that say what to ask instead. */
final class RefusalReasons {
    private RefusalReasons() {}

    static Reason belowCollection(Indicator indicator) {
        return new Reason(
                "It is collected from units of kind " + indicator.collectedFrom()
                        + " or computed from what is: units below them have no figure",
                "Chỉ tiêu thu thập từ " + kind(indicator.collectedFrom())
                        + " (hoặc tính từ số liệu cấp đó): đơn vị cấp dưới không có số liệu riêng");
    }

    static Reason finerThanReported(Grouping by) {
        return new Reason(
                "It is not reported as often as by " + by.name().toLowerCase(java.util.Locale.ROOT)
                        + ": ask for longer steps",
                "Chỉ tiêu không được báo cáo theo " + step(by) + ": hãy chọn kỳ dài hơn");
    }

    static Reason growthIsOfYears() {
        return new Reason(
                "Its figure is a yearly growth: there is none for a part of a year",
                "Số liệu là tốc độ tăng hằng năm, không có theo kỳ trong năm");
    }

    static Reason cannotRun(String english, String vietnamese) {
        return new Reason("No running figure: " + english, "Không lũy kế: " + vietnamese);
    }

    static Reason percentSummed() {
        return new Reason(
                "It is a percentage without the two numbers it comes from: percentages are not added up",
                "Chỉ tiêu là tỷ lệ phần trăm không có tử số và mẫu số: không cộng các tỷ lệ với nhau");
    }

    static Reason personsAdded() {
        return new Reason(
                "It counts distinct persons: those of several periods are not added, since some would count twice",
                "Chỉ tiêu đếm số người (không trùng): không cộng qua nhiều kỳ vì một người có thể bị tính hai lần");
    }

    static Reason needsLevel() {
        return new Reason(
                "A rank or a distribution is of several units: name a level, such as below or commune",
                "Xếp hạng và phân bố cần nhiều đơn vị: hãy chọn cấp đơn vị, ví dụ cấp dưới trực tiếp hoặc cấp xã");
    }

    static Reason noUnits(Unit unit) {
        return new Reason(
                "In " + unit.fullName() + " (" + unit.code() + ") there is no unit of this level in these boundaries",
                "Trong " + unit.fullName() + " không có đơn vị nào thuộc cấp được chọn theo địa giới này");
    }

    static Reason severalKinds(List<UnitKind> kinds) {
        return new Reason(
                "The units are of several kinds ("
                        + kinds.stream().map(UnitKind::name).collect(Collectors.joining(", "))
                        + "), which are not held against each other: name one kind",
                "Các đơn vị thuộc nhiều cấp ("
                        + kinds.stream().map(RefusalReasons::kind).collect(Collectors.joining(", "))
                        + "), không so sánh với nhau: hãy chọn một cấp");
    }

    static Reason neitherIsBetter() {
        return new Reason(
                "Neither more nor less of it is better, so there is no order of merit: ask for the figures and sort them",
                "Chỉ tiêu không quy định cao hơn hay thấp hơn là tốt nên không xếp hạng: hãy xem số liệu và sắp xếp");
    }

    static Reason noTarget() {
        return new Reason("No target is set for it", "Chỉ tiêu chỉ theo dõi, không giao mức");
    }

    static Reason onlyYearOrTotal(String english, String vietnamese) {
        return new Reason(
                "Only by year or in total: " + english + " is of whole years",
                "Chỉ tính theo năm hoặc cả giai đoạn: " + vietnamese + " tính theo năm");
    }

    static Reason growthBy(Growth growth, Grouping wanted) {
        boolean year = wanted == Grouping.YEAR;
        return new Reason(
                growth.word() + " is asked for by " + (year ? "year" : "total") + "; for other steps ask for last-year",
                "Tốc độ tăng (" + growth.vietnamese() + ") tính theo " + (year ? "năm" : "cả giai đoạn")
                        + "; với kỳ khác hãy so với cùng kỳ năm trước");
    }

    static Reason onlyListed() {
        return new Reason(
                "Its figures are only listed year by year, never put together: there is no growth",
                "Chỉ tiêu chỉ liệt kê theo từng kỳ, không tổng hợp qua các kỳ nên không tính tốc độ tăng");
    }

    static Reason growthOfRate() {
        return new Reason(
                "It is a rate already: growth of a percentage in percent misleads; ask for last-year, in points",
                "Chỉ tiêu đã là tỷ lệ hoặc tốc độ tăng: hãy so với cùng kỳ năm trước (điểm phần trăm)");
    }

    static Reason notAPopulation(String code) {
        return new Reason(
                "'" + code
                        + "' is no population to divide by: it has to be a SUM over units and LAST or MEAN over time"
                        + " (or SUM of people by the year), no percentage, and another indicator",
                "“" + code + "” không phải chỉ tiêu dân số để chia: phải cộng được qua các đơn vị (SUM), lấy số cuối kỳ"
                        + " (LAST) hoặc bình quân (MEAN), hay số người cộng qua các năm (SUM), không phải tỷ lệ, và là chỉ tiêu"
                        + " khác");
    }

    static Reason perHeadOfQuotient() {
        return new Reason(
                "It is a quotient already: only quantities are divided by heads",
                "Chỉ tiêu đã là tỷ lệ hoặc bình quân: chỉ chia số lượng cho số dân");
    }

    static Reason lastYearOfEverything() {
        return new Reason(
                "The whole time has no same period last year: name a window, or ask by year, quarter or month",
                "Cả giai đoạn không có cùng kỳ năm trước: hãy chọn khoảng thời gian, hoặc chọn năm, quý, tháng");
    }

    static Reason sameFrame() {
        return new Reason("Both frames are the same: name two", "Hai khung địa giới giống nhau: hãy chọn hai khung");
    }

    static Reason ownFigureInNewFrame() {
        return new Reason(
                "Only what a unit itself reported counts, and that cannot be worked out for other boundaries",
                "Chỉ lấy số do chính đơn vị báo cáo, không tính lại được theo địa giới khác");
    }

    private static String step(Grouping by) {
        return switch (by) {
            case MONTH -> "tháng";
            case QUARTER -> "quý";
            case HALF_YEAR -> "nửa năm";
            case YEAR -> "năm";
            case TOTAL -> "cả giai đoạn";
        };
    }

    private static String kind(UnitKind kind) {
        return switch (kind) {
            case COUNTRY -> "cả nước";
            case PROVINCE -> "cấp tỉnh";
            case DISTRICT -> "cấp huyện";
            case COMMUNE -> "cấp xã";
            case OFFICE -> "cơ quan";
        };
    }
}
