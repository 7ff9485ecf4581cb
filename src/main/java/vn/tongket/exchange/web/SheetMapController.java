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
import vn.tongket.base.BadInput;
import vn.tongket.base.Problem;
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
import vn.tongket.page.Opens;
import vn.tongket.page.Page;
import vn.tongket.page.Right;
import vn.tongket.page.share.Heavy;

/** Somebody's own workbook: shown once which column is what, kept under a name, used again on the next period's file. */
@Controller
class SheetMapController {
    private static final int UNPROCESSABLE = 422;
    private static final int GONE = 410;

    private final FormPlaces places;
    private final FormFiles files;
    private final SheetMaps maps;
    private final AnswerIntake intake;
    private final KeptWorkbooks workbooks;
    private final KeptAnswers answers;

    SheetMapController(
            FormPlaces places,
            FormFiles files,
            SheetMaps maps,
            AnswerIntake intake,
            KeptWorkbooks workbooks,
            KeptAnswers answers) {
        this.places = places;
        this.files = files;
        this.maps = maps;
        this.intake = intake;
        this.workbooks = workbooks;
        this.answers = answers;
    }

    @GetMapping("/dot-bao-cao/{round}/{unit}/{form}/anh-xa")
    @Opens(Right.ENTER)
    SheetMapUploadPage form(@PathVariable String round, @PathVariable String unit, @PathVariable String form) {
        return upload(places.find(round, unit, form, Right.ENTER), 200, List.of());
    }

    private SheetMapUploadPage upload(FormPlace place, int status, List<String> problems) {
        return new SheetMapUploadPage(place, maps.of(place.form()), status, problems);
    }

    @PostMapping("/dot-bao-cao/{round}/{unit}/{form}/anh-xa")
    @Heavy
    @Opens(value = Right.ENTER, audit = "sheet.read")
    Page open(
            @PathVariable String round,
            @PathVariable String unit,
            @PathVariable String form,
            @RequestParam(name = "cach", defaultValue = "") String map,
            @RequestParam("tep") MultipartFile file)
            throws IOException {
        FormPlace place = places.find(round, unit, form, Right.ENTER);
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "tep.xlsx");
        try {
            WorkbookGuard.checkSize(name, file.getSize());
            byte[] content = file.getBytes();
            try (Workbook workbook = WorkbookGuard.open(name, content)) {
                String number =
                        workbooks.keep(name, content, FormPlaces.person().id());
                return page(
                        place,
                        name,
                        number,
                        workbook,
                        maps.find(place.form(), map).orElse(null));
            }
        } catch (BadInput bad) {
            return upload(place, UNPROCESSABLE, words(bad));
        }
    }

    private static List<String> words(BadInput bad) {
        return bad.problems().stream().map(Problem::inVietnamese).toList();
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
    @Opens(value = Right.ENTER, audit = "answers.compared")
    Page read(
            @PathVariable String round,
            @PathVariable String unit,
            @PathVariable String form,
            @PathVariable String number,
            @RequestParam MultiValueMap<String, String> fields)
            throws IOException {
        FormPlace place = places.find(round, unit, form, Right.ENTER);
        KeptWorkbooks.Kept kept =
                workbooks.find(number, FormPlaces.person().id()).orElse(null);
        if (kept == null) {
            return upload(place, GONE, List.of("Tệp đã để quá một giờ. Gửi lại tệp."));
        }
        try (Workbook workbook = WorkbookGuard.open(kept.name(), kept.content())) {
            SheetMap stated = stated(fields);
            if (!"so-sanh".equals(fields.getFirst("viec"))) {
                return page(place, kept.name(), number, workbook, stated);
            }
            if (!stated.name().isBlank()) {
                maps.save(place.form(), stated, FormPlaces.person().username());
            }
            return difference(place, kept.name(), workbook, stated);
        } catch (BadInput bad) {
            return upload(place, UNPROCESSABLE, words(bad));
        }
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

    private Page difference(FormPlace place, String file, Workbook workbook, SheetMap map) throws IOException {
        ForeignSheet sheet = ForeignSheet.of(files.content(place.submission()), workbook, map.sheet());
        AnswerDifference difference = intake.compare(sheet.read(map));
        String number =
                answers.keep(file, List.of(difference), FormPlaces.person().id());
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
