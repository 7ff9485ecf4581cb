package vn.tongket.exchange.web;

import java.util.List;
import vn.tongket.base.Now;
import vn.tongket.base.VietnameseDates;
import vn.tongket.exchange.answer.AnswerDifference;
import vn.tongket.exchange.reading.QualitySigns;
import vn.tongket.exchange.reading.Refused;
import vn.tongket.page.Crumb;
import vn.tongket.page.Page;
import vn.tongket.report.entry.Answer;

/**
 * What a file would change, to be agreed to.
 *
 * @param name of the file as it was sent
 * @param action where the agreement goes
 * @param back where another file is chosen
 * @param sheets one for each submission the file speaks of
 * @param refused what is of no submission
 */
public record AnswerDifferencePage(
        String title,
        List<Crumb> crumbs,
        String name,
        String action,
        String back,
        List<Sheet> sheets,
        List<String> refused)
        implements Page {

    /**
     * @param number by which the fields of the form tell submissions apart
     * @param heading unit and form; empty where there is only one
     */
    public record Sheet(int number, String heading, AnswerDifference difference) {
        public List<String> refused() {
            return difference.refused().stream().map(Refused::inVietnamese).toList();
        }
    }

    @Override
    public String template() {
        return "exchange/answer-difference.jte";
    }

    public boolean isNothing() {
        return sheets.stream().allMatch(sheet -> sheet.difference().isNothing());
    }

    public int changes() {
        return sheets.stream()
                .mapToInt(sheet -> sheet.difference().changes().size())
                .sum();
    }

    public int same() {
        return sheets.stream().mapToInt(sheet -> sheet.difference().same()).sum();
    }

    public static String words(Answer answer) {
        return QualitySigns.of(answer);
    }

    public static String before(AnswerDifference.Change change) {
        return QualitySigns.of(change.before() == null ? null : change.before().answer());
    }

    /** Who answered meanwhile, and when. */
    public static String overtaken(AnswerDifference.Change change) {
        var cell = change.before();
        return cell == null
                ? "Số này đã bị xóa sau khi tải tệp"
                : cell.by() + " đã sửa lúc "
                        + VietnameseDates.moment(
                                cell.at().atZoneSameInstant(Now.ZONE).toLocalDateTime())
                        + ", sau khi tệp được tải về";
    }

    public static boolean isLong(Answer answer) {
        return answer.quality() == null;
    }
}
