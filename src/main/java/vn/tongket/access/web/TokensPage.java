package vn.tongket.access.web;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tongket.access.token.UnitToken;
import vn.tongket.access.token.UnitTokens;
import vn.tongket.base.Now;
import vn.tongket.base.VietnameseDates;
import vn.tongket.page.Page;
import vn.tongket.page.Right;
import vn.tongket.page.form.Faults;

/**
 * Mã truy cập của đơn vị.
 *
 * @param fresh the words of the token just made, shown this once; empty otherwise
 * @param latest the last day a token may be given
 */
public record TokensPage(List<Line> lines, Form form, Faults faults, String fresh, LocalDate latest) implements Page {
    public TokensPage {
        lines = List.copyOf(lines);
    }

    @Override
    public String template() {
        return "access/tokens.jte";
    }

    @Override
    public int status() {
        return faults.isEmpty() ? 200 : 422;
    }

    /** One token with its unit's name. */
    public record Line(UnitToken token, String unit) {
        /** {@code xem, nhập số liệu}. */
        public String rights() {
            return UnitTokens.RIGHTS.stream()
                    .filter(token.rights()::contains)
                    .map(TokensPage::words)
                    .collect(Collectors.joining(", "));
        }

        public String state() {
            if (token.revokedAt() != null) {
                return "đã thu hồi " + moment(token.revokedAt());
            }
            return (token.isAlive() ? "dùng đến hết " : "hết hạn từ ") + lastDay();
        }

        private String lastDay() {
            LocalDate after = token.expiresAt().atZoneSameInstant(Now.ZONE).toLocalDate();
            return VietnameseDates.day(token.isAlive() ? after.minusDays(1) : after);
        }

        public String lastUsed() {
            OffsetDateTime last = token.lastUsedAt();
            return last == null ? "chưa dùng" : moment(last);
        }

        private static String moment(OffsetDateTime moment) {
            return VietnameseDates.moment(LocalDateTime.ofInstant(moment.toInstant(), Now.ZONE));
        }
    }

    private static String words(Right right) {
        return switch (right) {
            case READ -> "xem";
            case ENTER -> "nhập số liệu";
            case APPROVE -> "duyệt và trình";
            case ACCEPT -> "nhận, trả lại báo cáo cấp dưới";
            case STEER -> "điều hành đợt báo cáo";
            case VISIT, OWN_ACCOUNT, IMPORT, PUBLISH, ADMINISTER, AUDIT -> right.name();
        };
    }

    /** What was filled in, so that it need not be filled in again. */
    public record Form(String unit, String name, String until, Set<String> rights) {
        public Form {
            rights = Set.copyOf(rights);
        }
    }
}
