package vn.tongket.cli.command;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.context.ApplicationContext;
import vn.tongket.base.BadInput;
import vn.tongket.exchange.answer.RoundFiles;
import vn.tongket.exchange.sheet.FormFiles;
import vn.tongket.report.round.Round;
import vn.tongket.report.round.Rounds;
import vn.tongket.report.round.Submission;
import vn.tongket.report.round.Submissions;
import vn.tongket.unit.Units;

/** Writes the answers of a round: one CSV or JSON, or a zip of the workbooks of all its units. */
record RoundExport(ApplicationContext context, PrintWriter err) {

    void run(String code, String format, Path path) throws IOException {
        Round round = context.getBean(Rounds.class)
                .find(code)
                .orElseThrow(() -> BadInput.of("There is no round " + code, "Không có đợt “" + code + "”"));
        List<Submission> all = context.getBean(Submissions.class).of(round.id());
        Path part = path.resolveSibling(path.getFileName() + ".part");
        try {
            try (OutputStream out = Files.newOutputStream(part)) {
                write(round, all, format, out);
            }
            Files.move(part, path, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
        err.println("Wrote " + code + " to " + path);
    }

    private void write(Round round, List<Submission> all, String format, OutputStream out) throws IOException {
        switch (format) {
            case "csv" -> context.getBean(RoundFiles.class).write(round, all, RoundFiles.Format.CSV, out);
            case "dhis2" ->
                context.getBean(RoundFiles.class)
                        .write(round, all, RoundFiles.Format.DHIS2, out)
                        .forEach(unit -> err.println("Left out, its days have no name in DHIS2: " + unit));
            case "xlsx" -> workbooks(round, all, out);
            default -> throw BadInput.of("--format is csv, xlsx or dhis2", "--format là csv, xlsx hoặc dhis2");
        }
    }

    private void workbooks(Round round, List<Submission> all, OutputStream out) throws IOException {
        FormFiles forms = context.getBean(FormFiles.class);
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Submission submission : all) {
                String unit = context.getBean(Units.class)
                        .byId(submission.unitId(), round.window().lastDay())
                        .orElseThrow()
                        .code();
                zip.putNextEntry(new ZipEntry(unit + "-" + submission.form() + ".xlsx"));
                zip.write(forms.workbook(submission));
                zip.closeEntry();
            }
        }
    }
}
