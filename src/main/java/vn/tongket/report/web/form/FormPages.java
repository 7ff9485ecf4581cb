package vn.tongket.report.web.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import vn.tongket.base.VietnameseNumbers;
import vn.tongket.page.Crumb;
import vn.tongket.page.State;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.Programme;
import vn.tongket.programme.UnitRule;
import vn.tongket.report.form.FormCheck;
import vn.tongket.report.form.FormLine;
import vn.tongket.report.form.FormVersion;
import vn.tongket.report.record.Finding;

/** Puts forms on pages. */
final class FormPages {
    private static final int PLACES = 3;

    private FormPages() {}

    static String address(String programme) {
        return "/bieu/" + programme;
    }

    static State state(FormVersion.State state) {
        return switch (state) {
            case DRAFT, RETIRED -> State.DRAFT;
            case ACTIVE -> State.GOOD;
        };
    }

    static FormPage page(Programme programme, FormVersion shown, List<FormVersion> history, String done) {
        return new FormPage(
                programme.title(),
                address(programme.code()),
                shown.title(),
                Objects.requireNonNullElse(shown.guide(), ""),
                address(programme.code()) + "/" + shown.form(),
                "Bản " + shown.number() + ", " + FormWords.state(shown.state()).toLowerCase(java.util.Locale.ROOT),
                shown.state() == FormVersion.State.DRAFT,
                done,
                shown.sections().stream()
                        .map(section -> new FormPage.Section(
                                section,
                                shown.lines().stream()
                                        .filter(line -> line.section().equals(section))
                                        .map(line -> line(programme, line))
                                        .toList()))
                        .toList(),
                shown.checks().stream().map(check -> rule(shown, check)).toList(),
                versions(history));
    }

    private static FormPage.Line line(Programme programme, FormLine line) {
        Indicator indicator = line.indicator() == null
                ? null
                : programme.indicator(line.indicator()).orElse(null);
        return new FormPage.Line(
                line.label(),
                Objects.requireNonNullElse(line.hint(), ""),
                line.isFigure(),
                indicator == null ? "" : indicator.unitOfMeasure(),
                indicator != null && indicator.hasParts(),
                line.required());
    }

    private static String rule(FormVersion form, FormCheck check) {
        String lines = check.lines().stream()
                .map(code -> form.line(code).map(FormLine::label).orElse(code))
                .collect(Collectors.joining("; "));
        return FormWords.rule(check)
                + (lines.isEmpty() ? "" : " (" + lines + ")")
                + (check.hard() ? ". Sai thì không trình được." : ". Sai thì phải ghi lý do.");
    }

    /** Newest first, each with what it changed against the one before. */
    private static List<FormPage.Version> versions(List<FormVersion> history) {
        List<FormPage.Version> versions = new ArrayList<>();
        for (int i = 0; i < history.size(); i++) {
            FormVersion version = history.get(i);
            versions.add(new FormPage.Version(
                    state(version.state()),
                    FormWords.state(version.state()),
                    "Bản " + version.number(),
                    i + 1 < history.size() ? FormDifferences.between(history.get(i + 1), version) : List.of()));
        }
        return versions;
    }

    static FormEditorPage editor(
            Programme programme, FormVersion form, boolean fresh, int status, List<String> problems, boolean unsaved) {
        String address = address(programme.code()) + (fresh ? "/moi" : "/" + form.form() + "/sua");
        return new FormEditorPage(
                status,
                problems,
                new FormEditorPage.Stage(unsaved, fresh, form.id()),
                new Crumb(programme.title(), address(programme.code())),
                address,
                fresh ? form.form() : "",
                form.title(),
                Objects.requireNonNullElse(form.guide(), ""),
                lines(form, !problems.isEmpty()),
                rules(form),
                new FormEditorPage.Choices(
                        asks(programme),
                        findings(),
                        Arrays.stream(FormCheck.Kind.values())
                                .map(kind -> new FormEditorPage.Choice(kind.name(), FormWords.kind(kind)))
                                .toList()));
    }

    private static List<FormEditorPage.Line> lines(FormVersion form, boolean open) {
        List<FormEditorPage.Line> lines = new ArrayList<>();
        for (FormLine line : form.lines()) {
            String asks = line.isFigure()
                    ? Objects.requireNonNullElse(line.indicator(), "") + "|" + line.breakdown()
                    : (line.findingKind() == null ? "" : line.findingKind().name()) + "|"
                            + (line.findingSide() == null
                                    ? ""
                                    : line.findingSide().name());
            lines.add(new FormEditorPage.Line(
                    lines.size(),
                    line.code(),
                    line.isFigure(),
                    line.section(),
                    line.label(),
                    Objects.requireNonNullElse(line.hint(), ""),
                    line.required(),
                    asks,
                    Objects.requireNonNullElse(line.topic(), ""),
                    open || line.label().isEmpty()));
        }
        return lines;
    }

    private static List<FormEditorPage.Rule> rules(FormVersion form) {
        List<FormEditorPage.Rule> rules = new ArrayList<>();
        for (FormCheck check : form.checks()) {
            List<String> places = new ArrayList<>(check.lines());
            do {
                places.add("");
            } while (places.size() < PLACES);
            rules.add(new FormEditorPage.Rule(
                    rules.size(),
                    check.code(),
                    check.kind().name(),
                    check.hard(),
                    places,
                    check.level() == null ? "" : VietnameseNumbers.formatShort(check.level(), 6),
                    FormWords.level(check.kind()),
                    Objects.requireNonNullElse(check.words(), "")));
        }
        return rules;
    }

    private static List<FormEditorPage.Choice> asks(Programme programme) {
        List<FormEditorPage.Choice> choices = new ArrayList<>();
        for (Indicator indicator : programme.indicators()) {
            if (indicator.unitRule() != UnitRule.COMPUTED) {
                String word = indicator.name() + " (" + indicator.unitOfMeasure() + ")";
                choices.add(new FormEditorPage.Choice(indicator.code() + "|", word));
                indicator
                        .breakdowns()
                        .forEach(breakdown -> choices.add(new FormEditorPage.Choice(
                                indicator.code() + "|" + breakdown, word + ", trong đó: " + breakdown)));
            }
        }
        return choices;
    }

    private static List<FormEditorPage.Choice> findings() {
        List<FormEditorPage.Choice> choices = new ArrayList<>();
        choices.add(new FormEditorPage.Choice("|", "Chỉ lưu trong báo cáo"));
        for (Finding.Kind kind : Finding.Kind.values()) {
            choices.add(new FormEditorPage.Choice(kind.name() + "|", FormWords.finding(kind)));
            for (Finding.Side side : Finding.Side.values()) {
                if (kind.mayTake(side)) {
                    choices.add(new FormEditorPage.Choice(
                            kind.name() + "|" + side.name(), FormWords.finding(kind) + " " + FormWords.side(side)));
                }
            }
        }
        return choices;
    }
}
