package vn.tongket.load;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import vn.tongket.Tongket;
import vn.tongket.access.Accounts;
import vn.tongket.access.NewAccount;
import vn.tongket.access.role.Role;
import vn.tongket.base.Now;
import vn.tongket.base.Window;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.IndicatorMaker;
import vn.tongket.programme.Programme;
import vn.tongket.programme.ProgrammeHead;
import vn.tongket.programme.Programmes;
import vn.tongket.report.form.FormLine;
import vn.tongket.report.form.FormVersion;
import vn.tongket.report.form.Forms;
import vn.tongket.report.round.Round;
import vn.tongket.report.round.Rounds;
import vn.tongket.unit.UnitKind;
import vn.tongket.unit.Units;
import vn.tongket.unit.register.UnitRegister;
import vn.tongket.unit.register.UnitRow;
import vn.tongket.unit.register.UnitRows;

/** An invented province LX of 168 communes with five officers each, a form of twenty figures, and its round on its last day. */
final class LoadWorld {
    static final int COMMUNES = 168;
    /** A commune beside them, whose people do what nobody should ({@link Strangers}). */
    static final int STRANGERS = COMMUNES;

    static final int PEOPLE = 5;
    static final int LINES = 20;
    static final String ROUND = "dot-cuoi";
    /** Who runs the rounds and publishes; a commune's leader is its person number {@link #PEOPLE}. */
    static final String SECRETARIAT = "lx-co-quan";

    static final String FORM = "bieu-01";
    static final String PROGRAMME = "tai-thu";

    private LoadWorld() {}

    /** Makes it in {@code data}. @return the password that all its people have */
    static String make(String data) {
        return make(data, 0);
    }

    /** @param others how many more rounds there are, each of them of one commune */
    static String make(String data, int others) {
        try (var context = new SpringApplicationBuilder(Tongket.class)
                .web(WebApplicationType.NONE)
                .lazyInitialization(true)
                .properties("tongket.data=" + data, "tongket.reference=false", "spring.main.banner-mode=off")
                .run()) {
            context.getBean(UnitRegister.class).record(units());
            context.getBean(Programmes.class).save(programme());
            Forms forms = context.getBean(Forms.class);
            forms.saveDraft(form(), "load");
            FormVersion form = forms.activate(PROGRAMME, FORM);
            openRound(context, form, ROUND, IntStream.rangeClosed(0, STRANGERS));
            for (int other = 0; other < others; other++) {
                openRound(context, form, other(other), IntStream.of(STRANGERS));
            }
            return makePeople(context);
        }
    }

    static String commune(int number) {
        return "LX%03d".formatted(number);
    }

    static String person(int commune, int number) {
        return "lx%03d-%d".formatted(commune, number);
    }

    static String other(int number) {
        return "dot-" + number;
    }

    static String line(int number) {
        return "so-%02d".formatted(number);
    }

    private static void openRound(ApplicationContext context, FormVersion form, String code, IntStream communes) {
        LocalDate today = Now.day();
        Window window = new Window(today.minusDays(92), today.minusDays(2));
        Units units = context.getBean(Units.class);
        Round round = new Round(
                0,
                code,
                PROGRAMME,
                units.require("LX").id(),
                "Đợt tải thử",
                Round.Regime.INTERNAL,
                window,
                window.to(),
                Round.State.DRAFT,
                List.of(new Round.Deadline(UnitKind.COMMUNE, today, null)),
                List.of(form),
                null,
                null);
        List<Integer> asked = communes.map(
                        number -> units.require(commune(number)).id())
                .boxed()
                .toList();
        Rounds rounds = context.getBean(Rounds.class);
        rounds.save(round, asked, "load");
        rounds.open(code, today);
    }

    /** One password for all: hashing 840 of them would only take time. */
    private static String makePeople(ApplicationContext context) {
        NewAccount first =
                context.getBean(Accounts.class).createDemo(person(0, 0), "Người 0-0", Role.OFFICER, commune(0));
        DSLContext database = context.getBean(DSLContext.class);
        database.execute("""
                insert into access.account (username, display_name, office, password_hash)
                select 'lx' || lpad(commune::text, 3, '0') || '-' || number, 'Người ' || commune || '-' || number, 'Chuyên viên',
                       (select password_hash from access.account where username = ?)
                  from generate_series(0, ?) as commune, generate_series(0, ?) as number
                 where commune + number > 0""", first.username(), STRANGERS, PEOPLE);
        database.execute("""
                insert into access.assignment (account_id, role, unit_id, valid_from)
                select account.account_id, case when account.username like '%-' || ? then 'UNIT_LEADER' else 'OFFICER' end,
                       unit.unit_id, current_date
                  from access.account
                  join unit.unit on unit.code = 'LX' || substr(account.username, 3, 3)
                 where account.username like 'lx%' and account.username <> ?""", PEOPLE, first.username());
        database.execute("""
                with made as (insert into access.account (username, display_name, office, password_hash)
                    select ?, 'Người của cơ quan', 'Chuyên viên', password_hash from access.account where username = ?
                    returning account_id)
                insert into access.assignment (account_id, role, unit_id, valid_from)
                select made.account_id, 'SECRETARIAT', unit.unit_id, current_date from made, unit.unit where unit.code = 'LX'""", SECRETARIAT, first.username());
        return first.password();
    }

    private static FormVersion form() {
        List<FormLine> lines = IntStream.range(0, LINES)
                .mapToObj(number -> new FormLine(
                        0,
                        line(number),
                        FormLine.Kind.FIGURE,
                        "Số liệu",
                        "Chỉ tiêu " + number,
                        null,
                        true,
                        line(number),
                        "",
                        null,
                        null,
                        null))
                .toList();
        return new FormVersion(0, PROGRAMME, FORM, 0, "Biểu 01", null, FormVersion.State.DRAFT, lines, List.of());
    }

    private static Programme programme() {
        LocalDate today = Now.day();
        return Programme.of(
                new ProgrammeHead(
                        PROGRAMME,
                        "Chương trình tải thử",
                        "LX",
                        new Window(today.minusYears(2), today.plusYears(2)),
                        true,
                        true,
                        List.of()),
                IntStream.range(0, LINES).mapToObj(LoadWorld::indicator).toList());
    }

    private static Indicator indicator(int number) {
        return IndicatorMaker.of(line(number))
                .named("Chỉ tiêu " + number)
                .measuredIn("việc")
                .better(Indicator.Better.NEITHER)
                .every(Indicator.Frequency.QUARTER)
                .publishable(true)
                .make();
    }

    private static UnitRows units() {
        List<UnitRow> rows = new ArrayList<>();
        rows.add(row("LX", UnitKind.PROVINCE, "tinh", "Tỉnh Tải Thử", null));
        IntStream.rangeClosed(0, STRANGERS)
                .forEach(number -> rows.add(row(commune(number), UnitKind.COMMUNE, "xa", "Xã Tải " + number, "LX")));
        return new UnitRows(rows, List.of());
    }

    private static UnitRow row(String code, UnitKind kind, String type, String name, @Nullable String parent) {
        return new UnitRow(
                0,
                code,
                code,
                kind,
                type,
                name,
                name,
                parent,
                LocalDate.of(2020, 1, 1),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }
}
