package vn.tongket.access.people;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import vn.tongket.access.audit.AuditEntry;
import vn.tongket.access.audit.AuditLog;
import vn.tongket.access.audit.AuditSentences;
import vn.tongket.base.Problem;
import vn.tongket.page.Opens;
import vn.tongket.page.Right;
import vn.tongket.page.SafeCell;
import vn.tongket.page.form.Faults;
import vn.tongket.page.form.Faults.Fault;
import vn.tongket.page.form.TypedDay;
import vn.tongket.page.share.Heavy;

/** The audit log in sentences, filtered, and as a file. */
@Controller
class AuditController {
    private static final String ADDRESS = "/quan-tri/nhat-ky";
    private static final int LINES = 50;
    private static final int MOST = 100_000;

    private final AuditLog log;
    private final AuditSentences sentences;

    AuditController(AuditLog log, AuditSentences sentences) {
        this.log = log;
        this.sentences = sentences;
    }

    @GetMapping(ADDRESS)
    @Opens(Right.AUDIT)
    AuditPage log(
            @RequestParam(name = "nguoi", defaultValue = "") String person,
            @RequestParam(name = "doi-tuong", defaultValue = "") String object,
            @RequestParam(name = "tu", defaultValue = "") String from,
            @RequestParam(name = "den", defaultValue = "") String to,
            @RequestParam(name = "trang", defaultValue = "1") int number) {
        AuditPage.Typed typed = new AuditPage.Typed(person.strip(), object.strip(), from.strip(), to.strip());
        Faults problems = problems(typed);
        int page = Math.clamp(number, 1, MOST);
        List<AuditEntry> found =
                problems.isEmpty() ? log.newest(asked(typed), (page - 1) * LINES, LINES + 1) : List.of();
        return new AuditPage(
                typed,
                problems,
                found.stream().limit(LINES).map(this::line).toList(),
                page > 1 ? address(ADDRESS, typed, page - 1) : null,
                found.size() > LINES ? address(ADDRESS, typed, page + 1) : null,
                address(ADDRESS + ".csv", typed, 1));
    }

    @GetMapping(ADDRESS + ".csv")
    @Heavy
    @Opens(value = Right.AUDIT, audit = "audit.exported")
    ResponseEntity<byte[]> file(
            @RequestParam(name = "nguoi", defaultValue = "") String person,
            @RequestParam(name = "doi-tuong", defaultValue = "") String object,
            @RequestParam(name = "tu", defaultValue = "") String from,
            @RequestParam(name = "den", defaultValue = "") String to) {
        AuditPage.Typed typed = new AuditPage.Typed(person.strip(), object.strip(), from.strip(), to.strip());
        if (!problems(typed).isEmpty()) {
            return ResponseEntity.status(422).build();
        }
        byte[] content = csv(log.newest(asked(typed), 0, MOST));
        return ResponseEntity.ok()
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("nhat-ky.csv")
                                .build()
                                .toString())
                .contentType(new MediaType("text", "csv", StandardCharsets.UTF_8))
                .body(content);
    }

    /** With the mark by which Excel knows UTF-8. */
    private byte[] csv(List<AuditEntry> entries) {
        StringWriter words = new StringWriter();
        words.write('\uFEFF');
        try (CsvWriter csv = CsvWriter.builder().build(words)) {
            csv.writeRecord("Số", "Lúc", "Người", "Việc", "Tài khoản", "Mã việc", "Đối tượng", "Đơn vị", "Dấu");
            for (AuditEntry entry : entries) {
                AuditPage.Line line = line(entry);
                csv.writeRecord(cells(
                        line.number(),
                        line.at(),
                        line.who(),
                        line.what(),
                        entry.actor(),
                        entry.act(),
                        entry.object(),
                        entry.unit(),
                        entry.hash()));
            }
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        return words.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> cells(@Nullable String... words) {
        List<String> cells = new ArrayList<>();
        for (String word : words) {
            cells.add(word == null ? "" : SafeCell.of(word));
        }
        return cells;
    }

    private AuditPage.Line line(AuditEntry entry) {
        Long number = entry.number();
        return new AuditPage.Line(
                PersonWords.moment(entry.at()),
                sentences.who(entry),
                sentences.what(entry),
                number == null ? "" : String.valueOf(number));
    }

    private static Faults problems(AuditPage.Typed typed) {
        List<Fault> faults = new ArrayList<>();
        LocalDate from = day("tu", "Từ ngày", typed.from(), faults);
        LocalDate to = day("den", "Đến ngày", typed.to(), faults);
        if (from != null && to != null && to.isBefore(from)) {
            faults.add(new Fault("den", "Đến ngày phải từ ngày bắt đầu trở đi."));
        }
        return new Faults(faults);
    }

    private static @Nullable LocalDate day(String field, String what, String typed, List<Fault> faults) {
        List<Problem> problems = new ArrayList<>();
        LocalDate day = typed.isEmpty() ? null : TypedDay.of(what, typed, problems);
        problems.forEach(problem -> faults.add(new Fault(field, problem.inVietnamese())));
        return day;
    }

    private static AuditLog.Asked asked(AuditPage.Typed typed) {
        return new AuditLog.Asked(
                typed.person(), typed.object(), TypedDay.orNull(typed.from()), TypedDay.orNull(typed.to()));
    }

    private static String address(String path, AuditPage.Typed typed, int page) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        add(address, "nguoi", typed.person());
        add(address, "doi-tuong", typed.object());
        add(address, "tu", typed.from());
        add(address, "den", typed.to());
        add(address, "trang", page == 1 ? "" : String.valueOf(page));
        return address.encode().build().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, String value) {
        if (!value.isEmpty()) {
            address.queryParam(name, value);
        }
    }
}
