package vn.tongket.review.part;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import vn.tongket.base.VietnameseDates;
import vn.tongket.document.model.Block;
import vn.tongket.document.model.Run;
import vn.tongket.programme.work.IssuedDocument;
import vn.tongket.review.figure.Ledger;
import vn.tongket.review.figure.ProgrammeAddress;
import vn.tongket.review.figure.Subject;
import vn.tongket.review.figure.Wording;
import vn.tongket.review.setup.Outline;

/** Số văn bản đã ban hành, by kind: {@code Giai đoạn 2016–2025 đã ban hành 31 văn bản, gồm 12 kế hoạch, 9 quyết định …}. */
public final class DocumentSentence {
    private DocumentSentence() {}

    public static List<Block> of(Subject subject, String place, AnnexNumbers annexes, Ledger ledger) {
        List<IssuedDocument> documents = within(subject);
        if (documents.isEmpty()) {
            return List.of();
        }
        String address = ProgrammeAddress.documents(subject.programme().code());
        List<Run> runs = new ArrayList<>();
        runs.add(Run.text(
                Wording.capital(VietnameseDates.window(subject.definition().period())) + " đã ban hành "));
        runs.add(ledger.count(place, subject.smallNumbers().counted(documents.size()) + " văn bản", address));
        runs.add(Run.text(" lãnh đạo, chỉ đạo, triển khai thực hiện, gồm "));
        Map<String, Long> kinds = byKind(documents);
        int index = 0;
        for (Map.Entry<String, Long> kind : kinds.entrySet()) {
            runs.add(Run.text(index == 0 ? "" : index == kinds.size() - 1 ? " và " : ", "));
            String words = subject.smallNumbers().counted(kind.getValue()) + " "
                    + kind.getKey().toLowerCase(Locale.ROOT);
            runs.add(ledger.count(place, words, address));
            index++;
        }
        runs.add(Run.text(annexes.reference(Outline.AnnexContent.DOCUMENTS) + "."));
        return List.of(new Block.Paragraph(runs));
    }

    /** Those of the period, and those whose day is not known. */
    static List<IssuedDocument> within(Subject subject) {
        return new OwnWork(subject)
                .documents().stream()
                        .filter(document -> document.issuedOn() == null
                                || subject.definition().period().contains(document.issuedOn()))
                        .toList();
    }

    /** Most first. */
    static Map<String, Long> byKind(List<IssuedDocument> documents) {
        return documents.stream()
                .collect(Collectors.groupingBy(IssuedDocument::kind, LinkedHashMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
    }
}
