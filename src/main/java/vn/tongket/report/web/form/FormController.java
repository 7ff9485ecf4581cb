package vn.tongket.report.web.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tongket.access.Reach;
import vn.tongket.page.Attempt;
import vn.tongket.page.Opens;
import vn.tongket.page.Page;
import vn.tongket.page.Person;
import vn.tongket.page.Redirect;
import vn.tongket.page.Right;
import vn.tongket.programme.Programme;
import vn.tongket.programme.Programmes;
import vn.tongket.report.form.FormOvertaken;
import vn.tongket.report.form.FormVersion;
import vn.tongket.report.form.Forms;
import vn.tongket.report.web.word.DoneWords;
import vn.tongket.unit.Units;

/** Biểu mẫu: looking at forms, writing them, putting them into use. */
@Controller
class FormController {
    private static final int BAD = 400;
    private static final int OVERTAKEN = 409;
    private static final String SAVE = "luu";
    private static final Set<String> TAKEN = Set.of("moi");

    private final Forms forms;
    private final Programmes programmes;
    private final Units units;
    private final Reach reach;

    FormController(Forms forms, Programmes programmes, Units units, Reach reach) {
        this.forms = forms;
        this.programmes = programmes;
        this.units = units;
        this.reach = reach;
    }

    @GetMapping("/bieu")
    @Opens(Right.STEER)
    FormsPage all(Person who) {
        Set<Integer> within = reach.units(who, Right.STEER);
        return new FormsPage(programmes.heads().stream()
                .filter(programme -> units.find(programme.unit())
                        .filter(unit -> within.contains(unit.id()))
                        .isPresent())
                .map(head -> entry(head.code(), head.title()))
                .toList());
    }

    private FormsPage.Programme entry(String code, String title) {
        return new FormsPage.Programme(
                title,
                FormPages.address(code),
                forms.of(code).stream()
                        .map(form -> new FormsPage.Entry(
                                form.title(),
                                FormPages.address(code) + "/" + form.form(),
                                FormPages.state(form.state()),
                                FormWords.state(form.state()),
                                "Bản " + form.number() + ", " + form.lines().size() + " dòng"
                                        + (hasOtherDraft(form) ? "; đang có bản nháp mới" : "")))
                        .toList());
    }

    private boolean hasOtherDraft(FormVersion form) {
        return form.state() == FormVersion.State.ACTIVE
                && forms.draft(form.programme(), form.form()).isPresent();
    }

    @GetMapping("/bieu/{programme}")
    @Opens(value = Right.STEER, at = "programme")
    FormsPage of(Programme programme) {
        return new FormsPage(List.of(entry(programme.code(), programme.title())));
    }

    @GetMapping("/bieu/{programme}/{form}")
    @Opens(value = Right.STEER, at = "programme")
    FormPage look(
            Programme programme,
            @PathVariable String form,
            @RequestParam(name = "xong", defaultValue = "") String done) {
        return FormPages.page(
                programme, latest(programme, form), forms.history(programme.code(), form), DoneWords.words(done));
    }

    /** The draft, or without one the version in use. */
    private FormVersion latest(Programme programme, String form) {
        return forms.history(programme.code(), form).stream()
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("No form " + form));
    }

    @GetMapping("/bieu/{programme}/moi")
    @Opens(value = Right.STEER, at = "programme")
    FormEditorPage fresh(Programme programme) {
        FormVersion empty =
                new FormVersion(0, programme.code(), "", 0, "", null, FormVersion.State.DRAFT, List.of(), List.of());
        return FormPages.editor(programme, empty, true, 200, List.of(), false);
    }

    @GetMapping("/bieu/{programme}/{form}/sua")
    @Opens(value = Right.STEER, at = "programme")
    FormEditorPage edit(Programme programme, @PathVariable String form) {
        return FormPages.editor(programme, latest(programme, form), false, 200, List.of(), false);
    }

    @PostMapping("/bieu/{programme}/moi")
    @Opens(value = Right.STEER, at = "programme", audit = "form.drafted")
    Page saveFresh(Programme programme, Person who, @RequestParam Map<String, String> sent) {
        String typed = sent.getOrDefault("ma", "").strip();
        String code = typed.isEmpty() ? FormFields.slug(sent.getOrDefault("ten", "")) : typed;
        return save(programme, code, who, sent, true);
    }

    @PostMapping("/bieu/{programme}/{form}/sua")
    @Opens(value = Right.STEER, at = "programme", audit = "form.drafted")
    Page saveAgain(Programme programme, @PathVariable String form, Person who, @RequestParam Map<String, String> sent) {
        latest(programme, form);
        return save(programme, form, who, sent, false);
    }

    private Page save(Programme programme, String code, Person who, Map<String, String> sent, boolean fresh) {
        FormFields fields = new FormFields(sent);
        FormVersion stated = fields.form(programme.code(), code);
        String act = sent.getOrDefault("lam", SAVE);
        if (!act.equals(SAVE)) {
            return FormPages.editor(programme, FormEdit.apply(stated, act), fresh, 200, List.of(), true);
        }
        List<String> problems = new ArrayList<>(fields.mistakes());
        if (fresh) {
            problems.addAll(codeMistakes(programme, code));
        }
        Forms.mistakes(programme, stated).forEach(mistake -> problems.add(mistake.vietnamese()));
        if (!problems.isEmpty()) {
            return FormPages.editor(programme, stated, fresh, BAD, problems, true);
        }
        try {
            forms.saveDraft(stated, fields.basedOn(), who.username());
        } catch (FormOvertaken overtaken) {
            return overtaken(programme, stated, overtaken);
        }
        return new Redirect(FormPages.address(programme.code()) + "/" + code + "?xong=luu");
    }

    /** Both are shown, and the person decides: what they send next is based on what stands now. */
    private static FormEditorPage overtaken(Programme programme, FormVersion stated, FormOvertaken overtaken) {
        List<String> words = new ArrayList<>();
        words.add(
                "Trong lúc anh/chị sửa, người khác đã lưu biểu này. Chưa lưu gì của anh/chị; những gì đã gõ còn nguyên ở dưới."
                        + " Lưu lần nữa thì bản của anh/chị thay bản ấy.");
        overtaken
                .now()
                .ifPresent(now -> FormDifferences.between(now, stated)
                        .forEach(difference -> words.add("Bản của anh/chị khác bản vừa lưu: " + difference)));
        FormVersion again = new FormVersion(
                overtaken.now().map(FormVersion::id).orElse(0),
                stated.programme(),
                stated.form(),
                stated.number(),
                stated.title(),
                stated.guide(),
                stated.state(),
                stated.lines(),
                stated.checks());
        return FormPages.editor(programme, again, overtaken.now().isEmpty(), OVERTAKEN, words, true);
    }

    private List<String> codeMistakes(Programme programme, String code) {
        if (!code.matches("[a-z0-9]+(-[a-z0-9]+)*+") || TAKEN.contains(code)) {
            return List.of("mã biểu “" + code + "” chỉ gồm chữ thường không dấu, chữ số và dấu gạch nối");
        }
        return forms.history(programme.code(), code).isEmpty()
                ? List.of()
                : List.of("đã có biểu mang mã “" + code + "”; mở biểu đó để sửa");
    }

    @PostMapping("/bieu/{programme}/{form}/dung")
    @Opens(value = Right.STEER, at = "programme", audit = "form.activated")
    Page activate(Programme programme, @PathVariable String form) {
        latest(programme, form);
        String address = FormPages.address(programme.code()) + "/" + form;
        return Attempt.of(
                () -> {
                    forms.activate(programme.code(), form);
                    return new Redirect(address + "?xong=dua-vao-su-dung");
                },
                // Pressed twice: it is in use.
                (status, why) -> new Redirect(address));
    }
}
