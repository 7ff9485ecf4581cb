package vn.tongket.exchange.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.tongket.exchange.answer.RoundFiles;
import vn.tongket.exchange.workbook.WorkbookGuard;
import vn.tongket.page.Attempt;
import vn.tongket.page.Opens;
import vn.tongket.page.Page;
import vn.tongket.page.Person;
import vn.tongket.page.Right;
import vn.tongket.page.share.Heavy;
import vn.tongket.report.round.Round;
import vn.tongket.report.round.Rounds;

/** The answers of a whole round as a file, out and in: as far as the person may read, and may enter. */
@Controller
class RoundFileController {
    private static final int UNPROCESSABLE = 422;
    private static final int GONE = 410;

    private final Rounds rounds;
    private final RoundFiles files;
    private final RoundDifferences differences;
    private final KeptAnswers kept;
    private final TakingIn takingIn;

    RoundFileController(
            Rounds rounds, RoundFiles files, RoundDifferences differences, KeptAnswers kept, TakingIn takingIn) {
        this.rounds = rounds;
        this.files = files;
        this.differences = differences;
        this.kept = kept;
        this.takingIn = takingIn;
    }

    @GetMapping("/dot-bao-cao/{round}/so-lieu.csv")
    @Heavy
    @Opens(Right.READ)
    ResponseEntity<byte[]> csv(@PathVariable String round, Person who) throws IOException {
        return Files.download(round + ".csv", Files.CSV, values(round, who, RoundFiles.Format.CSV));
    }

    @GetMapping("/dot-bao-cao/{round}/so-lieu.json")
    @Heavy
    @Opens(Right.READ)
    ResponseEntity<byte[]> json(@PathVariable String round, Person who) throws IOException {
        return Files.download(round + ".json", Files.JSON, values(round, who, RoundFiles.Format.DHIS2));
    }

    private byte[] values(String code, Person who, RoundFiles.Format format) throws IOException {
        Round round = rounds.require(code);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        files.write(round, files.readable(who, round), format, bytes);
        return bytes.toByteArray();
    }

    @GetMapping("/dot-bao-cao/{round}/nhap-tep")
    @Opens(Right.ENTER)
    RoundUploadPage form(@PathVariable String round) {
        return new RoundUploadPage(rounds.require(round), 200, List.of());
    }

    @PostMapping("/dot-bao-cao/{round}/nhap-tep")
    @Heavy
    @Opens(value = Right.ENTER, audit = "answers.compared")
    Page compare(@PathVariable String round, Person who, @RequestParam("tep") MultipartFile file) throws IOException {
        Round found = rounds.require(round);
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "so-lieu.csv");
        return Attempt.of(
                () -> {
                    WorkbookGuard.checkSize(name, file.getSize());
                    RoundFiles.Comparison compared =
                            files.compare(who, found, List.of(), RoundFiles.Format.ofName(name), name, file.getBytes());
                    return differences.page(found, name, compared, who, "/dot-bao-cao/" + round + "/nhap-tep");
                },
                (status, why) -> new RoundUploadPage(found, UNPROCESSABLE, why));
    }

    @PostMapping("/dot-bao-cao/{round}/nhap-tep/{number}")
    @Heavy
    @Opens(value = Right.ENTER, audit = "answers.imported")
    Page take(
            @PathVariable String round,
            @PathVariable String number,
            Person who,
            @RequestParam MultiValueMap<String, String> fields)
            throws IOException {
        RoundUploadPage page = new RoundUploadPage(
                rounds.require(round),
                GONE,
                List.of("Tệp này đã được nhập, hoặc đã để quá một giờ. Nếu chưa nhập thì gửi lại tệp."));
        KeptAnswers.Kept upload = kept.find(number, who.id()).orElse(null);
        if (upload == null) {
            return page;
        }
        kept.forget(number);
        return takingIn.take(who, upload, fields, page.crumbs(), page.address());
    }
}
