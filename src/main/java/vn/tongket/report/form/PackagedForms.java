package vn.tongket.report.form;

import static vn.tongket.report.tables.Tables.FORM_VERSION;

import java.math.BigDecimal;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Forms that come in packages. A package's form that says something new becomes a version: in use at once where people left
 * the form as a package brought it; else a draft, which a person looks at and puts into use.
 */
@Component
public class PackagedForms {
    /** Stands before the name of who imported it, so that what people write can be told from what packages bring. */
    private static final String MARK = "package: ";

    private final DSLContext database;
    private final Forms forms;

    PackagedForms(DSLContext database, Forms forms) {
        this.database = database;
        this.forms = forms;
    }

    /** What stands of each form: the version in use, or the draft where none is yet. Numbers and states are left out. */
    public List<FormVersion> standing(String programme) {
        return forms.of(programme).stream().map(PackagedForms::plain).toList();
    }

    /** As {@link #standing}; where a draft already says what {@code stated} says, the draft stands for its form. */
    public List<FormVersion> standingBeside(String programme, List<FormVersion> stated) {
        return standing(programme).stream()
                .map(form -> forms.draft(programme, form.form())
                        .map(PackagedForms::plain)
                        .filter(stated::contains)
                        .orElse(form))
                .toList();
    }

    /** Only what it says. */
    public static FormVersion plain(FormVersion version) {
        List<FormLine> lines = version.lines().stream()
                .map(line -> new FormLine(
                        0,
                        line.code(),
                        line.kind(),
                        line.section(),
                        line.label(),
                        line.hint(),
                        line.required(),
                        line.indicator(),
                        line.breakdown(),
                        line.findingKind(),
                        line.findingSide(),
                        line.topic()))
                .toList();
        List<FormCheck> checks = version.checks().stream()
                .map(check -> new FormCheck(
                        check.code(),
                        check.kind(),
                        check.hard(),
                        check.lines(),
                        plainest(check.level()),
                        check.words()))
                .toList();
        return new FormVersion(
                0,
                version.programme(),
                version.form(),
                0,
                version.title(),
                version.guide(),
                FormVersion.State.DRAFT,
                lines,
                checks);
    }

    /** One form for one number, as packages write it: no zeros behind, no exponent. */
    private static @Nullable BigDecimal plainest(@Nullable BigDecimal number) {
        if (number == null) {
            return null;
        }
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** Whether a person is writing a draft that a package must not replace. */
    public boolean isBeingWritten(String programme, String form) {
        return forms.draft(programme, form)
                .filter(draft -> !isFromPackage(draft.id()))
                .isPresent();
    }

    /** Keeps a form that is new or differs; see the class for when it comes into use. */
    @Transactional
    public void save(FormVersion stated, String by) {
        boolean leftAlone = forms.active(stated.programme(), stated.form())
                .map(active -> isFromPackage(active.id()))
                .orElse(true);
        forms.saveDraft(stated, MARK + by);
        if (leftAlone) {
            forms.activate(stated.programme(), stated.form());
        }
    }

    private boolean isFromPackage(int version) {
        return database.fetchExists(
                FORM_VERSION, FORM_VERSION.FORM_VERSION_ID.eq(version), FORM_VERSION.MADE_BY.startsWith(MARK));
    }
}
