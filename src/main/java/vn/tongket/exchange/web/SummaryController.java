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
import vn.tongket.exchange.answer.RoundFiles;
import vn.tongket.exchange.sheet.SeenSheets;
import vn.tongket.exchange.sheet.SummaryFiles;
import vn.tongket.exchange.sheet.SummaryMap;
import vn.tongket.exchange.sheet.SummaryMaps;
import vn.tongket.exchange.sheet.SummarySheet;
import vn.tongket.exchange.workbook.WorkbookGuard;
import vn.tongket.page.Attempt;
import vn.tongket.page.Opens;
import vn.tongket.page.Page;
import vn.tongket.page.Person;
import vn.tongket.page.Right;
import vn.tongket.page.share.Heavy;
import vn.tongket.programme.Programme;
import vn.tongket.programme.Programmes;
import vn.tongket.report.form.FormLine;
import vn.tongket.report.form.FormVersion;
import vn.tongket.report.round.Round;
import vn.tongket.report.round.Rounds;

/** An office's own table, units down and figures across: shown once which column is what, used again on the next file. */
@Controller
class SummaryController {
    private static final int UNPROCESSABLE = 422;
    private static final int GONE = 410;

    private final Rounds rounds;
    private final Programmes programmes;
    private final SummaryFiles files;
    private final SummaryMaps maps;
    private final KeptWorkbooks workbooks;
    private final RoundDifferences differences;

    SummaryController(
            Rounds rounds,
            Programmes programmes,
            SummaryFiles files,
            SummaryMaps maps,
            KeptWorkbooks workbooks,
            RoundDifferences differences) {
        this.rounds = rounds;
        this.programmes = programmes;
        this.files = files;
        this.maps = maps;
        this.workbooks = workbooks;
        this.differences = differences;
    }

    @GetMapping("/dot-bao-cao/{round}/bang-tong-hop/{form}")
    @Opens(Right.ENTER)
    SummaryUploadPage form(@PathVariable String round, @PathVariable String form) {
        Round found = rounds.require(round);
        return upload(found, found.requireForm(form), 200, List.of());
    }

    private SummaryUploadPage upload(Round round, FormVersion form, int status, List<String> problems) {
        return new SummaryUploadPage(round, form, maps.of(form), status, problems);
    }

    @PostMapping("/dot-bao-cao/{round}/bang-tong-hop/{form}")
    @Heavy
    @Opens(value = Right.ENTER, audit = "sheet.read")
    Page open(
            @PathVariable String round,
            @PathVariable String form,
            Person who,
            @RequestParam(name = "cach", defaultValue = "") String map,
            @RequestParam("tep") MultipartFile file)
            throws IOException {
        Round found = rounds.require(round);
        FormVersion version = found.requireForm(form);
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "tep.xlsx");
        return Attempt.of(
                () -> {
                    WorkbookGuard.checkSize(name, file.getSize());
                    byte[] content = file.getBytes();
                    try (Workbook workbook = WorkbookGuard.open(name, content)) {
                        Sent sent = new Sent(name, workbooks.keep(name, content, who.id()));
                        SummaryMap chosen = maps.find(version, map).orElse(null);
                        return page(found, version, sent, workbook, chosen);
                    }
                },
                (status, why) -> upload(found, version, UNPROCESSABLE, why));
    }

    private record Sent(String name, String number) {}

    private Page page(Round round, FormVersion form, Sent sent, Workbook workbook, @Nullable SummaryMap chosen) {
        SummarySheet sheet = files.sheet(round, form, workbook, chosen == null ? null : chosen.sheet());
        boolean fits = chosen != null && sheet.unitsIn(chosen.unitColumn()) > 0;
        SummaryMap map = chosen != null && fits ? chosen.on(sheet.name()) : sheet.guess();
        List<String> sheets = new ArrayList<>();
        workbook.forEach(one -> sheets.add(one.getSheetName()));
        List<String> remarks = new ArrayList<>(SeenSheets.remarks(workbook));
        remarks.addAll(sheet.remarks());
        return new SummaryMapPage(
                round,
                form,
                sent.name(),
                sent.number(),
                sheets,
                remarks,
                map,
                sheet.columns(map.unitColumn(), map.columns()),
                choices(programmes.require(round.programme()), form),
                sheet.unitsIn(map.unitColumn()));
    }

    private static List<SummaryMapPage.Choice> choices(Programme programme, FormVersion form) {
        List<SummaryMapPage.Choice> choices = new ArrayList<>();
        for (FormLine line : form.lines()) {
            boolean ratio = line.isFigure()
                    && programme
                            .indicator(String.valueOf(line.indicator()))
                            .orElseThrow()
                            .hasParts();
            choices.add(new SummaryMapPage.Choice(line.code(), line.label() + (ratio ? ": tử số" : "")));
            if (ratio) {
                choices.add(new SummaryMapPage.Choice(line.code() + SummaryMap.LOWER, line.label() + ": mẫu số"));
            }
        }
        return choices;
    }

    /** Shows the table again for other choices, or the difference. */
    @PostMapping("/dot-bao-cao/{round}/bang-tong-hop/{form}/{number}")
    @Heavy
    @Opens(value = Right.ENTER, audit = "answers.compared")
    Page read(
            @PathVariable String round,
            @PathVariable String form,
            @PathVariable String number,
            Person who,
            @RequestParam MultiValueMap<String, String> fields)
            throws IOException {
        Round found = rounds.require(round);
        FormVersion version = found.requireForm(form);
        KeptWorkbooks.Kept kept = workbooks.find(number, who.id()).orElse(null);
        if (kept == null) {
            return upload(found, version, GONE, List.of("Tệp đã để quá một giờ. Gửi lại tệp."));
        }
        return Attempt.of(
                () -> {
                    try (Workbook workbook = WorkbookGuard.open(kept.name(), kept.content())) {
                        SummaryMap stated = stated(fields);
                        return "so-sanh".equals(fields.getFirst("viec"))
                                ? difference(found, version, kept.name(), workbook, stated, who)
                                : page(found, version, new Sent(kept.name(), number), workbook, stated);
                    }
                },
                (status, why) -> upload(found, version, UNPROCESSABLE, why));
    }

    private static SummaryMap stated(MultiValueMap<String, String> fields) {
        Map<Integer, String> columns = new HashMap<>();
        fields.forEach((name, values) -> {
            if (name.matches("cot\\.[0-9]{1,2}") && !values.getFirst().isEmpty()) {
                columns.put(Integer.valueOf(name.substring("cot.".length())), values.getFirst());
            }
        });
        String unitColumn = Objects.requireNonNullElse(fields.getFirst("cot-don-vi"), "");
        return new SummaryMap(
                Objects.requireNonNullElse(fields.getFirst("ten"), "").strip(),
                Objects.requireNonNullElse(fields.getFirst("trang"), ""),
                unitColumn.matches("[0-9]{1,2}") ? Integer.parseInt(unitColumn) : 0,
                columns);
    }

    private Page difference(Round round, FormVersion form, String file, Workbook workbook, SummaryMap map, Person who)
            throws IOException {
        checkOnce(map);
        RoundFiles.Comparison compared = files.compare(who, round, form, workbook, map);
        if (!map.name().isBlank()) {
            maps.save(form, map, who.username());
        }
        return differences.page(round, file, compared, who, SummaryUploadPage.address(round, form));
    }

    private static void checkOnce(SummaryMap map) {
        long different = map.columns().values().stream().distinct().count();
        if (map.columns().isEmpty() || different < map.columns().size()) {
            throw BadInput.of(
                    "Each line of the form is held by one column, and at least one line is held",
                    map.columns().isEmpty()
                            ? "Chưa chọn cột nào của tệp ứng với dòng của biểu. Gửi lại tệp rồi chọn."
                            : "Có dòng của biểu được chọn cho hai cột. Gửi lại tệp rồi chọn mỗi dòng một cột.");
        }
    }
}
