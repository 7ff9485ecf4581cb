package vn.tongket.exchange.value;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tongket.base.BadInput;
import vn.tongket.base.Problem;
import vn.tongket.exchange.ImportLock;
import vn.tongket.exchange.file.PackageFiles;
import vn.tongket.exchange.file.Utf8;
import vn.tongket.exchange.section.ValuesCsv;
import vn.tongket.exchange.text.FileText;
import vn.tongket.programme.Programme;
import vn.tongket.programme.Programmes;
import vn.tongket.report.record.ProblemList;
import vn.tongket.report.record.RawValue;
import vn.tongket.report.record.ValueChange;

/** Takes values in out of a file of their own: CSV, Excel or JSON; whole or not at all, one import at a time. */
@Component
public class ValueFiles {
    /** Larger files in old encodings are no tables that people made. */
    private static final long MOST_OF_OLD = 64 << 20;

    private final TransactionTemplate transaction;
    private final DSLContext database;
    private final Programmes programmes;
    private final ValueEntering entering;

    ValueFiles(
            PlatformTransactionManager transactions,
            DSLContext database,
            Programmes programmes,
            ValueEntering entering) {
        this.transaction = new TransactionTemplate(transactions);
        this.database = database;
        this.programmes = programmes;
        this.entering = entering;
    }

    /**
     * Imports values, or only tells what importing them would change.
     *
     * @param programmeCode null: the one programme that has the file's first indicator
     * @throws BadInput with every mistake in the file; nothing of it was stored
     */
    public ValueChange load(Path file, @Nullable String programmeCode, String by, boolean dryRun) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw BadInput.of("There is no file " + file, "Không có tệp " + file);
        }
        String name = String.valueOf(file.getFileName());
        String type = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        checkSize(file, name);
        return switch (type) {
            case "csv" -> loadCsv(file, name, programmeCode, by, dryRun);
            case "xlsx" -> loadExcel(file, name, programmeCode, by, dryRun);
            case "json" -> loadJson(file, name, programmeCode, by, dryRun);
            default ->
                throw BadInput.of(
                        name + " is no .csv, .xlsx or .json file", name + " không phải là tệp .csv, .xlsx hay .json");
        };
    }

    private static void checkSize(Path file, String name) throws IOException {
        long size = Files.size(file);
        if (size > PackageFiles.LARGEST_VALUES) {
            throw BadInput.of(
                    name + " is " + PackageFiles.megabytes(size) + "; at most "
                            + PackageFiles.megabytes(PackageFiles.LARGEST_VALUES) + " is read, split it",
                    name + " có dung lượng " + PackageFiles.megabytes(size) + "; chỉ nhận tối đa "
                            + PackageFiles.megabytes(PackageFiles.LARGEST_VALUES) + ", hãy tách nhỏ");
        }
    }

    private ValueChange loadExcel(Path file, String name, @Nullable String programme, String by, boolean dryRun)
            throws IOException {
        Path csv = Files.createTempFile("tongket-values", ".csv");
        try {
            ExcelSheet.toCsv(file, csv);
            return loadCsv(csv, name, programme, by, dryRun);
        } finally {
            Files.deleteIfExists(csv);
        }
    }

    private ValueChange loadCsv(Path file, String name, @Nullable String programme, String by, boolean dryRun)
            throws IOException {
        ProblemList problems = new ProblemList(name);
        Optional<Problem> mistake;
        try (InputStream content = Files.newInputStream(file)) {
            mistake = Utf8.mistake(name, content);
        }
        if (mistake.isPresent()) {
            FileText text = otherwise(file, mistake.get());
            problems.soft(1, 0, text.english(), text.vietnamese());
            try (ValuesCsv csv = ValuesCsv.open(new StringReader(text.words()), problems)) {
                return enter(csv.values(problems), programme, problems, name, by, dryRun);
            }
        }
        try (InputStream content = Files.newInputStream(file);
                ValuesCsv csv = ValuesCsv.open(Utf8.reader(content), problems)) {
            return enter(csv.values(problems), programme, problems, name, by, dryRun);
        }
    }

    /** Of a file that is not UTF-8: what it says, if it is Vietnamese in another encoding. */
    private static FileText otherwise(Path file, Problem mistake) throws IOException {
        Optional<FileText> text =
                Files.size(file) > MOST_OF_OLD ? Optional.empty() : FileText.of(Files.readAllBytes(file));
        return text.orElseThrow(() -> new BadInput(List.of(mistake)));
    }

    private ValueChange loadJson(Path file, String name, @Nullable String programme, String by, boolean dryRun)
            throws IOException {
        ProblemList problems = new ProblemList(name);
        try (ValuesJson json = ValuesJson.open(file, problems)) {
            return enter(json, programme, problems, name, by, dryRun);
        }
    }

    private ValueChange enter(
            Iterator<RawValue> rows,
            @Nullable String programmeCode,
            ProblemList problems,
            String name,
            String by,
            boolean dryRun) {
        FirstSeen seen = new FirstSeen(rows);
        if (problems.hasHard() && !seen.hasNext()) {
            throw new BadInput(problems.all());
        }
        Programme programme =
                programmeCode == null ? owner(seen.firstIndicator(), name) : programmes.require(programmeCode);
        return Objects.requireNonNull(transaction.execute(status -> {
            if (dryRun) {
                status.setRollbackOnly();
            }
            ImportLock.take(database, by);
            return entering.enter(programme, new ExternalCodes(programme, seen), problems, name, by, dryRun);
        }));
    }

    private Programme owner(String indicator, String name) {
        List<Programme> owners = programmes.all().stream()
                .filter(programme -> programme.indicator(indicator).isPresent())
                .toList();
        if (owners.size() != 1) {
            String codes =
                    String.join(", ", owners.stream().map(Programme::code).toList());
            throw new BadInput(List.of(Problem.hard(
                    name,
                    0,
                    0,
                    (owners.isEmpty() ? "no programme has" : "several programmes have") + " the indicator '" + indicator
                            + "'" + (codes.isEmpty() ? "" : " (" + codes + ")") + "; name one with --programme",
                    (owners.isEmpty() ? "không chương trình nào có" : "nhiều chương trình cùng có") + " chỉ tiêu “"
                            + indicator + "”" + (codes.isEmpty() ? "" : " (" + codes + ")")
                            + "; hãy chỉ rõ chương trình")));
        }
        return owners.getFirst();
    }
}
