package vn.tongket.review.part;

import java.util.ArrayList;
import java.util.List;
import vn.tongket.base.VietnameseDates;
import vn.tongket.document.model.Block;
import vn.tongket.document.model.Run;
import vn.tongket.programme.work.Body;
import vn.tongket.review.figure.Ledger;
import vn.tongket.review.figure.ProgrammeAddress;
import vn.tongket.review.figure.Subject;
import vn.tongket.review.setup.Outline;

/** Ban chỉ đạo, hội đồng, tiểu ban đã thành lập, each with its decision and members as far as they are known. */
public final class BodySentence {
    private BodySentence() {}

    /** @param written whether a person already wrote the section: then only the annex is pointed to */
    public static List<Block> of(Subject subject, String place, boolean written, AnnexNumbers annexes, Ledger ledger) {
        List<Body> bodies = setUp(subject);
        String reference = annexes.reference(Outline.AnnexContent.BODIES);
        if (bodies.isEmpty() || (written && reference.isEmpty())) {
            return List.of();
        }
        if (written) {
            String number = reference.substring(" (chi tiết tại ".length(), reference.length() - 1);
            return List.of(Block.Paragraph.of("Danh sách và tình hình hoạt động của các tổ chức tại " + number + "."));
        }
        if (bodies.size() == 1) {
            return List.of(Block.Paragraph.of(
                    "Đã thành lập, kiện toàn " + described(bodies.getFirst(), subject) + reference + "."));
        }
        List<Run> lead = List.of(
                Run.text("Đã thành lập, kiện toàn "),
                ledger.count(
                        place,
                        subject.smallNumbers().counted(bodies.size()) + " tổ chức",
                        ProgrammeAddress.bodies(subject.programme().code())),
                Run.text(" chỉ đạo, tham mưu thực hiện" + reference + ", gồm:"));
        List<List<Run>> items = new ArrayList<>();
        for (int i = 0; i < bodies.size(); i++) {
            items.add(Run.of(described(bodies.get(i), subject) + (i == bodies.size() - 1 ? "." : ";")));
        }
        return List.of(new Block.Paragraph(lead), new Block.Items(Block.ItemMark.DASH, items));
    }

    /** A standing office was not set up for this, nor what was set up after the period within it. */
    static List<Body> setUp(Subject subject) {
        return new OwnWork(subject)
                .bodies().stream()
                        .filter(body -> body.kind() != Body.Kind.STANDING_OFFICE)
                        .filter(body -> body.decisionOn() == null
                                || body.decisionOn()
                                        .isBefore(subject.definition().period().to()))
                        .toList();
    }

    private static String described(Body body, Subject subject) {
        List<String> facts = new ArrayList<>();
        if (body.decisionNumber() != null) {
            facts.add("Quyết định số " + body.decisionNumber()
                    + (body.decisionOn() == null ? "" : " ngày " + VietnameseDates.day(body.decisionOn()))
                    + (body.decidedBy() == null ? "" : " của " + body.decidedBy()));
        }
        if (body.memberCount() != null) {
            facts.add(subject.smallNumbers().counted(body.memberCount()) + " thành viên");
        }
        return body.name() + (facts.isEmpty() ? "" : " (" + String.join("; ", facts) + ")");
    }
}
