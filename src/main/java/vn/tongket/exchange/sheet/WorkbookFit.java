package vn.tongket.exchange.sheet;

import java.util.Optional;
import vn.tongket.base.BadInput;
import vn.tongket.exchange.workbook.FormContent;
import vn.tongket.exchange.workbook.HiddenSheet;
import vn.tongket.report.form.FormVersion;
import vn.tongket.report.round.Round;
import vn.tongket.report.round.Rounds;
import vn.tongket.unit.Unit;
import vn.tongket.unit.Units;

/** Whether a workbook is the one of this submission; if not, which one it is. */
final class WorkbookFit {
    private final FormContent content;
    private final Rounds rounds;
    private final Units units;

    WorkbookFit(FormContent content, Rounds rounds, Units units) {
        this.content = content;
        this.rounds = rounds;
        this.units = units;
    }

    static BadInput noForm(String name) {
        return BadInput.of(
                name
                        + " is no workbook of a form, or its hidden sheet was changed; download the form again, or map this workbook",
                "Tệp " + name
                        + " không phải là biểu tải từ hệ thống, hoặc phần ẩn của tệp đã bị sửa. Tải lại biểu và chép số"
                        + " liệu sang, hoặc dùng “Nhập từ tệp Excel khác” để chỉ rõ cột nào là số liệu.");
    }

    /** Another version of the same form fits: its lines are carried over by their codes. */
    void check(String name, HiddenSheet hidden) {
        if (!hidden.round().equals(content.round().code())) {
            throw BadInput.of(
                    name + " belongs to round " + hidden.round() + ", not "
                            + content.round().code(),
                    "Tệp " + name + " là biểu của đợt khác: " + roundTitle(hidden.round())
                            + ". Mở đợt đó để gửi, hoặc tải" + " biểu của đợt này.");
        }
        if (!hidden.unit().equals(content.unit().code())) {
            throw BadInput.of(
                    name + " belongs to unit " + hidden.unit() + ", not "
                            + content.unit().code(),
                    "Tệp " + name + " là biểu của " + unitName(hidden.unit()) + ", không phải của "
                            + content.unit().fullName() + ". Tải biểu của đúng đơn vị rồi chép số liệu sang.");
        }
        if (!hidden.form().equals(content.form().form())) {
            throw BadInput.of(
                    name + " is form " + hidden.form() + ", not "
                            + content.form().form(),
                    "Tệp " + name + " là biểu khác: " + formTitle(hidden) + ". Mở đúng biểu đó để gửi.");
        }
    }

    private String roundTitle(String code) {
        return rounds.find(code).map(Round::title).orElse(code);
    }

    private String unitName(String code) {
        return units.find(code, content.window().lastDay()).map(Unit::fullName).orElse(code);
    }

    private String formTitle(HiddenSheet hidden) {
        Optional<String> title = content.round().forms().stream()
                .filter(form -> form.form().equals(hidden.form()))
                .map(FormVersion::title)
                .findFirst();
        return title.orElse(hidden.form());
    }
}
