package vn.tongket.unit.web;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.VietnameseNumbers;
import vn.tongket.unit.Succession;
import vn.tongket.unit.UnitKind;

/** How units and what became of them are put into Vietnamese words. */
final class UnitWords {
    private static final int NAMED = 3;

    private UnitWords() {}

    static String level(UnitKind kind) {
        return switch (kind) {
            case COUNTRY -> "Cả nước";
            case PROVINCE -> "Cấp tỉnh";
            case DISTRICT -> "Cấp huyện";
            case COMMUNE -> "Cấp xã";
            case OFFICE -> "Cơ quan, đơn vị";
        };
    }

    /** {@code A, B và C}; beyond three {@code A, B, C và 12 đơn vị khác}. */
    static String list(List<String> names) {
        if (names.size() == 1) {
            return names.getFirst();
        }
        if (names.size() > NAMED + 1) {
            return String.join(", ", names.subList(0, NAMED)) + " và " + (names.size() - NAMED) + " đơn vị khác";
        }
        return String.join(", ", names.subList(0, names.size() - 1)) + " và " + names.getLast();
    }

    /** {@code 53,82%}. */
    static String percent(BigDecimal share) {
        return VietnameseNumbers.formatShort(share.movePointRight(2), 4) + "%";
    }

    static String basis(Succession passed) {
        String basis = switch (passed.basis()) {
            case WHOLE -> "toàn bộ";
            case POPULATION -> "theo dân số";
            case AREA -> "theo diện tích";
            case EQUAL -> "chia đều";
            case UNKNOWN -> "chưa rõ căn cứ";
        };
        return passed.estimated() ? "ước tính " + basis : basis;
    }

    /** Numbers of acts with the word for them, where the source gives the numbers alone. */
    static String act(@Nullable String legalBasis) {
        if (legalBasis == null) {
            return "";
        }
        return Character.isDigit(legalBasis.charAt(0)) ? "Nghị quyết số " + legalBasis.replace(" ", ", ") : legalBasis;
    }

    static String number(long number) {
        return VietnameseNumbers.format(BigDecimal.valueOf(number), 0);
    }
}
