package vn.tongket.access.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.tongket.access.PlainName;
import vn.tongket.access.token.UnitTokens;
import vn.tongket.base.Now;
import vn.tongket.base.Problem;
import vn.tongket.page.Opens;
import vn.tongket.page.Page;
import vn.tongket.page.Person;
import vn.tongket.page.Redirect;
import vn.tongket.page.Right;
import vn.tongket.page.form.Faults;
import vn.tongket.page.form.Faults.Fault;
import vn.tongket.page.form.TypedDay;
import vn.tongket.unit.Unit;
import vn.tongket.unit.Units;

/** Mã truy cập: made, listed and revoked by those who answer for the unit. */
@Controller
@RequestMapping(TokenController.ADDRESS)
class TokenController {
    static final String ADDRESS = "/tai-khoan/ma-truy-cap";
    private static final int LONGEST_NAME = 80;
    private static final int USUAL_DAYS = 180;

    private final UnitTokens tokens;
    private final Units units;

    TokenController(UnitTokens tokens, Units units) {
        this.tokens = tokens;
        this.units = units;
    }

    @GetMapping
    @Opens(Right.OWN_ACCOUNT)
    TokensPage page() {
        String unit = tokens.usualUnit(keeper())
                .flatMap(id -> units.byId(id, today()))
                .map(Unit::code)
                .orElse("");
        String until = today().plusDays(USUAL_DAYS).toString();
        return page(new TokensPage.Form(unit, "", until, Set.of()), Faults.NONE, "");
    }

    private TokensPage page(TokensPage.Form form, Faults faults, String fresh) {
        Person person = keeper();
        List<TokensPage.Line> lines = tokens.seenBy(person).stream()
                .map(token -> new TokensPage.Line(
                        token,
                        units.byId(token.unitId(), today()).map(Unit::fullName).orElse("")))
                .toList();
        return new TokensPage(lines, form, faults, fresh, today().plusDays(UnitTokens.LONGEST_DAYS));
    }

    @PostMapping
    @Opens(value = Right.OWN_ACCOUNT, audit = "token.made")
    TokensPage make(
            @RequestParam("don-vi") String code,
            @RequestParam("ten") String name,
            @RequestParam(name = "quyen", required = false) Set<String> rights,
            @RequestParam("den") String until) {
        Person person = keeper();
        TokensPage.Form form =
                new TokensPage.Form(code.strip(), PlainName.of(name), until, rights == null ? Set.of() : rights);
        Optional<Unit> unit = units.find(form.unit());
        Faults faults = faults(person, form, unit);
        if (!faults.isEmpty()) {
            return page(form, faults, "");
        }
        Unit of = unit.orElseThrow();
        String secret = tokens.make(
                person,
                of.id(),
                of.fullName(),
                form.name(),
                chosen(form),
                TypedDay.require("Ngày hết hạn", form.until()));
        return page(new TokensPage.Form(of.code(), "", form.until(), Set.of()), Faults.NONE, secret);
    }

    private Faults faults(Person person, TokensPage.Form form, Optional<Unit> unit) {
        List<Fault> faults = new ArrayList<>();
        Set<Right> givable = unit.map(of -> tokens.givable(person, of.id())).orElse(Set.of());
        if (givable.isEmpty()) {
            faults.add(new Fault(
                    "don-vi",
                    "Chưa thấy đơn vị có mã “" + form.unit()
                            + "” trong phạm vi của anh/chị. Mã đơn vị có ở trang Đơn vị."));
        } else if (!givable.containsAll(chosen(form))) {
            faults.add(
                    new Fault(
                            "quyen",
                            "Anh/chị không cấp được mọi quyền đã chọn cho đơn vị này: chỉ cấp được quyền mình đang giữ ở đó; quyền duyệt do lãnh đạo đơn vị cấp."));
        }
        if (form.name().isEmpty() || form.name().length() > LONGEST_NAME) {
            faults.add(new Fault("ten", "Ghi tên hệ thống dùng mã này, không quá " + LONGEST_NAME + " ký tự."));
        }
        if (chosen(form).isEmpty()) {
            faults.add(new Fault("quyen", "Chọn ít nhất một quyền."));
        }
        dayFaults(form.until()).forEach(words -> faults.add(new Fault("den", words)));
        return new Faults(faults);
    }

    private static List<String> dayFaults(String typed) {
        List<Problem> problems = new ArrayList<>();
        LocalDate last = TypedDay.of("Ngày hết hạn", typed, problems);
        if (last != null && (!last.isAfter(today()) || last.isAfter(today().plusDays(UnitTokens.LONGEST_DAYS)))) {
            return List.of("Ngày hết hạn phải sau hôm nay và không quá " + UnitTokens.LONGEST_DAYS + " ngày.");
        }
        return problems.stream().map(Problem::inVietnamese).toList();
    }

    private static Set<Right> chosen(TokensPage.Form form) {
        Set<Right> chosen = EnumSet.noneOf(Right.class);
        for (Right right : UnitTokens.RIGHTS) {
            if (form.rights().contains(right.name())) {
                chosen.add(right);
            }
        }
        return chosen;
    }

    @PostMapping("/{id}/thu-hoi")
    @Opens(value = Right.OWN_ACCOUNT, audit = "token.revoked")
    Page revoke(@PathVariable int id) {
        if (!tokens.revoke(keeper(), id)) {
            throw new NoSuchElementException("No living token " + id + " of a unit of this person");
        }
        return new Redirect(ADDRESS);
    }

    private Person keeper() {
        Person person = OwnAccount.person();
        if (!tokens.mayKeep(person)) {
            throw new AccessDeniedException("Answers for no unit");
        }
        return person;
    }

    private static LocalDate today() {
        return Now.day();
    }
}
