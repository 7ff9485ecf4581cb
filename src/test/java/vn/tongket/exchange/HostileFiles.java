package vn.tongket.exchange;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.tongket.base.BadInput;
import vn.tongket.base.FileKind;
import vn.tongket.base.SecrecyStamp;
import vn.tongket.exchange.answer.AnswersCsv;
import vn.tongket.exchange.answer.DataValueSet;
import vn.tongket.exchange.file.PackageFiles;
import vn.tongket.exchange.workbook.WorkbookGuard;
import vn.tongket.packages.PackageSections;

/**
 * A program of its own, in a JVM of the server's size: files that ran servers out of memory and the largest that are still taken,
 * ten people at once and two at work, as the server lets them, beside what the server itself holds.
 */
final class HostileFiles {
    private static final int PEOPLE = 10;
    private static final int AT_WORK = 2;
    /** What the server holds while nobody does anything. */
    private static final int SERVER = 160 << 20;

    private static final String HEAD =
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>";
    private static final String TAIL = "</sheetData></worksheet>";

    private HostileFiles() {}

    private record Sent(String name, Callable<Object> reading) {}

    public static void main(String[] arguments) throws Exception {
        byte[] server = new byte[SERVER];
        List<Sent> all = files(Path.of(arguments[0]));
        Semaphore work = new Semaphore(AT_WORK, true);
        List<Future<String>> answers = new ArrayList<>();
        try (ExecutorService people = Executors.newFixedThreadPool(PEOPLE)) {
            for (int round = 0; round < 2; round++) {
                for (Sent sent : all) {
                    answers.add(people.submit(() -> answer(work, sent)));
                }
            }
            for (Future<String> answer : answers) {
                System.err.println(answer.get());
            }
        }
        System.err.println("survived " + answers.size() + " files beside " + (server.length >> 20) + " MB");
    }

    private static String answer(Semaphore work, Sent sent) throws Exception {
        work.acquire();
        try (AutoCloseable read = sent.reading().call() instanceof AutoCloseable open ? open : () -> {}) {
            return sent.name() + ": taken" + (read == null ? "!" : "");
        } catch (BadInput bad) {
            return sent.name() + ": " + bad.problems().getFirst().english();
        } finally {
            work.release();
        }
    }

    private static List<Sent> files(Path folder) throws IOException {
        byte[] rows = workbook(HEAD + "<row r=\"1\" ht=\"15\"/>".repeat(1_000_000) + TAIL, Deflater.BEST_SPEED);
        byte[] fewer = workbook(HEAD + "<row spans=\"1:5\" s=\"1\" customFormat=\"1\"/>".repeat(260_000) + TAIL, 1);
        StringBuilder most = new StringBuilder(HEAD);
        for (int row = 1; row <= 29_000; row++) {
            most.append("<row r=\"").append(row).append("\">");
            for (int column = 0; column < 5; column++) {
                most.append("<c><v>").append(row * 1_000L + column).append("</v></c>");
            }
            most.append("</row>");
        }
        byte[] largest = workbook(most.append(TAIL).toString(), 1);
        byte[] words = workbook(HEAD + "<row><c t=\"inlineStr\"><is><t>a</t></is></c></row>".repeat(45_000) + TAIL, 1);
        Path unknown = zip(folder, "la.zip", keys(500_000));
        Path many = zip(folder, "nhieu.zip", keys(49_000));
        byte[] json = ("{\"dataValues\":[" + "{\"dataElement\":\"a\",\"value\":\"1\"},".repeat(400_000) + "{}]}")
                .getBytes(StandardCharsets.UTF_8);
        byte[] csv = ("unit,line,value\n" + "a,b,1\n".repeat(99_000)).getBytes(StandardCharsets.UTF_8);
        byte[] stamp = docx("<w:p>" + " \"".repeat(1 << 20));
        return List.of(
                new Sent("a million empty rows, " + rows.length, () -> WorkbookGuard.open("a.xlsx", rows)),
                new Sent("styled empty rows, " + fewer.length, () -> WorkbookGuard.open("b.xlsx", fewer)),
                new Sent("the largest workbook, " + largest.length, () -> WorkbookGuard.open("c.xlsx", largest)),
                new Sent("words in cells, " + words.length, () -> WorkbookGuard.open("d.xlsx", words)),
                new Sent("half a million unknown keys", () -> read(unknown)),
                new Sent("the largest package, all of it wrong", () -> read(many)),
                new Sent("json, " + json.length, () -> DataValueSet.read("a.json", json)),
                new Sent("csv, " + csv.length, () -> AnswersCsv.read("a.csv", csv, new ArrayList<>())),
                new Sent("a stamp, " + stamp.length, () -> SecrecyStamp.of("a.docx", FileKind.DOCX, stamp)),
                new Sent("the largest workbook again", () -> WorkbookGuard.open("c.xlsx", largest)));
    }

    private static Object read(Path zip) throws IOException {
        try (PackageFiles files = PackageFiles.open(zip, "goi.zip")) {
            return new PackageReader(new PackageSections(List.of())).read(files);
        }
    }

    private static String keys(int count) {
        return IntStream.range(0, count).mapToObj(i -> "la" + i + ": 1\n").collect(Collectors.joining());
    }

    private static Path zip(Path folder, String name, String yaml) throws IOException {
        Path zip = folder.resolve(name);
        Files.write(zip, packed(Map.of("package.yaml", yaml), Deflater.DEFAULT_COMPRESSION));
        return zip;
    }

    private static byte[] docx(String document) throws IOException {
        return packed(Map.of("[Content_Types].xml", "<Types/>", "word/document.xml", document), 1);
    }

    private static byte[] workbook(String sheet, int level) throws IOException {
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        String relations = "http://schemas.openxmlformats.org/package/2006/relationships";
        String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        return packed(
                Map.of(
                        "[Content_Types].xml",
                        "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\""
                                + " ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Override PartName=\"/xl/workbook.xml\""
                                + " ContentType=\"" + type
                                + "sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\""
                                + " ContentType=\"" + type + "worksheet+xml\"/></Types>",
                        "_rels/.rels",
                        "<Relationships xmlns=\"" + relations + "\"><Relationship Id=\"a\" Type=\"" + office
                                + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>",
                        "xl/workbook.xml",
                        "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + office
                                + "\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"a\"/></sheets></workbook>",
                        "xl/_rels/workbook.xml.rels",
                        "<Relationships xmlns=\"" + relations + "\"><Relationship Id=\"a\" Type=\"" + office
                                + "/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>",
                        "xl/worksheets/sheet1.xml",
                        sheet),
                level);
    }

    private static byte[] packed(Map<String, String> parts, int level) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setLevel(level);
            for (var part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
