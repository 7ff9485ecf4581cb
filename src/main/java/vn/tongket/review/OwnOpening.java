package vn.tongket.review;

import java.util.ArrayList;
import java.util.List;
import vn.tongket.base.VietnameseDates;
import vn.tongket.document.Block;
import vn.tongket.programme.Directive;

/** What a unit's own copy begins with, as far as records say it; the rest is asked for. */
final class OwnOpening {
    private OwnOpening() {}

    /** {@code Thực hiện Nghị quyết số 12-NQ/TU ngày … của … về …, Ủy ban nhân dân xã … báo cáo kết quả như sau:}. */
    static List<Block> of(Subject subject) {
        if (subject.ofProgrammeUnit() || subject.programme().directives().isEmpty()) {
            return List.of();
        }
        String issuer = IssuerName.inText(subject.definition().issue().issuer());
        return List.of(Block.Paragraph.of(
                "Thực hiện " + named(subject.programme().directives().getFirst()) + ", " + issuer
                        + " báo cáo kết quả thực hiện "
                        + VietnameseDates.window(subject.definition().period()) + " như sau:"));
    }

    static List<Block> history(Subject subject) {
        if (subject.ofProgrammeUnit()) {
            return List.of();
        }
        List<Block> blocks = new ArrayList<>();
        if (!subject.history().sentences().isEmpty()) {
            blocks.add(Block.Paragraph.of(String.join(" ", subject.history().sentences())));
        }
        blocks.add(new Block.Notice("cần bổ sung: vị trí địa lý, đặc điểm tự nhiên, kinh tế - xã hội của "
                + subject.unit().inSentence()));
        return blocks;
    }

    private static String named(Directive directive) {
        return directive.kind()
                + (directive.number() == null ? "" : " số " + directive.number())
                + (directive.issuedOn() == null ? "" : " ngày " + VietnameseDates.day(directive.issuedOn()))
                + (directive.issuer() == null ? "" : " của " + directive.issuer())
                + " " + directive.title();
    }
}
