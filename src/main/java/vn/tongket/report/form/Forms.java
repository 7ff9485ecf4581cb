package vn.tongket.report.form;

import static vn.tongket.report.tables.Tables.FORM;
import static vn.tongket.report.tables.Tables.FORM_VERSION;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tongket.base.BadInput;
import vn.tongket.base.Problem;
import vn.tongket.programme.Programme;
import vn.tongket.programme.Programmes;

/** Biểu mẫu: the forms of each programme, in their versions. */
@Component
public class Forms {
    private final DSLContext database;
    private final Programmes programmes;
    private final FormReads reads;

    Forms(DSLContext database, Programmes programmes) {
        this.database = database;
        this.programmes = programmes;
        this.reads = new FormReads(database);
    }

    /** The active version of each form of a programme; the draft where there is no active one yet. */
    public List<FormVersion> of(String programme) {
        List<FormVersion> all = versions(
                FORM.PROGRAMME_ID.eq(programmes.idOf(programme)).and(FORM_VERSION.STATE.ne(RETIRED)), programme);
        return all.stream()
                .filter(version -> version.state() == FormVersion.State.ACTIVE
                        || all.stream().noneMatch(other -> other.form().equals(version.form()) && other != version))
                .toList();
    }

    /** All versions of one form, newest first. */
    public List<FormVersion> history(String programme, String form) {
        return versions(FORM.PROGRAMME_ID.eq(programmes.idOf(programme)).and(FORM.CODE.eq(form)), programme)
                .reversed();
    }

    /** The version new rounds ask. */
    public Optional<FormVersion> active(String programme, String form) {
        return inState(programme, form, FormVersion.State.ACTIVE);
    }

    public Optional<FormVersion> draft(String programme, String form) {
        return inState(programme, form, FormVersion.State.DRAFT);
    }

    private Optional<FormVersion> inState(String programme, String form, FormVersion.State state) {
        return history(programme, form).stream()
                .filter(version -> version.state() == state)
                .findFirst();
    }

    public FormVersion version(int id) {
        return reads.versions(FORM_VERSION.FORM_VERSION_ID.eq(id)).stream()
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("No form version " + id));
    }

    public List<FormVersion> versions(Collection<Integer> ids) {
        return reads.versions(FORM_VERSION.FORM_VERSION_ID.in(ids));
    }

    private List<FormVersion> versions(Condition condition, String programme) {
        return reads.versions(condition).stream()
                .filter(version -> version.programme().equals(programme))
                .toList();
    }

    /** All that is wrong with a form of a programme, which need not be stored yet. */
    public static List<FormMistake> mistakes(Programme programme, FormVersion stated) {
        return new FormRules(programme, stated).mistakes();
    }

    /**
     * Keeps what is written of a form as its draft, in place of an earlier draft; other versions stay as they are.
     *
     * @param stated its id, number and state do not matter
     * @throws BadInput with all that is wrong with it
     */
    @Transactional
    public FormVersion saveDraft(FormVersion stated, String by) {
        return save(stated, by);
    }

    /**
     * As {@link #saveDraft(FormVersion, String)}, unless somebody else saved the form since.
     *
     * @param basedOn the version that the person saw; 0 where there was none
     * @throws FormOvertaken with what stands now; then nothing is kept
     */
    @Transactional
    public FormVersion saveDraft(FormVersion stated, int basedOn, String by) {
        new FormStore(database, programmes.idOf(stated.programme()), Map.of()).lock(stated.form());
        FormVersion now =
                history(stated.programme(), stated.form()).stream().findFirst().orElse(null);
        if ((now == null ? 0 : now.id()) != basedOn) {
            throw new FormOvertaken(stated.form(), now);
        }
        return save(stated, by);
    }

    private FormVersion save(FormVersion stated, String by) {
        Programme programme = programmes.require(stated.programme());
        List<FormMistake> mistakes = mistakes(programme, stated);
        if (!mistakes.isEmpty()) {
            throw new BadInput(mistakes.stream()
                    .map(mistake -> Problem.hard("", 0, 0, mistake.english(), mistake.vietnamese()))
                    .toList());
        }
        Map<String, Integer> indicators = programmes.indicatorIds(stated.programme());
        int id = new FormStore(database, programmes.idOf(stated.programme()), indicators).saveDraft(stated, by);
        return version(id);
    }

    /** Makes the draft the version that new rounds ask; the one before is kept for the answers it has. */
    @Transactional
    public FormVersion activate(String programme, String form) {
        new FormStore(database, programmes.idOf(programme), Map.of()).lock(form);
        FormVersion draft = draft(programme, form)
                .orElseThrow(() -> BadInput.of(
                        "Form '" + form + "' has no draft to put into use",
                        "Biểu “" + form + "” không có bản nháp nào để đưa vào sử dụng"));
        FormVersion before = active(programme, form).orElse(null);
        if (before != null) {
            setState(before.id(), RETIRED);
        }
        setState(draft.id(), FormVersion.State.ACTIVE.name());
        return version(draft.id());
    }

    private static final String RETIRED = FormVersion.State.RETIRED.name();

    private void setState(int id, @Nullable String state) {
        database.update(FORM_VERSION)
                .set(FORM_VERSION.STATE, state)
                .where(FORM_VERSION.FORM_VERSION_ID.eq(id))
                .execute();
    }
}
