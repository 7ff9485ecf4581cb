package vn.tongket.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import vn.tongket.TongketTest;
import vn.tongket.base.BadInput;
import vn.tongket.base.Problem;
import vn.tongket.exchange.answer.AnswerDifference;
import vn.tongket.exchange.answer.AnswerIntake;
import vn.tongket.exchange.reading.QualitySigns;
import vn.tongket.exchange.reading.Refused;
import vn.tongket.exchange.sheet.FormFiles;
import vn.tongket.page.Person;
import vn.tongket.report.SmallRound;
import vn.tongket.report.entry.Answer;
import vn.tongket.report.record.Quality;
import vn.tongket.report.round.Submission;

/** A form goes out as a workbook and comes back: what people fill in, what they leave, and everything that is refused. */
@TongketTest
class FormWorkbookTest {
    private static final int VALUE = 6;
    private static final int DENOMINATOR = 7;
    private static final int STATE = 8;
    private static final int REASON = 9;

    @Autowired
    ApplicationContext context;

    @Autowired
    FormFiles files;

    @Autowired
    AnswerIntake intake;

    @TempDir
    Path folder;

    SmallRound small;
    Person officer;
    Submission submission;

    @BeforeEach
    void open() {
        small = new SmallRound(context);
        small.open();
        officer = small.officer("TXB");
        submission = small.submission("TXB");
    }

    @Test
    void itIsLockedButForEntryCellsAndKnowsWhatItIsOf() throws IOException {
        try (XSSFWorkbook workbook = written()) {
            Sheet figures = workbook.getSheet("Số liệu");
            assertThat(figures.getProtect()).isTrue();
            Row row = row(figures, "ho-ngheo");
            assertThat(row.getCell(VALUE).getCellStyle().getLocked()).isFalse();
            assertThat(row.getCell(DENOMINATOR).getCellStyle().getLocked()).isFalse();
            assertThat(row.getCell(1).getCellStyle().getLocked()).isTrue();
            assertThat(row(figures, "thu-chi")
                            .getCell(DENOMINATOR)
                            .getCellStyle()
                            .getLocked())
                    .isTrue();
            assertThat(figures.getDataValidations()).hasSize(1);
            assertThat(figures.getPrintSetup().getLandscape()).isTrue();
            assertThat(figures.getRepeatingRows().formatAsString()).isEqualTo("6:6");
            assertThat(workbook.getSheetVisibility(workbook.getSheetIndex("tongket")))
                    .isEqualTo(SheetVisibility.VERY_HIDDEN);
            assertThat(workbook.getSheet("Lời văn").getProtect()).isTrue();
        }
    }

    @Test
    void noRowIsLowerThanItsWordsAndTheSheetSaysWhatItIsOnEveryPage() throws IOException {
        try (XSSFWorkbook workbook = written()) {
            Sheet figures = workbook.getSheet("Số liệu");
            assertThat(row(figures, "ho-ngheo").getHeightInPoints()).isGreaterThanOrEqualTo(20);
            assertThat(figures.getRow(5).getHeightInPoints())
                    .as("“Cùng kỳ năm trước”, bold, in 13 letters")
                    .isGreaterThanOrEqualTo(2 * 16 + 4);
            assertThat(figures.getMergedRegions()).contains(CellRangeAddress.valueOf("A2:J2"));
            assertThat(figures.getHeader().getRight()).contains("Xã Bình");
            assertThat(figures.getFooter().getLeft()).endsWith("&A");
            assertThat(figures.getPrintSetup().getFitWidth()).isEqualTo((short) 1);
            assertThat(figures.getPrintSetup().getFitHeight()).isZero();
        }
    }

    /** A row that was copied (the sheet unlocked) answers one question twice. */
    @Test
    void ofTwinRowsOneIsTakenWhereTheySayTheSameAndNoneWhereTheyDiffer() throws IOException {
        for (String state : List.of("", "Không phát sinh")) {
            assertThat(refusals(edited(workbook -> twins(workbook, "1234", "1235", state))))
                    .as("they differ, beside " + state)
                    .hasSize(1)
                    .first()
                    .asString()
                    .contains("có ở nhiều dòng trong tệp", "mà khác nhau");
        }
        AnswerDifference same = compare(edited(workbook -> twins(workbook, "1234", "1234", "")));
        assertThat(same.refused()).isEmpty();
        assertThat(same.changes()).hasSize(1);
        // A copy that was emptied says nothing, wherever it stands.
        AnswerDifference emptied = compare(edited(workbook -> twins(workbook, "", "1234", "")));
        assertThat(emptied.refused()).isEmpty();
        assertThat(emptied.changes()).hasSize(1);
    }

    private List<String> refusals(byte[] file) throws IOException {
        AnswerDifference difference = compare(file);
        assertThat(difference.changes()).isEmpty();
        return difference.refused().stream().map(Refused::vietnamese).toList();
    }

    /** The first as typed; the second a copy of it further down. */
    private static void twins(XSSFWorkbook workbook, String first, String second, String state) {
        Sheet figures = workbook.getSheet("Số liệu");
        Row row = row(figures, "hoi-nghi");
        Row copy = figures.createRow(figures.getLastRowNum() + 1);
        row.forEach(cell -> {
            var of = copy.createCell(cell.getColumnIndex());
            if (cell.getCellType() == org.apache.poi.ss.usermodel.CellType.STRING) {
                of.setCellValue(cell.getStringCellValue());
            }
        });
        write(row, first);
        write(copy, second);
        if (!state.isEmpty()) {
            copy.getCell(VALUE).setBlank();
            copy.getCell(STATE).setCellValue(state);
        }
    }

    private static void write(Row row, String figure) {
        if (figure.isEmpty()) {
            row.getCell(VALUE).setBlank();
        } else {
            row.getCell(VALUE).setCellValue(Double.parseDouble(figure));
        }
    }

    @Test
    void whatIsFilledInComesBackAndNothingElse() throws IOException {
        AnswerDifference difference = compare(edited(workbook -> {
            Sheet figures = workbook.getSheet("Số liệu");
            row(figures, "hoi-nghi").getCell(VALUE).setCellValue(1234);
            row(figures, "hoi-nghi.xa").getCell(STATE).setCellValue("Không phát sinh");
            row(figures, "ho-ngheo").getCell(VALUE).setCellValue("40");
            row(figures, "ho-ngheo").getCell(DENOMINATOR).setCellValue(800);
            row(figures, "thu-chi").getCell(STATE).setCellValue("Chưa có số liệu");
            row(figures, "thu-chi").getCell(REASON).setCellValue("Kho bạc chưa quyết toán");
            row(workbook.getSheet("Lời văn"), "ket-qua").getCell(2).setCellValue("=Tổ chức 12 hội nghị");
        }));
        assertThat(difference.refused()).isEmpty();
        assertThat(difference.changes())
                .extracting(change -> change.line().code() + " " + QualitySigns.of(change.after()))
                .containsExactly(
                        "hoi-nghi 1.234",
                        "hoi-nghi.xa Không phát sinh",
                        "ho-ngheo 40/800",
                        "thu-chi Chưa có số liệu",
                        "ket-qua =Tổ chức 12 hội nghị");
        var applied = intake.apply(officer, difference, codes(difference));
        assertThat(applied.saved()).isEqualTo(5);
        assertThat(applied.conflicts()).isEmpty();
        assertThat(answer("thu-chi")).isEqualTo(Answer.missing("Kho bạc chưa quyết toán"));
        assertThat(compare(files.workbook(submission)).changes()).isEmpty();
        assertThat(intake.apply(officer, difference, codes(difference)).saved())
                .as("twice")
                .isEqualTo(5);
        reset();
    }

    @Test
    void whatSomebodyElseChangedMeanwhileIsNotWrittenOver() throws IOException {
        save("hoi-nghi", Answer.figure(new BigDecimal(10)));
        save("thu-chi", Answer.figure(new BigDecimal("1.5")));
        byte[] file = edited(workbook ->
                row(workbook.getSheet("Số liệu"), "hoi-nghi").getCell(VALUE).setCellValue(11));
        save("hoi-nghi", Answer.figure(new BigDecimal(12)));
        save("thu-chi", Answer.figure(new BigDecimal("1.7")));
        AnswerDifference difference = compare(file);
        assertThat(difference.changes()).hasSize(1);
        assertThat(difference.changes().getFirst().overtaken()).isTrue();
        save("hoi-nghi", Answer.figure(new BigDecimal(13)));
        var applied = intake.apply(officer, difference, Set.of("hoi-nghi"));
        assertThat(applied.saved()).isZero();
        assertThat(applied.conflicts()).hasSize(1);
        assertThat(answer("hoi-nghi").quantity()).isEqualByComparingTo("13");
        assertThat(answer("thu-chi").quantity()).isEqualByComparingTo("1.7");
        reset();
    }

    @Test
    void eachCellThatCannotBeTakenIsNamedWithWhatToDo() throws IOException {
        AnswerDifference difference = compare(edited(workbook -> {
            Sheet figures = workbook.getSheet("Số liệu");
            row(figures, "hoi-nghi").getCell(VALUE).setCellFormula("1+2");
            row(figures, "hoi-nghi.xa").getCell(VALUE).setCellValue(3);
            row(figures, "hoi-nghi.xa").getCell(STATE).setCellValue("Không phát sinh");
            row(figures, "ho-ngheo").getCell(VALUE).setCellValue(5);
            row(figures, "thu-chi").getCell(VALUE).setCellValue("1.5");
        }));
        assertThat(difference.changes()).isEmpty();
        assertThat(difference.refused().stream().map(Refused::inVietnamese))
                .containsExactly(
                        "Ô G9 (Số hội nghị): có công thức. Sao chép ô rồi chọn Dán giá trị (Paste Special, Values) để chỉ còn số",
                        "Ô G10 (Trong đó do xã tổ chức): vừa có số liệu vừa chọn “Không phát sinh”; chỉ giữ một",
                        "Ô H11 (Tỷ lệ hộ nghèo): tỷ lệ cần cả tử số và mẫu số; còn thiếu mẫu số",
                        "Ô G12 (Chi ngân sách): “1.5” là 1,5 hay 15?");
    }

    @Test
    void mergedCellsAndDaysAreRefused() throws IOException {
        AnswerDifference difference = compare(edited(workbook -> {
            Sheet figures = workbook.getSheet("Số liệu");
            int row = row(figures, "hoi-nghi").getRowNum();
            figures.addMergedRegion(new CellRangeAddress(row, row + 1, VALUE, VALUE));
            row(figures, "hoi-nghi").getCell(VALUE).setCellValue(3);
            var day = workbook.createCellStyle();
            day.setDataFormat((short) 14);
            row(figures, "thu-chi").getCell(VALUE).setCellValue(45778);
            row(figures, "thu-chi").getCell(VALUE).setCellStyle(day);
        }));
        assertThat(difference.changes()).isEmpty();
        assertThat(difference.refused().stream().map(Refused::vietnamese).collect(Collectors.joining("\n")))
                .contains("bị gộp (Merge)", "đang là ngày (01/05/2025)");
    }

    @Test
    void anotherUnitsAnotherRoundsAndNoFormsWorkbookIsRefused() throws IOException {
        byte[] other = files.workbook(small.submission("TXC"));
        assertThat(refusal("b.xlsx", other)).contains("là biểu của Xã Cam, không phải của Xã Bình");
        byte[] bare = bytes(new XSSFWorkbook(), workbook -> workbook.createSheet("Bảng 1"));
        assertThat(refusal("b.xlsx", bare)).contains("không phải là biểu tải từ hệ thống");
        byte[] tampered = edited(
                workbook -> workbook.getSheet("tongket").getRow(4).getCell(1).setCellValue("TXC"));
        assertThat(refusal("b.xlsx", tampered)).contains("phần ẩn của tệp đã bị sửa");
    }

    @Test
    void whatIsNoWorkbookOrADangerousOneIsRefused() throws Exception {
        assertThat(refusal("b.xlsx", "a;b;c\n1;2;3".getBytes(StandardCharsets.UTF_8)))
                .contains("không phải là tệp Excel");
        assertThat(refusal("b.xlsx", bytes(new HSSFWorkbook(), workbook -> workbook.createSheet("a"))))
                .contains("Excel dạng cũ (.xls)");
        assertThat(refusal("b.xlsx", locked(files.workbook(submission)))).contains("đang đặt mật khẩu");
        byte[] good = files.workbook(submission);
        assertThat(refusal("b.xlsm", with(good, "xl/vbaProject.bin", new byte[10])))
                .contains("có macro");
        assertThat(refusal(
                        "b.xlsx",
                        with(good, "xl/bomb.xml", ("<x>" + " ".repeat(100 << 20)).getBytes(StandardCharsets.UTF_8))))
                .contains("giải nén ra quá lớn");
        assertThat(refusal(
                        "b.xlsx",
                        with(
                                good,
                                "xl/extra.xml",
                                "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><x>&a;</x>"
                                        .getBytes(StandardCharsets.UTF_8))))
                .contains("DOCTYPE");
        assertThat(refusal("b.xlsx", java.util.Arrays.copyOf(good, good.length / 2)))
                .contains("không đọc được");
        assertThat(refusal("b.xlsx", new byte[21 << 20])).contains("chỉ nhận tối đa 20 MB");
        assertThat(refusal(
                        "b.xlsx",
                        edited(workbook -> workbook.getSheet("Lời văn")
                                .getRow(0)
                                .createCell(4)
                                .setCellValue("MẬT"))))
                .contains("có dấu MẬT");
    }

    @Test
    void libreOfficeFillsItAndItComesBackRight() throws Exception {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/usr/bin/soffice")), "soffice is not installed");
        Path xlsx = folder.resolve("bieu.xlsx");
        Files.write(xlsx, edited(workbook -> {
            Sheet figures = workbook.getSheet("Số liệu");
            row(figures, "hoi-nghi").getCell(VALUE).setCellValue(1234567);
            row(figures, "hoi-nghi.xa").getCell(STATE).setCellValue("Không phát sinh");
            row(figures, "ho-ngheo").getCell(VALUE).setCellValue(40);
            row(figures, "ho-ngheo").getCell(DENOMINATOR).setCellValue(800);
            row(figures, "thu-chi").getCell(VALUE).setCellValue(1.23);
            row(workbook.getSheet("Lời văn"), "ket-qua").getCell(2).setCellValue("Tổ chức 12 hội nghị;\nđạt kế hoạch");
        }));
        convert(xlsx, "ods");
        Files.delete(xlsx);
        convert(folder.resolve("bieu.ods"), "xlsx");
        AnswerDifference difference = compare(Files.readAllBytes(xlsx));
        assertThat(difference.refused()).isEmpty();
        assertThat(difference.changes())
                .extracting(change -> change.line().code() + " " + QualitySigns.of(change.after()))
                .containsExactly(
                        "hoi-nghi 1.234.567",
                        "hoi-nghi.xa Không phát sinh",
                        "ho-ngheo 40/800",
                        "thu-chi 1,23",
                        "ket-qua Tổ chức 12 hội nghị;\nđạt kế hoạch");
        assertThat(difference.changes()).noneMatch(AnswerDifference.Change::overtaken);
    }

    private void convert(Path file, String to) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        "/usr/bin/soffice",
                        "-env:UserInstallation=file://" + folder.resolve("profile"),
                        "--headless",
                        "--convert-to",
                        to,
                        "--outdir",
                        folder.toString(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("soffice.log").toFile())
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
    }

    private String refusal(String name, byte[] file) {
        try {
            files.read(submission, name, file);
            return "nothing was refused";
        } catch (BadInput bad) {
            return bad.problems().stream().map(Problem::inVietnamese).collect(Collectors.joining("\n"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private AnswerDifference compare(byte[] file) throws IOException {
        return intake.compare(files.read(submission, "bieu.xlsx", file));
    }

    private static Set<String> codes(AnswerDifference difference) {
        return difference.changes().stream().map(change -> change.line().code()).collect(Collectors.toSet());
    }

    private Answer answer(String line) {
        return context.getBean(vn.tongket.report.entry.Cells.class)
                .answers(submission.id())
                .getOrDefault(line, Answer.NOTHING);
    }

    private void save(String line, Answer answer) {
        assertThat(small.save(officer, "TXB", line, answer).conflict()).isFalse();
    }

    /** Leaves the submission without answers for the next test. */
    private void reset() {
        for (String line : Set.of("hoi-nghi", "hoi-nghi.xa", "ho-ngheo", "thu-chi", "ket-qua")) {
            save(line, Answer.NOTHING);
        }
        assertThat(answer("hoi-nghi").quality()).isNotEqualTo(Quality.ACTUAL);
    }

    private XSSFWorkbook written() throws IOException {
        return new XSSFWorkbook(new ByteArrayInputStream(files.workbook(submission)));
    }

    private byte[] edited(Consumer<XSSFWorkbook> edit) throws IOException {
        return bytes(written(), edit);
    }

    private static <W extends org.apache.poi.ss.usermodel.Workbook> byte[] bytes(W workbook, Consumer<W> edit)
            throws IOException {
        try (workbook) {
            edit.accept(workbook);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static Row row(Sheet sheet, String code) {
        int column = sheet.getSheetName().equals("Số liệu") ? 10 : 3;
        for (Row row : sheet) {
            if (row.getCell(column) != null
                    && row.getCell(column).getStringCellValue().equals(code)) {
                return row;
            }
        }
        throw new AssertionError("No row " + code);
    }

    private static byte[] locked(byte[] content) throws Exception {
        try (POIFSFileSystem container = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("123456");
            try (var out = encryptor.getDataStream(container)) {
                out.write(content);
            }
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            container.writeFilesystem(bytes);
            return bytes.toByteArray();
        }
    }

    private static byte[] with(byte[] zip, String name, byte[] part) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip));
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                in.transferTo(out);
            }
            out.putNextEntry(new ZipEntry(name));
            out.write(part);
        }
        return bytes.toByteArray();
    }

    @Test
    void itIsClosedToOthers() throws IOException {
        AnswerDifference difference = compare(edited(workbook ->
                row(workbook.getSheet("Số liệu"), "hoi-nghi").getCell(VALUE).setCellValue(5)));
        assertThatThrownBy(() -> intake.apply(small.officer("TXC"), difference, Set.of("hoi-nghi")))
                .isInstanceOf(org.springframework.security.access.AccessDeniedException.class);
    }
}
