package vn.tongket.portal.web.trace;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Now;
import vn.tongket.base.VietnameseDates;
import vn.tongket.base.VietnameseNumbers;
import vn.tongket.measure.trace.Contribution;
import vn.tongket.page.NumberCell;
import vn.tongket.portal.web.word.Addresses;

/** One contribution as a row of the trace. */
final class TraceRows {
    private static final String NIL = "NIL";
    private static final String ESTIMATE = "ESTIMATE";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DECIMALS = 6;

    private TraceRows() {}

    static TracePage.Row row(Contribution contribution) {
        return new TracePage.Row(
                contribution.unit().fullName(),
                Addresses.unit(contribution.unit().code()),
                contribution.breakdown(),
                VietnameseDates.window(contribution.window()),
                number(contribution, contribution.quantity()),
                number(contribution, contribution.numerator()),
                number(contribution, contribution.denominator()),
                contribution.quality().equals(ESTIMATE) ? "số ước" : "",
                share(contribution),
                NumberCell.of(exact(contribution.contributed())),
                source(contribution),
                entered(contribution));
    }

    private static NumberCell number(Contribution contribution, @Nullable BigDecimal number) {
        if (number != null) {
            return NumberCell.of(exact(number));
        }
        return contribution.quality().equals(NIL) ? NumberCell.NIL : NumberCell.of("");
    }

    private static String share(Contribution contribution) {
        if (contribution.share().compareTo(BigDecimal.ONE) == 0) {
            return "";
        }
        return VietnameseNumbers.formatShort(contribution.share().multiply(HUNDRED), DECIMALS) + "%, "
                + basis(contribution.basis());
    }

    private static String basis(String basis) {
        return switch (basis) {
            case "WHOLE" -> "toàn bộ";
            case "POPULATION" -> "theo dân số";
            case "AREA" -> "theo diện tích";
            case "EQUAL" -> "chia đều";
            default -> "chưa rõ cơ sở chia";
        };
    }

    private static String source(Contribution contribution) {
        List<String> words = new ArrayList<>();
        if (contribution.source() != null) {
            words.add(contribution.source());
        }
        if (contribution.note() != null && !contribution.note().isBlank()) {
            words.add(contribution.note());
        }
        return String.join(" · ", words);
    }

    /** Who entered it is for those who may read the unit; everybody else is told the day. */
    private static String entered(Contribution contribution) {
        if (contribution.enteredBy().isEmpty()) {
            return "Báo cáo ngày "
                    + VietnameseDates.day(LocalDateTime.ofInstant(contribution.enteredAt(), Now.ZONE)
                            .toLocalDate());
        }
        String when = VietnameseDates.moment(LocalDateTime.ofInstant(contribution.enteredAt(), Now.ZONE));
        String revision = contribution.revision() > 1 ? ", bản sửa lần " + (contribution.revision() - 1) : "";
        return contribution.enteredBy() + " nhập lúc " + when + ", từ " + contribution.origin() + revision;
    }

    private static String exact(BigDecimal number) {
        return VietnameseNumbers.formatShort(number, DECIMALS);
    }
}
