package vn.tongket.exchange.workbook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.jspecify.annotations.Nullable;
import vn.tongket.exchange.reading.SheetCell;

/**
 * What a workbook knows about itself, on a sheet nobody sees: of which round, form, version and unit it is, and which answer
 * stood at each line when it was written, so that what the person did not touch is not sent back over something newer.
 *
 * @param version number of the form's version
 * @param seen revisions of the standing answers, by line
 * @param stood those answers in {@link #canonical} form, by line
 */
public record HiddenSheet(
        String round,
        String form,
        int version,
        String unit,
        int submission,
        String written,
        Map<String, Integer> seen,
        Map<String, String> stood) {
    static final String NAME = "tongket";
    private static final String FORMAT = "tongket-bieu/1";
    private static final int HEAD = 8;

    void write(Workbook workbook) {
        Sheet sheet = workbook.createSheet(NAME);
        head().forEach((key, value) -> {
            Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
            row.createCell(0).setCellValue(key);
            row.createCell(1).setCellValue(value);
        });
        seen.forEach((line, revision) -> {
            Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
            row.createCell(0).setCellValue(line);
            row.createCell(1).setCellValue(String.valueOf(revision));
            row.createCell(2).setCellValue(stood.getOrDefault(line, ""));
        });
        workbook.setSheetVisibility(workbook.getSheetIndex(sheet), SheetVisibility.VERY_HIDDEN);
    }

    private Map<String, String> head() {
        Map<String, String> head = new LinkedHashMap<>();
        head.put("format", FORMAT);
        head.put("round", round);
        head.put("form", form);
        head.put("version", String.valueOf(version));
        head.put("unit", unit);
        head.put("submission", String.valueOf(submission));
        head.put("written", written);
        head.put("stamp", stamp());
        return head;
    }

    /** Tells whether a person changed the head by hand; no secret is in it, since whoever sends it must have the right anyway. */
    private String stamp() {
        try {
            String words = String.join("\n", FORMAT, round, form, "" + version, unit, "" + submission, written);
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Empty where the workbook is none of ours, or its hidden sheet was changed. */
    public static Optional<HiddenSheet> read(Workbook workbook) {
        Sheet sheet = workbook.getSheet(NAME);
        if (sheet == null) {
            return Optional.empty();
        }
        SheetCells cells = new SheetCells(sheet, false);
        Map<String, String> head = new HashMap<>();
        for (int row = 0; row < HEAD; row++) {
            head.put(cells.anyAt(row, 0).words(), cells.anyAt(row, 1).words());
        }
        Integer version = number(head.get("version"));
        Integer submission = number(head.get("submission"));
        if (!FORMAT.equals(head.get("format")) || version == null || submission == null) {
            return Optional.empty();
        }
        HiddenSheet hidden = new HiddenSheet(
                head.getOrDefault("round", ""),
                head.getOrDefault("form", ""),
                version,
                head.getOrDefault("unit", ""),
                submission,
                head.getOrDefault("written", ""),
                new LinkedHashMap<>(),
                new LinkedHashMap<>());
        hidden.readLines(cells, sheet.getLastRowNum());
        return Optional.of(hidden).filter(one -> one.stamp().equals(head.get("stamp")));
    }

    private void readLines(SheetCells cells, int last) {
        for (int row = HEAD; row <= last; row++) {
            Integer revision = number(cells.anyAt(row, 1).words());
            SheetCell line = cells.anyAt(row, 0);
            if (revision != null && !line.isEmpty()) {
                seen.put(line.words(), revision);
                stood.put(line.words(), cells.anyAt(row, 2).words());
            }
        }
    }

    private static @Nullable Integer number(@Nullable String words) {
        return words != null && words.matches("[0-9]{1,9}") ? Integer.valueOf(words) : null;
    }
}
