package vn.tongket.review.part;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.tongket.review.setup.ReviewDefinition;
import vn.tongket.review.setup.ReviewDefinition.Format;
import vn.tongket.unit.Unit;
import vn.tongket.unit.UnitKind;

/**
 * The head of a unit's own copy, made from what the unit is: who issues it, above whom, where, who signs. Number, day and the
 * signer's name stay blank: nobody but the unit knows them.
 */
public final class OwnHead {
    private final ReviewDefinition definition;
    private final Format format;
    private final Unit unit;
    private final Optional<Unit> above;

    public OwnHead(ReviewDefinition definition, Format format, Unit unit, Optional<Unit> above) {
        this.definition = definition;
        this.format = format;
        this.unit = unit;
        this.above = above;
    }

    /** Of another unit than the programme's: its own title and no text of the programme's unit. */
    public ReviewDefinition ofAnotherUnit() {
        return with(definition.title() + " trên địa bàn " + unit.inSentence(), Map.of(), recipients());
    }

    /** Of the programme's own unit, in the other format of issue: without what the first issuer said as its own word. */
    public ReviewDefinition inOtherFormat() {
        return with(definition.title(), new IssuerVoice(definition.issue()).taken(definition.sections()), recipients());
    }

    private List<String> recipients() {
        return addressees().isEmpty() ? List.of(filed()) : List.of("Như trên", filed());
    }

    /** Kính gửi: the body above. */
    public List<String> addressees() {
        return above.map(one -> inOwnSpelling(
                        isParty() ? "Ban Thường vụ " + party(one) : "Ủy ban nhân dân " + one.inSentence()))
                .map(List::of)
                .orElse(List.of());
    }

    private ReviewDefinition with(String title, Map<String, String> sections, List<String> recipients) {
        return new ReviewDefinition(
                definition.code(),
                definition.kind(),
                title,
                definition.period(),
                definition.frame(),
                definition.outline(),
                format,
                null,
                null,
                isParty() ? partyIssue(recipients) : stateIssue(recipients),
                sections);
    }

    private ReviewDefinition.Issue stateIssue(List<String> recipients) {
        boolean office = unit.kind() == UnitKind.OFFICE;
        return new ReviewDefinition.Issue(
                office
                        ? above.map(one -> capitals("Ủy ban nhân dân " + one.fullName()))
                                .orElse(null)
                        : null,
                capitals(office ? unit.fullName() : "Ủy ban nhân dân " + unit.fullName()),
                office ? "BC" : "BC-UBND",
                null,
                place(),
                null,
                office ? "" : "TM.",
                office ? null : capitals("Ủy ban nhân dân"),
                office ? "THỦ TRƯỞNG" : "CHỦ TỊCH",
                null,
                null,
                recipients,
                List.of());
    }

    private ReviewDefinition.Issue partyIssue(List<String> recipients) {
        return new ReviewDefinition.Issue(
                above.filter(one -> unit.kind() != UnitKind.PROVINCE)
                        .map(one -> capitals("Đảng bộ " + one.fullName()))
                        .orElse(null),
                capitals(party(unit)),
                "BC/" + symbol(),
                null,
                place(),
                null,
                "TM.",
                "BAN THƯỜNG VỤ",
                "BÍ THƯ",
                null,
                null,
                recipients,
                List.of());
    }

    /** An office has no committee of its own in this sense: it reports as an organ of the State. */
    private boolean isParty() {
        return format == Format.PARTY && unit.kind() != UnitKind.OFFICE;
    }

    private String filed() {
        return inOwnSpelling(isParty() ? "Lưu Văn phòng " + partyAlone(unit) : "Lưu: VT");
    }

    private static String party(Unit unit) {
        return partyAlone(unit) + " " + (unit.kind() == UnitKind.COMMUNE ? unit.inSentence() : unit.name());
    }

    private static String partyAlone(Unit unit) {
        return switch (unit.type()) {
            case "tinh" -> "Tỉnh ủy";
            case "thanh_pho_trung_uong", "thanh_pho_thuoc_tinh" -> "Thành ủy";
            case "thi_xa" -> "Thị ủy";
            case "quan" -> "Quận ủy";
            case "huyen" -> "Huyện ủy";
            default -> "Đảng ủy";
        };
    }

    private String symbol() {
        return switch (unit.type()) {
            case "tinh", "thanh_pho_trung_uong", "thanh_pho_thuoc_tinh", "thi_xa" -> "TU";
            case "quan" -> "QU";
            case "huyen" -> "HU";
            default -> "ĐU";
        };
    }

    /** The proper name; of one syllable, a number, or that of the unit above too, with the word for its type. */
    private String place() {
        Unit where = unit.kind() == UnitKind.OFFICE ? above.orElse(unit) : unit;
        boolean bare = where.name().contains(" ")
                && above.filter(one -> one.name().equals(where.name())).isEmpty();
        return bare || where != unit ? where.name() : where.fullName();
    }

    private String capitals(String words) {
        return inOwnSpelling(words).toUpperCase(Locale.forLanguageTag("vi"));
    }

    /** Each office keeps its own uỷ or ủy; a unit's follows the programme's. */
    private String inOwnSpelling(String words) {
        boolean old = definition.issue().issuer().toLowerCase(Locale.ROOT).contains("uỷ");
        return old ? words.replace("ủy", "uỷ").replace("Ủy", "Uỷ") : words;
    }
}
