package vn.tongket.exchange;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.tongket.base.Problem;
import vn.tongket.exchange.file.PackageFiles;
import vn.tongket.exchange.section.PackageContent;
import vn.tongket.packages.leaving.Leaving;
import vn.tongket.programme.Indicator;
import vn.tongket.report.form.FormLine;
import vn.tongket.report.form.FormVersion;
import vn.tongket.report.intake.Values;
import vn.tongket.report.record.Finding;

/**
 * Whether a package leaves alone what people wrote here: what their work points at stays, and their words are theirs. Each that it
 * would take away or write over is named, and the package is refused.
 */
@Component
class WorkCheck {
    private final PackageStore store;
    private final Values values;

    WorkCheck(PackageStore store, Values values) {
        this.store = store;
        this.values = values;
    }

    /**
     * @param stored the stored forms that those of the package are compared with
     * @param leaving what is stored and no longer named
     */
    List<Problem> mistakes(
            PackageContent content,
            StatedPackage stated,
            StatedPackage before,
            List<FormVersion> stored,
            List<Leaving> leaving) {
        List<Problem> problems = new ArrayList<>();
        store.pointedAt(leaving)
                .forEach(one -> problems.add(content.tree().hard(one.list(), one.english(), one.vietnamese())));
        problems.addAll(breakdowns(content, stated, before));
        problems.addAll(beingWritten(content, stated, stored));
        problems.addAll(givenInReports(content, stated, before));
        return problems;
    }

    /** Breakdowns that the package no longer names although values have them, or a form that stays asks them. */
    private List<Problem> breakdowns(PackageContent content, StatedPackage stated, StatedPackage before) {
        List<Problem> problems = new ArrayList<>();
        Map<String, Map<String, Long>> counts = new HashMap<>();
        for (int i = 0; i < stated.whole().indicators().size(); i++) {
            Indicator indicator = stated.whole().indicators().get(i);
            List<String> gone = before.whole()
                    .indicator(indicator.code())
                    .map(old -> old.breakdowns().stream()
                            .filter(name -> !indicator.breakdowns().contains(name))
                            .toList())
                    .orElse(List.of());
            if (!gone.isEmpty() && counts.isEmpty()) {
                counts.putAll(values.countsByBreakdown(stated.whole().code()));
            }
            for (String name : gone) {
                long figures = counts.getOrDefault(indicator.code(), Map.of()).getOrDefault(name, 0L);
                long lines = linesAsking(stated, before, indicator.code(), name);
                if (figures > 0 || lines > 0) {
                    problems.add(content.tree()
                            .hard(
                                    "/indicators/" + i,
                                    "the package no longer names the breakdown '" + name + "' of '" + indicator.code()
                                            + "', which has " + figures + " values and " + lines
                                            + " form lines that ask it; name it again",
                                    "gói không còn nêu mục con “" + name + "” của chỉ tiêu “" + indicator.code()
                                            + "” đang có " + figures + " số liệu, " + lines
                                            + " dòng biểu đang hỏi; hãy khai báo lại"));
                }
            }
        }
        return problems;
    }

    /** Of the forms as they stand once the package is taken. */
    private static long linesAsking(StatedPackage stated, StatedPackage before, String indicator, String breakdown) {
        Map<String, FormVersion> forms = new LinkedHashMap<>();
        before.forms().forEach(form -> forms.put(form.form(), form));
        stated.forms().forEach(form -> forms.remove(form.form()));
        return forms.values().stream()
                .flatMap(form -> form.lines().stream())
                .filter(FormLine::isFigure)
                .filter(line -> indicator.equals(line.indicator()) && breakdown.equals(line.breakdown()))
                .count();
    }

    /** Forms that the package would change while a person is writing a draft of them. */
    private List<Problem> beingWritten(PackageContent content, StatedPackage stated, List<FormVersion> stored) {
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < stated.forms().size(); i++) {
            FormVersion form = stated.forms().get(i);
            if (!stored.contains(form) && store.isBeingWritten(form)) {
                problems.add(
                        content.tree()
                                .hard(
                                        "/forms/" + i,
                                        "form '" + form.form()
                                                + "' has a draft that a person is writing; put it into use or drop it first",
                                        "biểu “" + form.form()
                                                + "” đang có bản nháp do người soạn; hãy đưa vào sử dụng hoặc bỏ bản nháp trước"));
            }
        }
        return problems;
    }

    /** Findings that units gave in accepted reports: a package may choose them for a review's text, never change what they say. */
    private List<Problem> givenInReports(PackageContent content, StatedPackage stated, StatedPackage before) {
        Set<String> given = stated.findings().isEmpty() ? Set.of() : store.findingsOfReports(before);
        Map<String, Finding> old =
                before.findings().stream().collect(Collectors.toMap(Finding::code, Function.identity()));
        List<Problem> problems = new ArrayList<>();
        for (int i = 0; i < stated.findings().size(); i++) {
            Finding finding = stated.findings().get(i);
            Finding stands = old.get(finding.code());
            if (given.contains(finding.code())
                    && stands != null
                    && !stands.withSelected(finding.selected()).equals(finding)) {
                problems.add(
                        Problem.hard(
                                PackageFiles.FINDINGS,
                                content.findings().get(i).line(),
                                0,
                                "the finding '" + finding.code()
                                        + "' was given in an accepted report; only 'selected' can be changed here, its words by a correction of the report",
                                "nhận định “" + finding.code()
                                        + "” do đơn vị nêu trong báo cáo đã được nhận; ở đây chỉ đổi được cột selected, muốn sửa lời thì đính chính báo cáo"));
            }
        }
        return problems;
    }
}
