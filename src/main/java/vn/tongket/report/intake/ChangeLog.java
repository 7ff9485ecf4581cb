package vn.tongket.report.intake;

import org.jooq.DSLContext;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.tongket.access.audit.Acting;

/** Keeps the logs of changed values and findings for thirty days; a copy that fell behind further is made anew. */
@Component
@ConditionalOnWebApplication
class ChangeLog {
    private final DSLContext database;

    ChangeLog(DSLContext database) {
        this.database = database;
    }

    @Scheduled(cron = "0 30 3 * * *", zone = "Asia/Ho_Chi_Minh")
    void forget() {
        Acting.asSystem(() -> {
            database.execute("delete from report.value_change where changed_at < now() - interval '30 days'");
            database.execute("delete from report.finding_change where changed_at < now() - interval '30 days'");
        });
    }
}
