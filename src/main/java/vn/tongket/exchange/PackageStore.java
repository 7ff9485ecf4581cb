package vn.tongket.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import vn.tongket.access.audit.Acting;
import vn.tongket.exchange.section.SectionContent;
import vn.tongket.packages.PackageSection;
import vn.tongket.packages.PackageSections;
import vn.tongket.packages.leaving.Leaving;
import vn.tongket.packages.leaving.LeavingRows;
import vn.tongket.packages.leaving.StillPointedAt;
import vn.tongket.programme.Directive;
import vn.tongket.programme.Programmes;
import vn.tongket.report.form.FormVersion;
import vn.tongket.report.form.PackagedForms;
import vn.tongket.report.record.Finding;
import vn.tongket.report.record.Findings;

/** What a package says beside units and values: as it is stored, and into its stores. */
@Component
class PackageStore {
    private final Programmes programmes;
    private final PackageSections sections;
    private final PackagedForms forms;
    private final Findings findings;
    private final LeavingRows rows;

    PackageStore(
            Programmes programmes, PackageSections sections, PackagedForms forms, Findings findings, LeavingRows rows) {
        this.programmes = programmes;
        this.sections = sections;
        this.forms = forms;
        this.findings = findings;
        this.rows = rows;
    }

    List<String> programmes() {
        return programmes.codes();
    }

    /** Codes of the programmes that have an indicator of the code. */
    List<String> programmesWith(String indicatorCode) {
        return programmes.withIndicator(indicatorCode);
    }

    /** Empty parts for a programme that is not there yet. */
    StatedPackage stored(String code) {
        if (programmes.find(code).isEmpty()) {
            return new StatedPackage(List.of(), added(section -> SectionContent.none(section)), List.of(), List.of());
        }
        return new StatedPackage(
                List.of(programmes.require(code)),
                added(section -> SectionContent.stored(section, code)),
                forms.standing(code),
                Acting.asSystem(() -> findings.of(code)));
    }

    private List<SectionContent<?>> added(Function<PackageSection<?>, SectionContent<?>> content) {
        return sections.all().stream().<SectionContent<?>>map(content).toList();
    }

    /** The stored directives among those that the package names, whichever programmes named them before. */
    List<Directive> directives(StatedPackage stated) {
        return programmes.directives(
                stated.directives().stream().map(Directive::code).toList());
    }

    /** The stored forms that those of the package are compared with. */
    List<FormVersion> forms(StatedPackage stated) {
        String code = stated.programme().getFirst().code();
        return programmes.find(code).isEmpty() ? List.of() : forms.standingBeside(code, stated.forms());
    }

    boolean isBeingWritten(FormVersion form) {
        return programmes.find(form.programme()).isPresent() && forms.isBeingWritten(form.programme(), form.form());
    }

    /** What is stored and the package no longer names. */
    List<Leaving> leaving(StatedPackage stated) {
        var programme = stated.programme().getFirst();
        if (programmes.find(programme.code()).isEmpty()) {
            return List.of();
        }
        List<Leaving> leaving = new ArrayList<>(programmes.leaving(programme));
        stated.added().forEach(section -> leaving.addAll(section.leaving(programme.code())));
        return leaving;
    }

    /** Why some of it cannot go. */
    List<StillPointedAt> pointedAt(List<Leaving> leaving) {
        return rows.pointedAt(leaving);
    }

    /** @param leaving what goes, once all else is kept */
    void save(StatedPackage stated, List<Leaving> leaving, String by) {
        var programme = stated.programme().getFirst();
        programmes.keep(programme);
        stated.added().forEach(section -> section.keep(programme.code()));
        rows.remove(leaving);
        List<FormVersion> standing = forms(stated);
        stated.forms().stream().filter(form -> !standing.contains(form)).forEach(form -> forms.save(form, by));
    }

    /** Codes of the stored findings that units gave in accepted reports. */
    Set<String> findingsOfReports(StatedPackage before) {
        return before.programme().isEmpty()
                ? Set.of()
                : findings.givenInReports(before.programme().getFirst().code());
    }

    /** Those that units gave in reports are only chosen for the review's text, or not. */
    void saveFindings(StatedPackage stated, StatedPackage before, int entry) {
        String programme = stated.programme().getFirst().code();
        Set<String> ofReports = findingsOfReports(before);
        List<Finding> changed = stated.findings().stream()
                .filter(finding -> !before.findings().contains(finding))
                .toList();
        findings.choose(
                programme,
                changed.stream()
                        .filter(finding -> ofReports.contains(finding.code()))
                        .toList());
        findings.save(
                programme,
                changed.stream()
                        .filter(finding -> !ofReports.contains(finding.code()))
                        .toList(),
                entry);
    }
}
