package vn.tongket.sight;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.springframework.context.ApplicationContext;
import vn.tongket.PublishedWorld;
import vn.tongket.access.Accounts;
import vn.tongket.access.NewAccount;
import vn.tongket.access.role.Role;
import vn.tongket.exchange.Packages;
import vn.tongket.programme.sight.PublicThing;
import vn.tongket.report.SmallRound;
import vn.tongket.report.entry.Answer;

/**
 * A province in which something is published and the rest is closed: by its definition, because no act stands on it, because it
 * is made of what is closed, or because it is still being reported. All of it is commune TXB's, so that nobody else may read it;
 * its numbers and words stand nowhere else.
 */
public final class ClosedWorld {
    public static final String PROGRAMME = "kin";
    public static final String UNPUBLISHED = "kin-nhap";

    /** Of closed values, closed sums and parts, targets, drafts: their first digits, without marks. */
    static final Set<String> NUMBERS = Set.of(
            "98765432", // so-kin, and anything added to it
            "98765434", // bi-che: so-kin and so-mo together
            "543219876", // the target of so-kin
            "876543219", // so-nhap
            "765432198", // ty-le-kin, above
            "965432187", // and below
            "654321987", // trong-so
            "196296596", // trong-so times binh-quan
            "432198765", // so-hong
            "321987654"); // a draft in the running round

    /** What only those who read TXB may read, wherever they sit. */
    public static final Set<String> WORDS_OF_TXB = Set.of(
            "Nhận định kín Cửu Long",
            "Bản nháp Tam Đảo",
            "Đoạn nháp Tây Thiên",
            "Thuyết minh kín Yên Tử",
            "Ghi chú kín Phù Lãng");

    /** Names of what is closed: officers of the same province report it, others do not even know that it is there. */
    public static final Set<String> NAMES = Set.of(
            "Chỉ tiêu kín Bạch Hạc",
            "Chỉ tiêu nháp Sao Hôm",
            "Tỷ lệ kín Kỳ Cùng",
            "Tử số kín Lam Sơn",
            "Mẫu số kín Chi Lăng",
            "Trọng số kín Ba Vì",
            "Chỉ tiêu che Mộc Tinh",
            "Biểu kín Tràng An",
            "Dòng kín Hoa Lư",
            "Chương trình nháp Hồng Hà",
            "Chỉ tiêu nháp Nhị Hà",
            "so_kin",
            "so-kin",
            "trong-so");

    /** What commune kin-khac-xb reported, and its half put back onto the commune that it was part of. */
    static final Set<String> OF_SISTER = Set.of("246813578", "123406789");

    /** Of a commune of which kin-khac-xa took a quarter in 2025, and which lives on as kin-khac-z: before that day, and after it. */
    static final Set<String> OF_GIVER = Set.of("135792468");

    static final Set<String> OF_GIVER_SINCE = Set.of("864213579");

    /** Who entered it and how: for nobody without an account. */
    static final Set<String> ENTERED_BY = Set.of("nguoi.nhap.kin", "goi-kin.zip", "command line");

    private final ApplicationContext context;
    private final SmallRound round;
    final NewAccount neighbour;
    final NewAccount stranger;
    public final NewAccount province;
    final NewAccount otherProvince;

    public ClosedWorld(ApplicationContext context) {
        this.context = context;
        this.round = new SmallRound(context);
        round.open();
        Stream.of(PROGRAMME, UNPUBLISHED).forEach(this::load);
        round.save(round.officer("TXB"), "TXB", "thu-chi", Answer.figure(new BigDecimal("321987654")));
        round.save(round.officer("TXB"), "TXB", "ket-qua", Answer.text("Thuyết minh kín Yên Tử"));
        publish();
        Accounts accounts = context.getBean(Accounts.class);
        this.neighbour = accounts.createDemo("kin.lang-gieng", "Láng giềng", Role.OFFICER, "TXA");
        this.stranger = accounts.createDemo("kin.nguoi-la", "Người lạ", Role.OFFICER, "kin-khac-xa");
        this.otherProvince = accounts.createDemo("kin.tinh-khac", "Người của tỉnh khác", Role.INSPECTOR, "kin-khac");
        this.province = accounts.createDemo("kin.tinh", "Người của tỉnh", Role.INSPECTOR, "TP");
    }

    private void load(String code) {
        try {
            context.getBean(Packages.class)
                    .load(Path.of("src/test/resources/rights/closed", code), "goi-kin.zip", "nguoi.nhap.kin", false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void publish() {
        PublishedWorld.publish(
                context,
                PROGRAMME,
                List.of(
                        PublicThing.programme(PROGRAMME),
                        PublicThing.indicator(PROGRAMME, "so-mo"),
                        PublicThing.indicator(PROGRAMME, "ket-qua"),
                        PublicThing.indicator(PROGRAMME, "binh-quan"),
                        PublicThing.review(PROGRAMME, "tong-ket")));
        // No act could publish it as it is; it was published before its input was closed.
        context.getBean(DSLContext.class).execute("""
                insert into programme.publication (programme_id, kind, code, statement, checked_by, checked_on)
                select programme_id, 'INDICATOR', 'bi-che', 'x', 'x', current_date from programme.programme where code = ?""", PROGRAMME);
    }

    SmallRound round() {
        return round;
    }
}
