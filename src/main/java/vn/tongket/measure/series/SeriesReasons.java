package vn.tongket.measure.series;

import vn.tongket.base.VietnameseDates;
import vn.tongket.base.Window;
import vn.tongket.measure.figure.Reason;

/** Why one line of a series has no value, in words. */
final class SeriesReasons {
    private SeriesReasons() {}

    static Reason noLastYear(Window lastYear) {
        return new Reason(
                "There is no figure of the same period last year, " + words(lastYear),
                "Không có số liệu cùng kỳ năm trước (" + chu(lastYear) + ")");
    }

    static Reason notThen() {
        return new Reason("There was no figure at that moment", "Tại thời điểm đó chưa có số liệu");
    }

    static Reason nothingChanged() {
        return new Reason(
                "Nothing was entered or revised since then", "Từ thời điểm đó không có số liệu nào được nhập hay sửa");
    }

    static Reason notInOtherFrame(Reason reason) {
        return new Reason("In the other frame: " + reason.english(), "Ở khung địa giới kia: " + reason.vietnamese());
    }

    static Reason ofLastYear(Reason reason) {
        return new Reason("Last year: " + reason.english(), "Năm trước: " + reason.vietnamese());
    }

    static Reason growthNeedsTwoYears() {
        return new Reason(
                "Growth needs the levels of two years", "Cần số liệu của ít nhất hai năm để tính tốc độ tăng");
    }

    static Reason noLevel(int year, Reason reason) {
        return new Reason(
                "Growth needs the level of " + year + ": " + reason.english(),
                "Cần số liệu năm " + year + " để tính tốc độ tăng: " + reason.vietnamese());
    }

    static Reason noRow(int year) {
        return noLevel(year, new Reason("no value was entered for it", "chưa có số liệu"));
    }

    static Reason growthFromNothing(int year) {
        return new Reason(
                "Growth cannot be stated from the level of " + year + ", which is zero or below, nor to one below zero",
                "Không tính được tốc độ tăng: số liệu năm " + year + " bằng 0 hoặc âm");
    }

    static Reason noHeads(int year) {
        return new Reason(
                "There is no population of " + year + " to divide by", "Không có số dân năm " + year + " để chia");
    }

    static Reason zeroHeads() {
        return new Reason(
                "The populations add up to zero", "Tổng số dân bằng 0 nên không tính được bình quân đầu người");
    }

    static Reason nobodyHasOne(int units) {
        return new Reason(
                "None of the " + units + " units has a figure",
                "Chưa đơn vị nào trong " + units + " đơn vị có số liệu");
    }

    static Reason noMeanOfQuotients() {
        return new Reason(
                "The figures have no numerators and denominators that could be added: a mean of quotients says nothing",
                "Số liệu không có tử số và mẫu số để cộng: không lấy bình quân của các tỷ lệ");
    }

    static Reason ownFiguresNotAdded() {
        return new Reason(
                "Figures that each unit reported for itself are never added up, so they have no mean",
                "Số do từng đơn vị tự báo cáo không cộng dồn nên không có bình quân");
    }

    static Reason noFigureInTarget(Window window) {
        return new Reason(
                "There is no figure within the target's window, " + words(window),
                "Chưa có số liệu trong thời gian của chỉ tiêu (" + chu(window) + ")");
    }

    private static String words(Window window) {
        return window.from() + " to " + window.to();
    }

    private static String chu(Window window) {
        return VietnameseDates.day(window.from()) + " – " + VietnameseDates.day(window.lastDay());
    }
}
