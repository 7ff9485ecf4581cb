package vn.tongket.exchange.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.tongket.exchange.answer.AnswerIntake;
import vn.tongket.exchange.answer.RoundFiles;
import vn.tongket.exchange.reading.Refused;
import vn.tongket.exchange.sheet.FormFiles;
import vn.tongket.exchange.workbook.WorkbookGuard;
import vn.tongket.page.Attempt;
import vn.tongket.page.Opens;
import vn.tongket.page.Page;
import vn.tongket.page.Person;
import vn.tongket.page.Right;
import vn.tongket.page.share.Heavy;

/** A unit's form as a workbook, out and in: sent, shown with all it would change, then taken in as far as the person agrees. */
@Controller
class FormFileController {
    private static final int UNPROCESSABLE = 422;
    private static final int GONE = 410;
    private static final int TOO_LARGE = 413;

    private final FormFiles files;
    private final RoundFiles answers;
    private final AnswerIntake intake;
    private final KeptAnswers kept;
    private final TakingIn takingIn;

    FormFileController(FormFiles files, RoundFiles answers, AnswerIntake intake, KeptAnswers kept, TakingIn takingIn) {
        this.files = files;
        this.answers = answers;
        this.intake = intake;
        this.kept = kept;
        this.takingIn = takingIn;
    }

    @GetMapping("/dot-bao-cao/{round}/{unit}/{form}/bieu.xlsx")
    @Heavy
    @Opens(value = Right.READ, at = "form")
    ResponseEntity<byte[]> workbook(FormPlace place) throws IOException {
        return Files.download(place.fileName() + ".xlsx", Files.WORKBOOK, files.workbook(place.submission()));
    }

    @GetMapping("/dot-bao-cao/{round}/{unit}/{form}/so-lieu.csv")
    @Opens(value = Right.READ, at = "form")
    ResponseEntity<byte[]> csv(FormPlace place) throws IOException {
        return Files.download(place.fileName() + ".csv", Files.CSV, values(place, RoundFiles.Format.CSV));
    }

    @GetMapping("/dot-bao-cao/{round}/{unit}/{form}/so-lieu.json")
    @Opens(value = Right.READ, at = "form")
    ResponseEntity<byte[]> json(FormPlace place) throws IOException {
        return Files.download(place.fileName() + ".json", Files.JSON, values(place, RoundFiles.Format.DHIS2));
    }

    private byte[] values(FormPlace place, RoundFiles.Format format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        answers.write(place.round(), List.of(place.submission()), format, bytes);
        return bytes.toByteArray();
    }

    @GetMapping("/dot-bao-cao/{round}/{unit}/{form}/nhap-excel")
    @Opens(value = Right.ENTER, at = "form")
    AnswerUploadPage form(FormPlace place) {
        return new AnswerUploadPage(place, 200, List.of());
    }

    @PostMapping("/dot-bao-cao/{round}/{unit}/{form}/nhap-excel")
    @Heavy
    @Opens(value = Right.ENTER, at = "form", audit = "answers.compared")
    Page compare(FormPlace place, Person who, @RequestParam("tep") MultipartFile file) throws IOException {
        if (file.isEmpty()) {
            return new AnswerUploadPage(
                    place, UNPROCESSABLE, List.of("Chưa chọn tệp. Chọn tệp biểu đã điền rồi gửi lại."));
        }
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "bieu.xlsx");
        int bad = file.getSize() > WorkbookGuard.LARGEST ? TOO_LARGE : UNPROCESSABLE;
        return Attempt.of(
                () -> {
                    WorkbookGuard.checkSize(name, file.getSize());
                    return difference(place, name, who, compared(place, name, who, file.getBytes()));
                },
                (status, why) -> new AnswerUploadPage(place, bad, why));
    }

    private RoundFiles.Comparison compared(FormPlace place, String name, Person who, byte[] file) throws IOException {
        String ending = name.toLowerCase(Locale.ROOT);
        if (!ending.endsWith(".csv") && !ending.endsWith(".json")) {
            return new RoundFiles.Comparison(
                    List.of(intake.compare(files.read(place.submission(), name, file))), List.of());
        }
        return answers.compare(
                who, place.round(), List.of(place.submission()), RoundFiles.Format.ofName(name), name, file);
    }

    private Page difference(FormPlace place, String name, Person who, RoundFiles.Comparison compared)
            throws IOException {
        String number = kept.keep(name, compared.differences(), who.id());
        String back = place.address() + "/nhap-excel";
        return new AnswerDifferencePage(
                place.form().title() + ", " + place.unit().fullName(),
                place.crumbs(),
                name,
                back + "/" + number,
                back,
                compared.differences().stream()
                        .map(difference -> new AnswerDifferencePage.Sheet(0, "", difference))
                        .toList(),
                compared.refused().stream().map(Refused::inVietnamese).toList());
    }

    @PostMapping("/dot-bao-cao/{round}/{unit}/{form}/nhap-excel/{number}")
    @Heavy
    @Opens(value = Right.ENTER, at = "form", audit = "answers.imported")
    Page take(
            FormPlace place,
            @PathVariable String number,
            Person who,
            @RequestParam MultiValueMap<String, String> fields)
            throws IOException {
        KeptAnswers.Kept upload = kept.find(number, who.id()).orElse(null);
        if (upload == null) {
            return new AnswerUploadPage(
                    place,
                    GONE,
                    List.of("Tệp này đã được nhập, hoặc đã để quá một giờ. Nếu chưa nhập thì gửi lại tệp."));
        }
        kept.forget(number);
        return takingIn.take(who, upload, fields, place.crumbs(), place.address());
    }
}
