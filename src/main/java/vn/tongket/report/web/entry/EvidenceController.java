package vn.tongket.report.web.entry;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.tongket.page.Attempt;
import vn.tongket.page.Opens;
import vn.tongket.page.Page;
import vn.tongket.page.Person;
import vn.tongket.page.Redirect;
import vn.tongket.page.Right;
import vn.tongket.page.share.Heavy;
import vn.tongket.report.entry.Evidence;
import vn.tongket.report.entry.Evidences;
import vn.tongket.report.form.FormLine;
import vn.tongket.report.round.Submissions;
import vn.tongket.report.web.word.EntryDesk;
import vn.tongket.report.web.word.Opened;

/** Minh chứng: files behind figures, in, out and away. */
@Controller
class EvidenceController {
    private final EntryDesk desk;
    private final EntryPages pages;
    private final Evidences evidences;
    private final Submissions submissions;

    EvidenceController(EntryDesk desk, EntryPages pages, Evidences evidences, Submissions submissions) {
        this.desk = desk;
        this.pages = pages;
        this.evidences = evidences;
        this.submissions = submissions;
    }

    /** @param line code of the line; empty: the whole report */
    @PostMapping("/dot-bao-cao/{round}/{unit}/{form}/minh-chung")
    @Heavy(weight = 1)
    @Opens(value = Right.ENTER, at = "form", audit = "evidence.added")
    Page add(
            Opened opened,
            @RequestParam(name = "dong", defaultValue = "") String line,
            @RequestParam(name = "tep", required = false) @Nullable MultipartFile file)
            throws IOException {
        FormLine about = line.isEmpty() ? null : opened.form().requireLine(line);
        String name = file == null ? "" : Objects.requireNonNullElse(file.getOriginalFilename(), "");
        byte[] content = file == null ? new byte[0] : contentOf(file);
        return Attempt.of(
                () -> {
                    evidences.add(opened.person(), opened.submission().id(), about, name, content);
                    return new Redirect(EntryPlace.of(opened, line));
                },
                (status, why) -> refused(opened, line, why.getFirst()));
    }

    /** No more of a file than tells that it is too large. */
    private static byte[] contentOf(MultipartFile file) throws IOException {
        try (var stream = file.getInputStream()) {
            return stream.readNBytes(Evidences.LARGEST + 1);
        }
    }

    private EntryPage refused(Opened opened, String line, String words) {
        String row = line.isEmpty() ? null : "o-" + line.replace('.', '_');
        return pages.page(
                opened,
                EntryPlace.section(opened, line),
                false,
                new EntryPages.Refused(Map.of(), Map.of(), List.of(new EntryPage.Problem(row, words))));
    }

    /** Always to be kept as a file, never to be run in the browser. */
    @GetMapping("/minh-chung/{evidence}")
    @Heavy(weight = 1)
    @Opens(value = Right.READ, at = "evidence")
    ResponseEntity<byte[]> download(Evidence evidence) {
        ContentDisposition attachment = ContentDisposition.attachment()
                .filename(evidence.name(), java.nio.charset.StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(evidence.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(evidences.content(evidence.id()));
    }

    @PostMapping("/minh-chung/{evidence}/go")
    @Opens(value = Right.ENTER, at = "evidence", audit = "evidence.removed")
    Page remove(Evidence evidence, Person who) {
        Opened opened = desk.open(who, submissions.byId(evidence.submissionId()));
        String line = Objects.requireNonNullElse(evidence.line(), "");
        return Attempt.of(
                () -> {
                    evidences.remove(opened.person(), evidence.id());
                    return new Redirect(EntryPlace.of(opened, line));
                },
                (status, why) -> refused(opened, line, why.getFirst()));
    }
}
