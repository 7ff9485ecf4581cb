package vn.tongket.exchange.section;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tongket.exchange.file.CsvTable;
import vn.tongket.exchange.file.PackageFiles;
import vn.tongket.exchange.file.RowCells;
import vn.tongket.report.record.ProblemList;
import vn.tongket.unit.Succession;
import vn.tongket.unit.UnitKind;
import vn.tongket.unit.register.SuccessionRow;
import vn.tongket.unit.register.UnitRow;

/** Reads {@code units.csv} and {@code succession.csv}. */
public final class UnitFiles {
    public static final List<String> UNIT_COLUMNS = CsvTable.names(
            "unit,version,kind,type,name,full_name,parent,from,to,gso_code,legal_basis,people,people_as_of,area,area_as_of");
    public static final List<String> SUCCESSION_COLUMNS =
            CsvTable.names("from_unit,to_unit,kind,on,share,land_share,basis,estimated,legal_basis,note");
    private static final List<String> UNIT_NEEDED = List.of("unit", "kind", "type", "name", "full_name", "from");
    private static final List<String> SUCCESSION_NEEDED =
            List.of("from_unit", "to_unit", "kind", "on", "share", "basis");

    private UnitFiles() {}

    public static List<UnitRow> units(Reader content, ProblemList problems) throws IOException {
        List<UnitRow> rows = new ArrayList<>();
        try (CsvTable table = CsvTable.open(content, UNIT_COLUMNS, UNIT_NEEDED, problems)) {
            table.rows(PackageFiles.MOST_ROWS).forEachRemaining(row -> {
                RowCells cells = new RowCells(row, UNIT_COLUMNS, problems);
                UnitRow unit = unit(cells);
                if (cells.isGood()) {
                    rows.add(unit);
                }
            });
        }
        return rows;
    }

    private static UnitRow unit(RowCells cells) {
        String unit = cells.word("unit");
        String version = cells.text("version");
        return new UnitRow(
                cells.line(),
                unit,
                version == null ? unit : version,
                cells.needChoice("kind", UnitKind.class),
                cells.word("type"),
                cells.word("name"),
                cells.word("full_name"),
                cells.text("parent"),
                cells.needDay("from"),
                cells.day("to"),
                cells.text("gso_code"),
                cells.text("legal_basis"),
                people(cells),
                cells.day("people_as_of"),
                cells.number("area"),
                cells.day("area_as_of"));
    }

    private static @Nullable Long people(RowCells cells) {
        BigDecimal people = cells.number("people");
        if (people != null && people.scale() > 0) {
            cells.refuse("people", "people are a whole number", "số dân phải là số nguyên");
        }
        return people == null ? null : people.longValue();
    }

    public static List<SuccessionRow> successions(Reader content, ProblemList problems) throws IOException {
        List<SuccessionRow> rows = new ArrayList<>();
        try (CsvTable table = CsvTable.open(content, SUCCESSION_COLUMNS, SUCCESSION_NEEDED, problems)) {
            table.rows(PackageFiles.MOST_ROWS).forEachRemaining(row -> {
                RowCells cells = new RowCells(row, SUCCESSION_COLUMNS, problems);
                SuccessionRow succession = succession(cells);
                if (cells.isGood()) {
                    rows.add(succession);
                }
            });
        }
        return rows;
    }

    private static SuccessionRow succession(RowCells cells) {
        cells.word("share");
        BigDecimal share = cells.number("share");
        return new SuccessionRow(
                cells.line(),
                cells.word("from_unit"),
                cells.word("to_unit"),
                cells.needChoice("kind", Succession.Kind.class),
                cells.needDay("on"),
                share == null ? BigDecimal.ZERO : share,
                cells.number("land_share"),
                cells.needChoice("basis", Succession.Basis.class),
                cells.flag("estimated"),
                cells.text("legal_basis"),
                cells.text("note"));
    }
}
