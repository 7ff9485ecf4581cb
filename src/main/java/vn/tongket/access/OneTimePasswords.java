package vn.tongket.access;

import static vn.tongket.access.tables.Tables.ACCOUNT;

import java.time.OffsetDateTime;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tongket.access.audit.Acting;
import vn.tongket.access.level.SystemLevel;
import vn.tongket.base.Now;
import vn.tongket.page.Person;

/** Mật khẩu dùng một lần: signs in once, and only until its time has run out; then another must be made. */
@Component
class OneTimePasswords {
    private final DSLContext database;
    private final SystemLevel level;

    OneTimePasswords(DSLContext database, SystemLevel level) {
        this.database = database;
        this.level = level;
    }

    /** Until when one that is made now is good. */
    OffsetDateTime end() {
        return Now.moment().plus(level.oneTimePasswordWaits());
    }

    /** Whether the right password of this person lets in now: their own always, one that was handed out once and in time. */
    boolean take(Person person) {
        return Acting.asSystem(() -> {
            @Nullable
            OffsetDateTime until = database.select(ACCOUNT.ONE_TIME_UNTIL)
                    .from(ACCOUNT)
                    .where(ACCOUNT.ACCOUNT_ID.eq(person.id()))
                    .fetchOne(ACCOUNT.ONE_TIME_UNTIL);
            return until == null
                    || database.update(ACCOUNT)
                                    .set(ACCOUNT.ONE_TIME_UNTIL, OffsetDateTime.parse("1970-01-01T00:00:00Z"))
                                    .where(ACCOUNT.ACCOUNT_ID.eq(person.id()))
                                    .and(ACCOUNT.ONE_TIME_UNTIL.gt(Now.moment()))
                                    .execute()
                            == 1;
        });
    }
}
