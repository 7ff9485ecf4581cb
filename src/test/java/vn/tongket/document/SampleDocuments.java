package vn.tongket.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.tongket.document.model.Annex;
import vn.tongket.document.model.Authority;
import vn.tongket.document.model.Block;
import vn.tongket.document.model.Document;
import vn.tongket.document.model.DocumentHead;
import vn.tongket.document.model.HeadingNumbers;
import vn.tongket.document.model.IssueFormat;
import vn.tongket.document.model.IssueFormats;
import vn.tongket.document.model.IssueKind;
import vn.tongket.document.model.Recipients;
import vn.tongket.document.model.Run;
import vn.tongket.document.model.Signature;
import vn.tongket.document.model.Table;

/** One document per format of issue that has everything in it; the province is invented. */
public final class SampleDocuments {
    public static final LocalDate DAY_2022 = LocalDate.of(2022, 12, 5);
    public static final LocalDate DAY_2026 = LocalDate.of(2026, 6, 5);

    private SampleDocuments() {}

    public static List<Document> all() {
        return List.of(state(false), party(DAY_2022, false), party(DAY_2026, false));
    }

    public static Document state(boolean draft) {
        IssueFormat format = new IssueFormats().find(IssueKind.STATE, LocalDate.of(2024, 2, 5));
        DocumentHead head = new DocumentHead(
                format,
                "Ủy ban nhân dân tỉnh Sông Lam",
                "Ủy ban nhân dân thị xã Yên Ổn",
                "Ủy ban nhân dân thị xã Yên Ổn",
                draft ? null : "5",
                "BC-UBND",
                "Yên Ổn",
                draft ? null : LocalDate.of(2024, 2, 5),
                "BÁO CÁO",
                "Sơ kết 10 năm xây dựng nền quốc phòng toàn dân giai đoạn 2014 - 2023",
                List.of("Ủy ban nhân dân tỉnh Sông Lam"),
                List.of(
                        "Căn cứ Luật Tổ chức chính quyền địa phương ngày 19 tháng 6 năm 2015",
                        "Căn cứ Kế hoạch số 12/KH-UBND ngày 03 tháng 01 năm 2024 của Ủy ban nhân dân tỉnh"),
                draft,
                null,
                true,
                true);
        Signature signature = new Signature(
                Authority.FOR_HEAD, "Ủy ban nhân dân", "Chủ tịch", "Phó Chủ tịch", "", draft ? "" : "Nguyễn Văn Ổn");
        return document(head, signature, "Lưu: VT");
    }

    /** A body of so many paragraphs, for where the signature falls. */
    public static Document withParagraphs(int count) {
        Document sample = state(false);
        List<Block> blocks = new ArrayList<>();
        IntStream.rangeClosed(0, count).forEach(i -> blocks.add(Block.Paragraph.of(LONG)));
        blocks.add(sample.blocks().getLast());
        return new Document(sample.head(), blocks, sample.recipients(), sample.signature(), List.of());
    }

    /** Headings and a table after a body of so many paragraphs, for where the page ends. */
    public static Document withTableAfter(int count) {
        Document sample = state(false);
        HeadingNumbers numbers = sample.head().format().headingNumbers();
        List<Block> blocks = new ArrayList<>();
        IntStream.rangeClosed(1, count).forEach(i -> blocks.add(Block.Paragraph.of(i % 2 == 0 ? LONG : "Ngắn.")));
        blocks.add(numbers.next(2, "Kết quả thực hiện các chỉ tiêu"));
        blocks.add(numbers.next(3, "Theo từng xã, phường"));
        blocks.add(unitTable("Bảng 2. Kết quả theo xã, phường năm 2023", 24));
        return new Document(sample.head(), blocks, sample.recipients(), sample.signature(), List.of());
    }

    /** One annex: a table of so many rows with a note, for where the page ends. */
    public static Document withAnnexOf(int rows) {
        Document sample = state(false);
        Table table = new Table(
                "",
                "",
                List.of(Table.Column.words("Đơn vị", 3), Table.Column.number("Lượt", "", 1)),
                IntStream.rangeClosed(1, rows)
                        .mapToObj(i -> Table.Row.of(List.of(Run.of("Xã " + i), Run.of("1.024"))))
                        .toList(),
                List.of(Run.italic("Ghi chú: " + LONG)));
        return new Document(
                sample.head(),
                sample.blocks().subList(0, 1),
                sample.recipients(),
                sample.signature(),
                List.of(new Annex("I", "Kết quả theo xã", List.of(table), false)));
    }

    /** The same document signed in another way. */
    static Document signed(Document document, Signature signature) {
        return new Document(document.head(), document.blocks(), document.recipients(), signature, document.annexes());
    }

    public static Document party(LocalDate day, boolean draft) {
        IssueFormat format = new IssueFormats().find(IssueKind.PARTY, day);
        DocumentHead head = new DocumentHead(
                format,
                "Đảng bộ tỉnh Sông Lam",
                "Thị ủy Yên Ổn",
                "Thị ủy Yên Ổn",
                draft ? null : "127",
                "BC/TU",
                "Yên Ổn",
                draft ? null : day,
                "BÁO CÁO",
                "tổng kết 10 năm thực hiện Nghị quyết về Chiến lược bảo vệ Tổ quốc trong tình hình mới",
                List.of(),
                List.of("Căn cứ Điều lệ Đảng", "Căn cứ Nghị quyết số 09-NQ/TU ngày 03 tháng 02 năm 2016 của Tỉnh ủy"),
                draft,
                2,
                true,
                true);
        Signature signature =
                new Signature(Authority.ON_BEHALF, "Ban Thường vụ", "Phó Bí thư", "", "", draft ? "" : "Trần Thị Ấm");
        return document(head, signature, "Lưu Văn phòng Thị ủy");
    }

    private static Document document(DocumentHead head, Signature signature, String filed) {
        HeadingNumbers numbers = head.format().headingNumbers();
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.Paragraph.of(
                "Thực hiện chỉ đạo của cấp trên, cơ quan báo cáo kết quả 10 năm thực hiện như sau:"));
        blocks.add(numbers.next(1, "Đặc điểm, tình hình"));
        blocks.add(Block.Paragraph.of(LONG));
        blocks.add(numbers.next(1, "Kết quả thực hiện"));
        blocks.add(numbers.next(2, "Công tác lãnh đạo, chỉ đạo, quán triệt, triển khai"));
        blocks.add(numbers.next(3, "Quán triệt, học tập"));
        blocks.add(new Block.Paragraph(List.of(
                Run.text("Đã tổ chức 36 hội nghị; quán triệt tới "),
                new Run.LiveFigure("3.051/3.055 (99,9%)", "/so-lieu/quan-triet?nam=2023", false),
                Run.text(" cán bộ chủ chốt; tốc độ tăng trưởng "),
                new Run.LiveFigure("bình quân 16,1%/năm", "/so-lieu/tang-truong", true),
                Run.text(", trong đó "),
                Run.bold("năm 2023"),
                Run.text(" cao nhất "),
                Run.italic("(ước tính)"),
                Run.text("."))));
        blocks.add(numbers.next(3, "Văn bản cụ thể hóa"));
        blocks.add(new Block.Notice("Chưa có số liệu cho mục này"));
        blocks.add(numbers.next(2, "Kết quả thực hiện các chỉ tiêu"));
        blocks.add(Samples.line());
        blocks.add(yearTable());
        blocks.add(numbers.next(3, "Theo từng xã, phường"));
        blocks.add(Samples.bars());
        blocks.add(unitTable("Bảng 2. Kết quả theo xã, phường năm 2023", 24));
        blocks.add(numbers.next(2, "Hạn chế, nguyên nhân"));
        blocks.add(numbers.next(4, "Hạn chế"));
        blocks.add(new Block.Items(
                Block.ItemMark.DASH,
                List.of(
                        Run.of("Một số xã báo cáo chậm, số liệu chưa thống nhất giữa các kỳ;"),
                        Run.of("Việc kiện toàn Ban Chỉ đạo sau sắp xếp đơn vị hành chính chưa kịp thời."))));
        blocks.add(numbers.next(4, "Nguyên nhân"));
        blocks.add(new Block.Items(Block.ItemMark.LETTER, List.of(Run.of("Khách quan;"), Run.of("Chủ quan."))));
        blocks.add(numbers.next(1, "Phương hướng, nhiệm vụ"));
        IntStream.rangeClosed(1, 6).forEach(i -> blocks.add(Block.Paragraph.of(LONG)));
        blocks.add(Block.Paragraph.of("Trên đây là báo cáo kết quả 10 năm thực hiện (số liệu tại Bảng 1 và Phụ lục "
                + head.format().annexes().number(1, 2) + "), kính báo cáo cấp trên xem xét, chỉ đạo."));
        return new Document(
                head,
                blocks,
                new Recipients(List.of("Ủy ban nhân dân tỉnh (báo cáo)", "Các ban, ngành, đoàn thể;", filed)),
                signature,
                List.of(
                        new Annex(
                                head.format().annexes().number(0, 2),
                                "Chỉ tiêu kinh tế - xã hội qua các năm",
                                List.of(wideTable()),
                                true),
                        new Annex(
                                head.format().annexes().number(1, 2),
                                "Danh mục văn bản đã ban hành",
                                List.of(Block.Paragraph.of("Danh mục xếp theo ngày ban hành."), unitTable("", 60)),
                                false)));
    }

    static final String LONG =
            "Cấp ủy, chính quyền đã bám sát chương trình công tác, kịp thời ban hành các văn bản cụ thể hóa; phân công rõ người, rõ việc, rõ thời gian, rõ trách nhiệm; "
                    + "định kỳ kiểm tra, sơ kết, rút kinh nghiệm. Nhân dân đồng thuận, tích cực tham gia; kinh tế tiếp tục tăng trưởng, an sinh được bảo đảm, đời sống từng bước được nâng lên.";

    private static Table yearTable() {
        return new Table(
                "Bảng 1. Tỷ lệ cán bộ chủ chốt được quán triệt",
                "Đơn vị tính: %",
                List.of(
                        Table.Column.centred("Năm", 1),
                        Table.Column.number("Mục tiêu", "", 1),
                        Table.Column.number("Thực hiện", "", 1),
                        Table.Column.words("Đánh giá", 2)),
                List.of(
                        row("2021", "95", "98,0", "Vượt"),
                        row("2022", "95", "99,5", "Vượt"),
                        Table.Row.total(cells("Bình quân", "95", "98,8", "Vượt"))),
                Run.of("Nguồn: báo cáo của các xã, phường; chốt ngày 14/12/2023. Dấu … là chưa có số liệu."));
    }

    private static Table unitTable(String caption, int count) {
        List<Table.Row> rows = new ArrayList<>();
        rows.add(Table.Row.group("Khu vực phía bắc"));
        for (int i = 1; i <= count; i++) {
            rows.add(row(
                    String.valueOf(i),
                    "Xã Ấp Bắc số " + i + " và vùng phụ cận",
                    i + ".234",
                    i % 7 == 0 ? "…" : "95,2"));
        }
        rows.add(Table.Row.total(cells("", "Cộng", "12.345.678", "95,1")));
        return new Table(
                caption,
                "",
                List.of(
                        Table.Column.centred("TT", 0.5),
                        Table.Column.words("Đơn vị", 4),
                        Table.Column.number("Lượt người", "lượt", 1),
                        Table.Column.number("Tỷ lệ", "%", 1)),
                rows,
                List.of());
    }

    private static Table wideTable() {
        List<Table.Column> columns = new ArrayList<>();
        columns.add(Table.Column.centred("TT", 0.5));
        columns.add(Table.Column.words("Chỉ tiêu", 4));
        columns.add(Table.Column.centred("Đơn vị tính", 1.2));
        for (int year = 2014; year <= 2023; year++) {
            columns.add(Table.Column.number(String.valueOf(year), "", 1).in("Thực hiện"));
        }
        columns.add(Table.Column.number("Bình quân", "", 1.1));
        columns.add(Table.Column.words("Đánh giá", 1.2));
        List<Table.Row> rows = new ArrayList<>();
        for (int i = 1; i <= 40; i++) {
            List<List<Run>> cells = new ArrayList<>(
                    cells(String.valueOf(i), "Thu ngân sách trên địa bàn, chỉ tiêu số " + i, "tỷ đồng"));
            for (int year = 2014; year <= 2023; year++) {
                cells.add(List.of(new Run.LiveFigure((year - 2000) * i + ",5", "/so-lieu/thu?nam=" + year, false)));
            }
            cells.add(Run.of("1.234,5"));
            cells.add(Run.of(i % 3 == 0 ? "Không đạt" : "Đạt"));
            rows.add(Table.Row.of(cells));
        }
        return new Table("", "", columns, rows, Run.of("Nguồn: tổng hợp từ báo cáo của các đơn vị."));
    }

    private static Table.Row row(String... words) {
        return Table.Row.of(cells(words));
    }

    private static List<List<Run>> cells(@Nullable String... words) {
        return java.util.Arrays.stream(words)
                .map(word -> Run.of(word == null ? "" : word))
                .toList();
    }
}
