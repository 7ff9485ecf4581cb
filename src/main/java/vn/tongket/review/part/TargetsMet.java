package vn.tongket.review.part;

import java.util.ArrayList;
import java.util.List;
import vn.tongket.document.model.Block;
import vn.tongket.document.model.Run;
import vn.tongket.measure.judge.Standing;
import vn.tongket.review.figure.Judged;
import vn.tongket.review.figure.Ledger;
import vn.tongket.review.figure.ProgrammeAddress;
import vn.tongket.review.figure.Subject;
import vn.tongket.review.setup.Outline;

/**
 * {@code Trong tổng số 15 chỉ tiêu đề ra, có 03 chỉ tiêu vượt, 10 chỉ tiêu đạt, 02 chỉ tiêu không đạt (chi tiết tại Phụ lục V).}
 * What has not reached its end is counted in a sentence of its own.
 */
public final class TargetsMet {
    private TargetsMet() {}

    public static List<Block> of(Subject subject, String place, AnnexNumbers annexes, Ledger ledger) {
        List<Judged> judged = subject.judged();
        if (judged.isEmpty()) {
            return List.of();
        }
        String address = ProgrammeAddress.targets(subject.programme().code());
        List<Run> runs = new ArrayList<>();
        runs.add(Run.text("Trong tổng số "));
        runs.add(ledger.count(place, subject.smallNumbers().counted(judged.size()) + " chỉ tiêu", address));
        runs.add(Run.text(" đề ra, có "));
        List<Standing> ended = new ArrayList<>(Standing.AT_END);
        ended.add(Standing.NOT_JUDGED);
        boolean any = counts(subject, runs, ended, place, judged, address, ledger);
        long onTheWay = judged.stream()
                .filter(one -> one.verdict().standing().isOnTheWay())
                .count();
        if (onTheWay > 0) {
            runs.add(Run.text(any ? "; " : ""));
            runs.add(ledger.count(place, subject.smallNumbers().counted(onTheWay) + " chỉ tiêu", address));
            runs.add(Run.text(" chưa đến hạn, trong đó "));
            counts(subject, runs, Standing.ON_THE_WAY, place, judged, address, ledger);
        }
        runs.add(Run.text(annexes.reference(Outline.AnnexContent.TARGETS) + "."));
        return List.of(new Block.Paragraph(runs));
    }

    private static boolean counts(
            Subject subject,
            List<Run> runs,
            List<Standing> standings,
            String place,
            List<Judged> judged,
            String address,
            Ledger ledger) {
        boolean any = false;
        for (Standing standing : standings) {
            long count = judged.stream()
                    .filter(one -> one.verdict().standing() == standing)
                    .count();
            if (count > 0) {
                runs.add(Run.text(any ? ", " : ""));
                runs.add(ledger.count(place, subject.smallNumbers().counted(count) + " chỉ tiêu", address));
                runs.add(Run.text(" " + standing.inSentence()));
                any = true;
            }
        }
        return any;
    }
}
