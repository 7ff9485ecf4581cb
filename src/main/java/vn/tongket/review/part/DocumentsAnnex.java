package vn.tongket.review.part;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.VietnameseDates;
import vn.tongket.document.model.Block;
import vn.tongket.document.model.Run;
import vn.tongket.document.model.Table;
import vn.tongket.programme.work.IssuedDocument;
import vn.tongket.review.figure.Subject;
import vn.tongket.review.figure.Wording;

/** Phụ lục 1: documents issued, by year, each with its sum, and kind, with a column for each branch that issued any; then their list by year. */
public final class DocumentsAnnex {
    private static final String NO_DAY = "Không rõ năm";

    private final List<IssuedDocument> documents;
    private final Set<IssuedDocument.Branch> branches;

    private DocumentsAnnex(List<IssuedDocument> documents) {
        this.documents = documents;
        this.branches = documents.stream()
                .map(IssuedDocument::branch)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(IssuedDocument.Branch.class)));
    }

    public static List<Block> of(Subject subject) {
        List<IssuedDocument> documents = DocumentSentence.within(subject);
        if (documents.isEmpty()) {
            return List.of();
        }
        DocumentsAnnex annex = new DocumentsAnnex(documents);
        return List.of(annex.counts(), annex.titles());
    }

    private Table counts() {
        List<Table.Column> columns = new ArrayList<>();
        columns.add(Table.Column.words("Năm, loại văn bản", 2.4));
        branches.forEach(branch -> columns.add(Table.Column.number(words(branch), "", 1)));
        columns.add(Table.Column.number("Tổng số", "", 1));
        List<Table.Row> rows = new ArrayList<>();
        for (Map.Entry<String, Map<String, List<IssuedDocument>>> year :
                byYearAndKind().entrySet()) {
            List<IssuedDocument> ofYear =
                    year.getValue().values().stream().flatMap(List::stream).toList();
            rows.add(Table.Row.total(counted(named(year.getKey()), ofYear)));
            year.getValue().forEach((kind, alike) -> rows.add(Table.Row.of(counted(kind, alike))));
        }
        rows.add(Table.Row.total(counted("Tổng số", documents)));
        return new Table("1. Số lượng văn bản", "", columns, rows, List.of());
    }

    private Map<String, Map<String, List<IssuedDocument>>> byYearAndKind() {
        return documents.stream()
                .collect(Collectors.groupingBy(
                        DocumentsAnnex::year,
                        TreeMap::new,
                        Collectors.groupingBy(IssuedDocument::kind, LinkedHashMap::new, Collectors.toList())));
    }

    private List<List<Run>> counted(String name, List<IssuedDocument> alike) {
        List<List<Run>> cells = new ArrayList<>();
        cells.add(Run.of(name));
        for (IssuedDocument.Branch branch : branches) {
            cells.add(count(alike, document -> document.branch() == branch));
        }
        cells.add(count(alike, document -> true));
        return cells;
    }

    private static List<Run> count(List<IssuedDocument> documents, Predicate<IssuedDocument> which) {
        long count = documents.stream().filter(which).count();
        return Run.of(count == 0 ? "–" : String.valueOf(count));
    }

    private Table titles() {
        List<Table.Row> rows = new ArrayList<>();
        int number = 0;
        for (Map.Entry<String, List<IssuedDocument>> year : byYear().entrySet()) {
            rows.add(Table.Row.group(
                    named(year.getKey()) + " (" + year.getValue().size() + " văn bản)"));
            for (IssuedDocument document : year.getValue()) {
                rows.add(row(++number, document));
            }
        }
        return new Table(
                "2. Danh mục văn bản",
                "",
                List.of(
                        Table.Column.centred("TT", 0.5),
                        Table.Column.words("Số, ký hiệu", 1.6),
                        Table.Column.centred("Ngày ban hành", 1.2),
                        Table.Column.words("Cơ quan ban hành", 2),
                        Table.Column.words("Trích yếu", 4)),
                rows,
                List.of());
    }

    private Map<String, List<IssuedDocument>> byYear() {
        return documents.stream()
                .sorted(Comparator.comparing(IssuedDocument::issuedOn, Comparator.nullsLast(Comparator.naturalOrder())))
                .collect(Collectors.groupingBy(DocumentsAnnex::year, TreeMap::new, Collectors.toList()));
    }

    private static Table.Row row(int number, IssuedDocument document) {
        return Table.Row.of(List.of(
                Run.of(String.valueOf(number)),
                Run.of(symbol(document)),
                Run.of(document.issuedOn() == null ? "…" : VietnameseDates.day(document.issuedOn())),
                Run.of(document.issuer()),
                Run.of(Wording.capital(document.title()))));
    }

    private static String named(String year) {
        return year.equals(NO_DAY) ? NO_DAY : "Năm " + year;
    }

    private static String symbol(IssuedDocument document) {
        @Nullable String number = document.number();
        return number == null ? document.kind() : document.kind() + "\nsố " + number;
    }

    private static String year(IssuedDocument document) {
        return document.issuedOn() == null
                ? NO_DAY
                : String.valueOf(document.issuedOn().getYear());
    }

    private static String words(IssuedDocument.Branch branch) {
        return switch (branch) {
            case PARTY -> "Đảng";
            case COUNCIL -> "HĐND";
            case COMMITTEE -> "UBND";
            case BOARD -> "Ban Chỉ đạo";
            case OTHER -> "Khác";
        };
    }
}
