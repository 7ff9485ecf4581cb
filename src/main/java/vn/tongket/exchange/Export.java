package vn.tongket.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;
import vn.tongket.base.Window;
import vn.tongket.exchange.file.CsvOut;
import vn.tongket.exchange.file.PackageFiles;
import vn.tongket.exchange.file.PackageTarget;
import vn.tongket.exchange.file.YamlText;
import vn.tongket.exchange.section.FindingsFile;
import vn.tongket.exchange.section.FormWriter;
import vn.tongket.exchange.section.ProgrammeWriter;
import vn.tongket.exchange.section.UnitFiles;
import vn.tongket.exchange.section.ValuesCsv;
import vn.tongket.packages.tree.Members;
import vn.tongket.programme.Programme;
import vn.tongket.programme.Programmes;
import vn.tongket.report.intake.Values;
import vn.tongket.report.record.Finding;
import vn.tongket.unit.Units;
import vn.tongket.unit.register.SuccessionRow;
import vn.tongket.unit.register.UnitRegister;
import vn.tongket.unit.register.UnitRow;
import vn.tongket.unit.register.UnitRows;

/** Writes a programme as a package that an import takes back to the same state. */
@Component
public class Export {
    private final Programmes programmes;
    private final PackageStore store;
    private final UnitRegister register;
    private final Units units;
    private final Values values;

    Export(Programmes programmes, PackageStore store, UnitRegister register, Units units, Values values) {
        this.programmes = programmes;
        this.store = store;
        this.register = register;
        this.units = units;
        this.values = values;
    }

    /**
     * Everything as it stands at one moment.
     *
     * @param to a folder, made where needed, or a file that ends in {@code .zip}
     */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public void write(String programmeCode, Path to) throws IOException {
        Programme programme = programmes.require(programmeCode);
        StatedPackage stated = store.stored(programmeCode);
        UnitRows rows = register.rowsOf(units.require(programme.unit()).id());
        try (PackageTarget target = PackageTarget.at(to)) {
            target.file(PackageFiles.PACKAGE, out -> out.write(yaml(stated).getBytes(StandardCharsets.UTF_8)));
            if (!rows.units().isEmpty()) {
                target.file(PackageFiles.UNITS, out -> writeUnits(rows.units(), out));
            }
            if (!rows.successions().isEmpty()) {
                target.file(PackageFiles.SUCCESSION, out -> writeSuccessions(rows.successions(), out));
            }
            target.file(
                    PackageFiles.VALUES,
                    out -> writeValues(programmeCode, new OutputStreamWriter(out, StandardCharsets.UTF_8)));
            if (!stated.findings().isEmpty()) {
                target.file(PackageFiles.FINDINGS, out -> writeFindings(stated.findings(), out));
            }
        }
    }

    private static String yaml(StatedPackage stated) {
        Members root = new Members().with("format", "tongket/1");
        ProgrammeWriter.write(stated.programme().getFirst(), root);
        root.with("forms", stated.forms(), FormWriter::form);
        stated.added().forEach(section -> section.write(root));
        return YamlText.of(root.map());
    }

    private static void writeUnits(List<UnitRow> rows, OutputStream out) throws IOException {
        try (CsvOut csv = new CsvOut(out, UnitFiles.UNIT_COLUMNS)) {
            rows.forEach(row -> csv.row(
                    row.unit(),
                    row.version().equals(row.unit()) ? "" : row.version(),
                    row.kind(),
                    row.type(),
                    row.name(),
                    row.fullName(),
                    row.parent(),
                    row.from(),
                    row.to(),
                    row.gsoCode(),
                    row.legalBasis(),
                    row.people(),
                    row.peopleAsOf(),
                    row.area(),
                    row.areaAsOf()));
        }
    }

    private static void writeSuccessions(List<SuccessionRow> rows, OutputStream out) throws IOException {
        try (CsvOut csv = new CsvOut(out, UnitFiles.SUCCESSION_COLUMNS)) {
            rows.forEach(row -> csv.row(
                    row.fromUnit(),
                    row.toUnit(),
                    row.kind(),
                    row.on(),
                    row.share(),
                    row.landShare(),
                    row.basis(),
                    row.estimated(),
                    row.legalBasis(),
                    row.note()));
        }
    }

    /** The values of a programme as a package's {@code values.csv}. */
    @Transactional(readOnly = true)
    public void writeValues(String programmeCode, Writer out) throws IOException {
        try (CsvOut csv = new CsvOut(out, ValuesCsv.COLUMNS)) {
            values.each(
                    programmeCode,
                    value -> csv.row(
                            value.indicator(),
                            value.unit(),
                            value.from(),
                            value.to(),
                            value.breakdown(),
                            value.value(),
                            value.numerator(),
                            value.denominator(),
                            value.quality(),
                            value.source(),
                            value.note()));
        }
    }

    private static void writeFindings(List<Finding> findings, OutputStream out) throws IOException {
        try (CsvOut csv = new CsvOut(out, FindingsFile.COLUMNS)) {
            for (Finding finding : findings) {
                Window window = finding.window();
                csv.row(
                        finding.code(),
                        finding.kind(),
                        finding.side(),
                        finding.topic(),
                        finding.unit(),
                        window == null ? null : window.from(),
                        window == null ? null : window.to(),
                        finding.selected(),
                        finding.words(),
                        finding.source());
            }
        }
    }
}
