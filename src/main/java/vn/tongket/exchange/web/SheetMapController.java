package vn.tongket.exchange.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.poi.ss.usermodel.Workbook;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.tongket.exchange.answer.AnswerDifference;
import vn.tongket.exchange.answer.AnswerIntake;
import vn.tongket.exchange.reading.Refused;
import vn.tongket.exchange.sheet.ForeignSheet;
import vn.tongket.exchange.sheet.FormFiles;
import vn.tongket.exchange.sheet.SeenSheets;
import vn.tongket.exchange.sheet.SheetMap;
import vn.tongket.exchange.sheet.SheetMaps;
import vn.tongket.exchange.workbook.FormContent;
import vn.tongket.exchange.workbook.WorkbookGuard;
import vn.tongket.page.Attempt;
import vn.tongket.page.Opens;
import vn.tongket.page.Page;
import vn.tongket.page.Person;
import vn.tongket.page.Right;
import vn.tongket.page.share.Heavy;

/** Somebody's own workbook: shown once which column is what, kept under a name, used again on the next period's file. */
@Controller
class SheetMapController {
    private static final int UNPROCESSABLE = 422;
    private static final int GONE = 410;

    private final FormFiles files;
    private final SheetMaps maps;
    private final AnswerIntake intake;
    private final KeptWorkbooks workbooks;
    private final KeptAnswers answers;

    SheetMapController(
            FormFiles files, SheetMaps maps, AnswerIntake intake, KeptWorkbooks workbooks, KeptAnswers answers) {
        this.files = files;
        this.maps = maps;
        this.intake = intake;
        this.workbooks = workbooks;
        this.answers = answers;
    }

    @GetMapping("/dot-bao-cao/{round}/{unit}/{form}/anh-xa")
    @Opens(value = Right.ENTER, at = "form")
    SheetMapUploadPage form(FormPlace place) {
        return upload(place, 200, List.of());
    }

    private SheetMapUploadPage upload(FormPlace place, int status, List<String> problems) {
        return new SheetMapUploadPage(place, maps.of(place.form()), status, problems);
    }

    @PostMapping("/dot-bao-cao/{round}/{unit}/{form}/anh-xa")
    @Heavy
    @Opens(value = Right.ENTER, at = "form", audit = "sheet.read")
    Page open(
            FormPlace place,
            Person who,
            @RequestParam(name = "cach", defaultValue = "") String map,
            @RequestParam("tep") MultipartFile file)
            throws IOException {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "tep.xlsx");
        return Attempt.of(
                () -> {
                    WorkbookGuard.checkSize(name, file.getSize());
                    byte[] content = file.getBytes();
                    try (Workbook workbook = WorkbookGuard.open(name, content)) {
                        String number = workbooks.keep(name, content, who.id());
                        SheetMap kept = maps.find(place.form(), map).orElse(null);
                        return page(place, name, number, workbook, kept);
                    }
                },
                (status, why) -> upload(place, UNPROCESSABLE, why));
    }

    private SheetMapPage page(
            FormPlace place, String file, String number, Workbook workbook, @Nullable SheetMap chosen) {
        FormContent content = files.content(place.submission());
        ForeignSheet sheet = ForeignSheet.of(content, workbook, chosen == null ? null : chosen.sheet());
        boolean fits = chosen != null && sheet.knows(chosen);
        SheetMap map = chosen != null && fits ? chosen : sheet.guess();
        List<String> sheets = new ArrayList<>();
        workbook.forEach(one -> sheets.add(one.getSheetName()));
        List<String> remarks = new ArrayList<>(SeenSheets.remarks(workbook));
        remarks.addAll(sheet.remarks());
        return new SheetMapPage(
                place,
                file,
                number,
                sheets,
                remarks,
                sheet.columns(),
                map,
                sheet.rows(map.labelColumn(), map.valueColumn(), map.lines()),
                content.hasRatios());
    }

    /** Shows the table again for other columns, or the difference. */
    @PostMapping("/dot-bao-cao/{round}/{unit}/{form}/anh-xa/{number}")
    @Heavy
    @Opens(value = Right.ENTER, at = "form", audit = "answers.compared")
    Page read(
            FormPlace place,
            @PathVariable String number,
            Person who,
            @RequestParam MultiValueMap<String, String> fields)
            throws IOException {
        KeptWorkbooks.Kept kept = workbooks.find(number, who.id()).orElse(null);
        if (kept == null) {
            return upload(place, GONE, List.of("Tệp đã để quá một giờ. Gửi lại tệp."));
        }
        return Attempt.of(
                () -> {
                    try (Workbook workbook = WorkbookGuard.open(kept.name(), kept.content())) {
                        SheetMap stated = stated(fields);
                        return "so-sanh".equals(fields.getFirst("viec"))
                                ? difference(place, kept.name(), workbook, stated, who)
                                : page(place, kept.name(), number, workbook, stated);
                    }
                },
                (status, why) -> upload(place, UNPROCESSABLE, why));
    }

    private static SheetMap stated(MultiValueMap<String, String> fields) {
        Map<String, String> lines = new HashMap<>();
        fields.forEach((name, values) -> {
            if (name.startsWith("dong.")
                    && !values.isEmpty()
                    && !values.getFirst().isEmpty()) {
                lines.put(name.substring("dong.".length()), values.getFirst());
            }
        });
        return new SheetMap(
                Objects.requireNonNullElse(fields.getFirst("ten"), "").strip(),
                Objects.requireNonNullElse(fields.getFirst("trang"), ""),
                column(fields.getFirst("cot-ten"), 0),
                column(fields.getFirst("cot-so"), 1),
                Objects.requireNonNullElse(fields.getFirst("cot-mau"), "").isEmpty()
                        ? null
                        : Integer.valueOf(column(fields.getFirst("cot-mau"), 0)),
                lines);
    }

    private static int column(@Nullable String words, int otherwise) {
        return words != null && words.matches("[0-9]{1,2}") ? Integer.parseInt(words) : otherwise;
    }

    private Page difference(FormPlace place, String file, Workbook workbook, SheetMap map, Person who)
            throws IOException {
        if (!map.name().isBlank()) {
            maps.save(place.form(), map, who.username());
        }
        ForeignSheet sheet = ForeignSheet.of(files.content(place.submission()), workbook, map.sheet());
        AnswerDifference difference = intake.compare(sheet.read(map));
        String number = answers.keep(file, List.of(difference), who.id());
        List<String> refused = map.lines().isEmpty()
                ? List.of(new Refused(
                                "",
                                "",
                                "no row was taken for a line of the form",
                                "Chưa chọn dòng nào của tệp ứng với dòng của biểu.")
                        .inVietnamese())
                : List.of();
        return new AnswerDifferencePage(
                place.form().title() + ", " + place.unit().fullName(),
                place.crumbs(),
                file,
                place.address() + "/nhap-excel/" + number,
                place.address() + "/anh-xa",
                List.of(new AnswerDifferencePage.Sheet(0, "", difference)),
                refused);
    }
}
