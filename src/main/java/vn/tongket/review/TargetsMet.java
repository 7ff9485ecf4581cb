package vn.tongket.review;

import java.util.ArrayList;
import java.util.List;
import vn.tongket.document.Block;
import vn.tongket.document.Run;
import vn.tongket.measure.Attainment.Verdict;

/** {@code Trong 15 chỉ tiêu đề ra: 03 vượt, 10 đạt, 02 không đạt (chi tiết tại Phụ lục V).} */
final class TargetsMet {
    private TargetsMet() {}

    static List<Block> of(Subject subject, String place, List<Judged> judged, AnnexNumbers annexes, Ledger ledger) {
        if (judged.isEmpty()) {
            return List.of();
        }
        String address = ProgrammeAddress.targets(subject.programme().code());
        List<Run> runs = new ArrayList<>();
        runs.add(Run.text("Trong tổng số "));
        runs.add(ledger.count(place, Wording.counted(judged.size()) + " chỉ tiêu", address));
        runs.add(Run.text(" đề ra, có "));
        boolean first = true;
        for (Verdict verdict : Verdict.values()) {
            long count = judged.stream().filter(one -> one.verdict() == verdict).count();
            if (count > 0) {
                runs.add(Run.text(first ? "" : ", "));
                runs.add(ledger.count(place, Wording.counted(count) + " chỉ tiêu " + Judged.wordsOf(verdict), address));
                first = false;
            }
        }
        runs.add(Run.text(annexes.reference(Outline.AnnexContent.TARGETS) + "."));
        return List.of(new Block.Paragraph(runs));
    }
}
