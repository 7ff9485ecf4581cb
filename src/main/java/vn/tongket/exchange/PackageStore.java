package vn.tongket.exchange;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.tongket.access.audit.Acting;
import vn.tongket.commend.Commendations;
import vn.tongket.gathering.Gatherings;
import vn.tongket.programme.Directive;
import vn.tongket.programme.Programmes;
import vn.tongket.report.form.FormVersion;
import vn.tongket.report.form.PackagedForms;
import vn.tongket.report.record.Findings;
import vn.tongket.review.setup.Outline;
import vn.tongket.review.setup.Outlines;
import vn.tongket.review.setup.Reviews;

/** What a package says beside units and values: as it is stored, and into its stores. */
@Component
class PackageStore {
    private final Programmes programmes;
    private final Reviews reviews;
    private final Outlines outlines;
    private final Gatherings gatherings;
    private final Commendations commendations;
    private final PackagedForms forms;
    private final Findings findings;

    PackageStore(
            Programmes programmes,
            Reviews reviews,
            Outlines outlines,
            Gatherings gatherings,
            Commendations commendations,
            PackagedForms forms,
            Findings findings) {
        this.programmes = programmes;
        this.reviews = reviews;
        this.outlines = outlines;
        this.gatherings = gatherings;
        this.commendations = commendations;
        this.forms = forms;
        this.findings = findings;
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
            return new StatedPackage(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
        }
        return new StatedPackage(
                List.of(programmes.require(code)),
                reviews.definitions(code),
                outlines.own(code),
                gatherings.of(code),
                commendations.of(code),
                forms.standing(code),
                Acting.asSystem(() -> findings.of(code)));
    }

    /** Outlines that the product carries, by code. */
    Map<String, Outline> carriedOutlines() {
        return outlines.carried();
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

    /** Codes of the indicators that any stored form of the programme asks. */
    Set<String> indicatorsAsked(String code) {
        return forms.indicatorsAsked(code);
    }

    void save(StatedPackage stated, String by) {
        var programme = stated.programme().getFirst();
        programmes.save(programme);
        reviews.save(programme.code(), stated.reviews());
        outlines.save(programme.code(), stated.outlines());
        gatherings.save(programme.code(), stated.gatherings());
        commendations.save(programme.code(), stated.commendations());
        List<FormVersion> standing = forms(stated);
        stated.forms().stream().filter(form -> !standing.contains(form)).forEach(form -> forms.save(form, by));
    }

    void saveFindings(StatedPackage stated, StatedPackage before, int entry) {
        var changed = stated.findings().stream()
                .filter(finding -> !before.findings().contains(finding))
                .toList();
        findings.save(stated.programme().getFirst().code(), changed, entry);
    }
}
