package vn.tongket.report.claim;

import static vn.tongket.base.VietnameseDates.day;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.VietnameseNumbers;
import vn.tongket.unit.frame.Lineage;

/** What is wrong with figures that do not go together, both named, and what to do about it. */
public final class ClashWords {
    /** More figures than this are counted. */
    private static final int NAMED = 4;

    private final Lineage lineage;
    private final Where where;

    /** What figures that come in are called by. */
    public enum Where {
        /** The line of their file. */
        LINE,
        /** A form, which has no lines to count. */
        FORM,
        /** The one figure that a person is typing: it has no number yet. */
        CELL
    }

    public ClashWords(Lineage lineage, Where where) {
        this.lineage = lineage;
        this.where = where;
    }

    public String vietnamese(Clash clash) {
        Claim first = clash.first();
        Claim other = clash.others().getFirst();
        return switch (clash.kind()) {
            case CROSSING ->
                "hai kỳ chồng nhau một phần: " + row(first) + " và " + row(other)
                        + ". Kỳ lũy kế phải nằm trọn trong nhau hoặc nối tiếp nhau: sửa ngày của một kỳ, hoặc thu lại số cũ"
                        + " (đính chính thành “chưa có số liệu”; trong tệp ghi MISSING)";
            case FALLING ->
                "lũy kế " + row(first) + " nhỏ hơn " + sum(clash)
                        + ": lũy kế không được giảm. Kiểm tra lại các số này; số nào sai thì sửa số đó";
            case TWICE -> twice(first, other) + ". " + cure(first, other);
            case LITTLE_TWICE -> twice(first, other) + ". Phần địa bàn dưới 5% nên chỉ lưu ý, không phải sửa";
            case AFTER_END -> throw new IllegalStateException("Told by afterEnd");
            case PART_ABOVE ->
                "phân tổ “" + first.breakdown() + "” (" + row(first) + ") lớn hơn tổng (" + row(other)
                        + "). Kiểm tra lại một trong hai số";
            case PARTS_ABOVE ->
                "các phân tổ cộng lại được " + number(clash.limit()) + ", lớn hơn tổng " + number(clash.figure()) + " ("
                        + row(first) + "; " + rows(clash.others())
                        + "). Kiểm tra lại các số này; nếu phân tổ chỉ là “trong đó” hay có người được đếm ở nhiều phân tổ,"
                        + " khai báo of_which: true cho chỉ tiêu";
        };
    }

    public String english(Clash clash) {
        Claim first = clash.first();
        Claim other = clash.others().getFirst();
        return switch (clash.kind()) {
            case CROSSING ->
                "the window crosses another of the same indicator, unit and breakdown: " + english(first) + " and "
                        + english(other)
                        + "; windows lie one inside the other or one after the other. Mend the days of one, or take the older"
                        + " figure back (MISSING for that window)";
            case FALLING ->
                "the cumulative figure of " + english(first) + " is below " + englishSum(clash)
                        + ": a cumulative figure does not fall. Mend the one that is wrong";
            case TWICE ->
                englishTwice(first, other) + ". Cut the window at the day (" + lineage.name(first.unit()) + " from "
                        + on(first, other) + ", " + lineage.name(other.unit())
                        + " until then), or take the older figure back (MISSING for that window)";
            case LITTLE_TWICE -> englishTwice(first, other) + "; less than 5 % of the ground of each, so only a remark";
            case AFTER_END -> throw new IllegalStateException("Told by afterEnd");
            case PART_ABOVE ->
                "the part '" + first.breakdown() + "' (" + english(first) + ") is above its total (" + english(other)
                        + "). Mend one of them";
            case PARTS_ABOVE ->
                "the parts add up to " + clash.limit().toPlainString() + ", above the total "
                        + clash.figure().toPlainString() + " (" + english(first)
                        + "). Mend them; where parts are only some"
                        + " of the total, or overlap, say of_which: true of the indicator";
        };
    }

    private String twice(Claim heir, Claim earlier) {
        return "một địa bàn bị tính hai lần: " + lineage.name(earlier.unit()) + " đã vào " + lineage.name(heir.unit())
                + " từ ngày " + day(on(heir, earlier))
                + act(heir, earlier).map(act -> " (" + act + ")").orElse("")
                + ", mà cả hai cùng có số cho những ngày chung: " + rowOf(heir) + " và " + rowOf(earlier);
    }

    private String cure(Claim heir, Claim earlier) {
        String on = day(on(heir, earlier));
        return "Cắt kỳ tại ngày " + on + " (" + lineage.name(heir.unit()) + " báo cáo từ ngày đó, "
                + lineage.name(earlier.unit())
                + " đến trước ngày đó), hoặc thu lại số cũ (đính chính thành “chưa có số liệu”;"
                + " trong tệp ghi MISSING)";
    }

    private String englishTwice(Claim heir, Claim earlier) {
        return "ground is counted twice: " + lineage.name(earlier.unit()) + " lies in " + lineage.name(heir.unit())
                + " since " + on(heir, earlier)
                + act(heir, earlier).map(act -> " (" + act + ")").orElse("")
                + ", and both have figures for the same days: "
                + lineage.name(heir.unit()) + ", " + english(heir) + ", and " + lineage.name(earlier.unit()) + ", "
                + english(earlier);
    }

    private Optional<Lineage.Kin> kin(Claim heir, Claim earlier) {
        return lineage.before(heir.unit()).stream()
                .filter(kin -> kin.from() == earlier.unit())
                .findFirst();
    }

    private LocalDate on(Claim heir, Claim earlier) {
        return kin(heir, earlier).map(Lineage.Kin::on).orElseGet(() -> lineage.firstDay(heir.unit()));
    }

    private Optional<String> act(Claim heir, Claim earlier) {
        return kin(heir, earlier).map(Lineage.Kin::act);
    }

    /** @param name of the unit that ended */
    public static String afterEnd(String name, LocalDate end) {
        return name + " kết thúc hoạt động từ ngày " + day(end)
                + ", kỳ số liệu không được vượt quá ngày đó: cắt kỳ (cột to ghi " + end
                + "); số từ ngày đó do đơn vị kế thừa báo cáo";
    }

    public static String englishAfterEnd(String name, LocalDate end) {
        return name + " ended on " + end + " and has no figures for days after: cut the window ('to' " + end
                + "); from then on its successor reports";
    }

    private String sum(Clash clash) {
        List<Claim> inside = clash.others();
        return inside.size() == 1
                ? of(clash.first(), inside.getFirst())
                : "tổng " + number(clash.limit()) + " của các kỳ nằm trong nó ("
                        + inside.stream()
                                .limit(NAMED)
                                .map(claim -> of(clash.first(), claim))
                                .collect(Collectors.joining("; "))
                        + more(inside, " và ", " kỳ khác") + ")";
    }

    /** {@code 6 tháng (01/01/2026–30/06/2026): 50, đã lưu}, with the unit's name where it is another's. */
    String of(Claim wide, Claim inside) {
        return wide.unit() == inside.unit() ? row(inside) : rowOf(inside);
    }

    private String rows(List<Claim> claims) {
        return claims.stream()
                        .limit(NAMED)
                        .map(claim -> "“" + claim.breakdown() + "” " + figure(claim))
                        .collect(Collectors.joining(", "))
                + more(claims, " và ", " phân tổ khác");
    }

    private static String more(List<Claim> all, String and, String others) {
        return all.size() <= NAMED ? "" : and + (all.size() - NAMED) + others;
    }

    private String englishSum(Clash clash) {
        List<Claim> inside = clash.others();
        String named = inside.stream()
                .limit(NAMED)
                .map(claim -> (claim.unit() == clash.first().unit() ? "" : lineage.name(claim.unit()) + ", ")
                        + english(claim))
                .collect(Collectors.joining("; "));
        return inside.size() == 1
                ? named
                : clash.limit().toPlainString() + ", the sum of what lies inside it (" + named
                        + more(inside, " and ", " more") + ")";
    }

    /** {@code 6 tháng (01/01/2026–30/06/2026): 50, dòng 4}. */
    private String row(Claim claim) {
        String window = WindowName.vietnamese(claim.window());
        if (!claim.isComing()) {
            return window + ": " + figure(claim) + ", đã lưu";
        }
        return switch (where) {
            case LINE -> window + ": " + figure(claim) + ", dòng " + claim.line();
            case FORM -> window + ": " + figure(claim) + ", báo cáo này";
            case CELL -> window + " đang nhập";
        };
    }

    private String rowOf(Claim claim) {
        return lineage.name(claim.unit()) + ", " + row(claim);
    }

    private String english(Claim claim) {
        return WindowName.english(claim.window()) + ": " + plain(claim.upper(), claim.lower())
                + (!claim.isComing()
                        ? " as stored"
                        : where == Where.LINE ? " in line " + claim.line() : " in this report");
    }

    /** {@code 1.234,5}, {@code 40/100}. */
    public static String figure(Claim claim) {
        return number(claim.upper())
                + (claim.lower() == null ? "" : "/" + number(Objects.requireNonNull(claim.lower())));
    }

    private static String plain(BigDecimal upper, @Nullable BigDecimal lower) {
        return upper.toPlainString() + (lower == null ? "" : "/" + lower.toPlainString());
    }

    static String number(BigDecimal number) {
        return VietnameseNumbers.formatShort(number, 6);
    }
}
