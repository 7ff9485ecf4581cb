package vn.tongket.exchange.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.ooxml.POIXMLException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.HeaderFooter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.util.RecordFormatException;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import vn.tongket.base.BadInput;
import vn.tongket.base.SecrecyStamp;
import vn.tongket.base.VietnameseNumbers;

/**
 * Opens a workbook that somebody sent, or says why not: too large, not what its name says, locked, with macros, swelling
 * beyond reason, with outside references, broken, or stamped secret. Nothing in it is run and no address is followed.
 */
public final class WorkbookGuard {
    /** Said before the upload. */
    public static final long LARGEST = 20L << 20;

    /** With pictures, which shrink no further. */
    private static final long LARGEST_UNPACKED = 48L << 20;

    /** Words of all cells together; one text that many cells show counts for each of them. */
    private static final long MOST_SIGNS = 20_000_000;

    private static final long STEEPEST = 150;
    private static final long SMALL = 1L << 20;
    private static final int MOST_PARTS = 2_000;
    private static final int START = 4_096;
    private static final Pattern ENCODING = Pattern.compile("encoding\\s*=\\s*[\"']([^\"'<>]{1,40})[\"']");
    private static final Set<String> ENCODINGS =
            Set.of("utf-8", "utf8", "us-ascii", "ascii", "iso-8859-1", "windows-1252");
    private static final byte[] OLD_FORMAT = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private final String name;
    private final byte[] content;
    private final PartCount counted = new PartCount();

    private WorkbookGuard(String name, byte[] content) {
        this.name = name;
        this.content = content;
    }

    /**
     * @param name of the file as it was sent
     * @throws BadInput when it is not to be opened
     */
    public static XSSFWorkbook open(String name, byte[] content) {
        WorkbookGuard guard = new WorkbookGuard(name, content);
        guard.checkKind();
        guard.checkParts();
        XSSFWorkbook workbook = guard.parse();
        guard.checkStamp(workbook);
        return workbook;
    }

    public static void checkSize(String name, long size) {
        if (size > LARGEST) {
            throw BadInput.of(
                    name + " is " + (size >> 20) + " MB; at most " + (LARGEST >> 20) + " MB is taken",
                    "Tệp " + name + " có dung lượng " + (size >> 20) + " MB; chỉ nhận tối đa " + (LARGEST >> 20)
                            + " MB. Xóa ảnh và các trang tính không dùng rồi gửi lại.");
        }
    }

    private void checkKind() {
        checkSize(name, content.length);
        SecrecyStamp.inName(name).ifPresent(this::refuseStamp);
        if (begins(OLD_FORMAT)) {
            refuseOldFormat();
        }
        if (!begins(new byte[] {'P', 'K', 3, 4})) {
            throw refuse(
                    "is no Excel workbook, whatever its name says; open it in Excel or LibreOffice and save it as .xlsx",
                    "không phải là tệp Excel, dù tên có đuôi .xlsx. Nếu là tệp .csv hoặc tệp khác, mở bằng Excel hoặc"
                            + " LibreOffice rồi chọn Lưu thành dạng .xlsx");
        }
    }

    private boolean begins(byte[] start) {
        if (content.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if (content[i] != start[i]) {
                return false;
            }
        }
        return true;
    }

    /** Excel before 2007; a workbook with a password is kept in the same kind of container. */
    private void refuseOldFormat() {
        try (POIFSFileSystem container = new POIFSFileSystem(new ByteArrayInputStream(content))) {
            if (container.getRoot().hasEntryCaseInsensitive("EncryptedPackage")) {
                throw refuse(
                        "is protected by a password; take it off (File, Info, Protect workbook) and send it again",
                        "đang đặt mật khẩu mở tệp. Bỏ mật khẩu (Tệp, Thông tin, Bảo vệ sổ làm việc) rồi gửi lại");
            }
        } catch (IOException | RecordFormatException | IndexOutOfBoundsException broken) {
            throw unreadable();
        }
        throw refuse(
                "is in the old .xls format; save it as .xlsx (Excel workbook)",
                "là tệp Excel dạng cũ (.xls). Chọn Lưu thành, kiểu “Excel Workbook (.xlsx)”, rồi gửi tệp mới");
    }

    private void checkParts() {
        long unpacked = 0;
        int parts = 0;
        boolean described = false;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(content), StandardCharsets.UTF_8)) {
            for (ZipEntry part = zip.getNextEntry(); part != null; part = zip.getNextEntry()) {
                String path = part.getName().toLowerCase(Locale.ROOT);
                refuseMacros(path);
                described |= path.equals("[content_types].xml");
                unpacked += size(zip, path, unpacked);
                if (++parts > MOST_PARTS) {
                    throw refuse("has too many parts", "có quá nhiều thành phần; tạo tệp mới và chỉ chép số liệu sang");
                }
            }
        } catch (IOException | IllegalArgumentException broken) {
            throw unreadable();
        }
        if (!described) {
            throw unreadable();
        }
    }

    private void refuseMacros(String path) {
        if (path.endsWith("vbaproject.bin") || path.startsWith("xl/macrosheets/")) {
            throw refuse(
                    "holds macros; save it as .xlsx (Excel workbook), which leaves them out",
                    "có macro. Chọn Lưu thành, kiểu “Excel Workbook (.xlsx)” để bỏ macro, rồi gửi tệp mới");
        }
    }

    /** Unpacks one part without keeping it. */
    private long size(InputStream part, String path, long before) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        boolean isXml = path.endsWith(".xml") || path.endsWith(".rels") || path.endsWith(".vml");
        counted.beginPart();
        int count = part.readNBytes(buffer, 0, START);
        if (count > 0 && isXml) {
            refuseDeclarations(new String(buffer, 0, count, StandardCharsets.ISO_8859_1));
        }
        while (count > 0) {
            size += count;
            if (isXml) {
                counted.read(buffer, count);
                refuseExcess();
                refuseDeclared(counted.isDeclared());
            }
            boolean steep = size > SMALL && (before + size) / content.length > STEEPEST;
            if (steep || before + size > LARGEST_UNPACKED) {
                throw refuse(
                        "unpacks to more than any form needs",
                        "giải nén ra quá lớn so với một biểu. Tạo tệp mới và chỉ chép số liệu sang");
            }
            count = part.read(buffer);
        }
        return size;
    }

    private void refuseExcess() {
        PartCount.Excess excess = counted.excess();
        if (excess != null) {
            throw refuse(
                    "holds more than " + excess.most() + " " + excess.english() + "; send the table alone",
                    "có hơn " + VietnameseNumbers.format(BigDecimal.valueOf(excess.most()), 0) + " "
                            + excess.vietnamese() + ". " + excess.mend()
                            + ", hoặc chép riêng bảng số liệu sang tệp mới (Dán giá trị), rồi gửi lại");
        }
    }

    /** What is counted is counted in bytes: a part must be in an encoding whose signs are those of ASCII. */
    private void refuseDeclarations(String start) {
        refuseDeclared(start.contains("<!DOCTYPE") || start.contains("<!ENTITY"));
        String first = start.replaceFirst("^\u00ef\u00bb\u00bf", "").stripLeading();
        String declaration = first.startsWith("<?xml") ? first.substring(0, first.indexOf('>') + 1) : "";
        Matcher encoding = ENCODING.matcher(declaration);
        if (!first.startsWith("<")
                || start.indexOf('\0') >= 0
                || encoding.find() && !ENCODINGS.contains(encoding.group(1).toLowerCase(Locale.ROOT))) {
            throw unreadable();
        }
    }

    private void refuseDeclared(boolean isDeclared) {
        if (isDeclared) {
            throw refuse(
                    "refers to things outside of it (DOCTYPE); it was not opened",
                    "có khai báo tham chiếu ra ngoài (DOCTYPE) nên không được mở. Tạo tệp mới và chỉ chép số liệu sang");
        }
    }

    private XSSFWorkbook parse() {
        try {
            return new XSSFWorkbook(new ByteArrayInputStream(content));
        } catch (IOException | POIXMLException | OpenXML4JRuntimeException | IllegalStateException broken) {
            throw unreadable();
        } catch (RuntimeException broken) {
            // The library has many ways to say that a part is not what it should be.
            throw unreadable();
        }
    }

    /** Cell by cell: all words at once could be more than the server holds. */
    private void checkStamp(XSSFWorkbook workbook) {
        long signs = 0;
        for (Sheet sheet : workbook) {
            for (HeaderFooter around : List.of(sheet.getHeader(), sheet.getFooter())) {
                Stream.of(around.getLeft(), around.getCenter(), around.getRight())
                        .forEach(this::checkWords);
            }
            for (Row row : sheet) {
                for (Cell cell : row) {
                    if (cell.getCellType() == CellType.STRING) {
                        String words = cell.getStringCellValue();
                        checkWords(words);
                        signs += words.length();
                    }
                }
                if (signs > MOST_SIGNS) {
                    throw refuse(
                            "holds more words than any table; send the table alone",
                            "có quá nhiều chữ so với một bảng số liệu. Chép riêng bảng số liệu sang tệp mới rồi gửi lại");
                }
            }
        }
    }

    private void checkWords(String words) {
        SecrecyStamp.inText(words).ifPresent(this::refuseStamp);
    }

    private void refuseStamp(String stamp) {
        throw refuse("bears the stamp " + stamp + "; it was not taken", "có dấu " + stamp + ". " + SecrecyStamp.ADVICE);
    }

    private BadInput unreadable() {
        return refuse(
                "cannot be read as an Excel workbook; it may be broken: open it, save it as .xlsx and send it again",
                "không đọc được, có thể tệp bị hỏng khi gửi. Mở tệp bằng Excel hoặc LibreOffice, lưu lại dạng .xlsx rồi gửi lại");
    }

    private BadInput refuse(String english, String vietnamese) {
        return BadInput.of(
                name + " " + english, "Tệp " + name + " " + vietnamese + (vietnamese.endsWith(".") ? "" : "."));
    }
}
