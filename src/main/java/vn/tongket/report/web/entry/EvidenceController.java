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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.tongket.base.BadInput;
import vn.tongket.page.Opens;
import vn.tongket.page.Right;
import vn.tongket.page.share.Heavy;
import vn.tongket.report.entry.Evidence;
import vn.tongket.report.entry.Evidences;
import vn.tongket.report.form.FormLine;
import vn.tongket.report.round.StepRefused;
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
    @Opens(value = Right.ENTER, audit = "evidence.added")
    Object add(
            @PathVariable String round,
            @PathVariable String unit,
            @PathVariable String form,
            @RequestParam(name = "dong", defaultValue = "") String line,
            @RequestParam(name = "tep", required = false) @Nullable MultipartFile file)
            throws IOException {
        Opened opened = desk.open(round, unit, form, Right.ENTER);
        FormLine about = line.isEmpty() ? null : opened.form().requireLine(line);
        try {
            evidences.add(
                    opened.person(),
                    opened.submission().id(),
                    about,
                    file == null ? "" : Objects.requireNonNullElse(file.getOriginalFilename(), ""),
                    file == null ? new byte[0] : contentOf(file));
            return "redirect:" + EntryPlace.of(opened, line);
        } catch (BadInput bad) {
            return refused(opened, line, bad.problems().getFirst().inVietnamese());
        } catch (StepRefused closed) {
            return refused(opened, line, closed.inVietnamese());
        }
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
    @GetMapping("/minh-chung/{id}")
    @Heavy(weight = 1)
    @Opens(Right.READ)
    ResponseEntity<byte[]> download(@PathVariable int id) {
        Evidence evidence = evidences.require(id);
        desk.open(submissions.byId(evidence.submissionId()));
        ContentDisposition attachment = ContentDisposition.attachment()
                .filename(evidence.name(), java.nio.charset.StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(evidence.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, attachment.toString())
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(evidences.content(id));
    }

    @PostMapping("/minh-chung/{id}/go")
    @Opens(value = Right.ENTER, audit = "evidence.removed")
    Object remove(@PathVariable int id) {
        Evidence evidence = evidences.require(id);
        Opened opened = desk.open(submissions.byId(evidence.submissionId()));
        String line = Objects.requireNonNullElse(evidence.line(), "");
        try {
            evidences.remove(opened.person(), id);
            return "redirect:" + EntryPlace.of(opened, line);
        } catch (StepRefused closed) {
            return refused(opened, line, closed.inVietnamese());
        }
    }
}
