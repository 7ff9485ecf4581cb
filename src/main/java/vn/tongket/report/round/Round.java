package vn.tongket.report.round;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Window;
import vn.tongket.report.form.FormVersion;
import vn.tongket.unit.UnitKind;

/**
 * Đợt báo cáo: chosen units answer forms for a window of days.
 *
 * @param id 0 before it is stored
 * @param code unique in the installation; part of addresses
 * @param unitId the unit that runs it and takes its reports
 * @param window the days the figures speak about; its last day is the cut-off (chốt số liệu)
 * @param opensOn first day on which units may enter
 * @param forms the versions asked, in order
 */
public record Round(
        int id,
        String code,
        String programme,
        int unitId,
        String title,
        Regime regime,
        Window window,
        LocalDate opensOn,
        State state,
        List<Deadline> deadlines,
        List<FormVersion> forms,
        @Nullable OffsetDateTime openedAt,
        @Nullable OffsetDateTime frozenAt) {
    public Round {
        deadlines = List.copyOf(deadlines);
        forms = List.copyOf(forms);
    }

    public enum State {
        /** Being set up; no unit sees it. */
        DRAFT,
        OPEN,
        /** Đã chốt. */
        FROZEN
    }

    /** Chế độ báo cáo: which rules govern its windows and deadlines. */
    public enum Regime {
        /** NĐ 09/2019/NĐ-CP. */
        STATE,
        STATISTICS,
        PARTY,
        INTERNAL
    }

    /** Thời hạn gửi of a level. @param basis the rule it follows from, in words */
    public record Deadline(
            UnitKind kind, LocalDate dueOn, @Nullable String basis) {}

    public FormVersion requireForm(String form) {
        return forms.stream()
                .filter(version -> version.form().equals(form))
                .findFirst()
                .orElseThrow(
                        () -> new java.util.NoSuchElementException("Round " + code + " does not ask form " + form));
    }
}
