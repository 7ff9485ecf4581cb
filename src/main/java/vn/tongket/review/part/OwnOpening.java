package vn.tongket.review.part;

import java.util.ArrayList;
import java.util.List;
import vn.tongket.base.VietnameseDates;
import vn.tongket.document.model.Block;
import vn.tongket.programme.Directive;
import vn.tongket.review.figure.Subject;
import vn.tongket.review.figure.Wording;

/** What a copy that nobody wrote the head of begins and ends with, as far as records say it; the rest is asked for. */
public final class OwnOpening {
    private OwnOpening() {}

    /** {@code Thực hiện Nghị quyết số 12-NQ/TU ngày … của … về …, Ủy ban nhân dân xã … báo cáo kết quả như sau:}. */
    public static List<Block> of(Subject subject) {
        if (!subject.derived() || subject.programme().directives().isEmpty()) {
            return List.of();
        }
        String issuer = IssuerName.inText(subject.definition().issue().issuer());
        return List.of(Block.Paragraph.of(
                "Thực hiện " + named(subject.programme().directives().getFirst()) + ", " + issuer
                        + " báo cáo kết quả thực hiện "
                        + VietnameseDates.window(subject.definition().period()) + " như sau:"));
    }

    /** {@code Trên đây là báo cáo tổng kết 10 năm … trên địa bàn xã …; Ủy ban nhân dân xã … kính báo cáo Ủy ban nhân dân tỉnh ….} */
    public static List<Block> closing(Subject subject) {
        if (!subject.derived()) {
            return List.of();
        }
        String addressees = String.join(", ", subject.addressees());
        return List.of(Block.Paragraph.of("Trên đây là báo cáo "
                + Wording.lower(subject.definition().title())
                + (addressees.isEmpty()
                        ? "."
                        : "; " + IssuerName.inText(subject.definition().issue().issuer()) + " kính báo cáo "
                                + addressees + ".")));
    }

    public static List<Block> history(Subject subject) {
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
