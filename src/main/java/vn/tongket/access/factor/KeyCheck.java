package vn.tongket.access.factor;

import static vn.tongket.access.tables.Tables.SECOND_FACTOR;

import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import vn.tongket.access.audit.Acting;

/**
 * Says as a node starts that its key is not the one the stored secrets were sealed with, such as a second node's without
 * TONGKET_SECRET_KEY, before somebody stands at the second step with a right code that is refused.
 */
@Component
@ConditionalOnWebApplication
class KeyCheck {
    private static final Logger LOG = LoggerFactory.getLogger(KeyCheck.class);

    private final DSLContext database;
    private final SecretBox box;

    KeyCheck(DSLContext database, SecretBox box) {
        this.database = database;
        this.box = box;
    }

    @EventListener(ApplicationReadyEvent.class)
    void started() {
        if (!opensWhatIsStored()) {
            LOG.error(
                    "TONGKET_SECRET_KEY (or secret.key in the data directory) is not the key that the stored second factors"
                            + " were sealed with: their codes will be refused here. All nodes on one database need the same key.");
        }
    }

    boolean opensWhatIsStored() {
        return Acting.asSystem(() -> database.select(SECOND_FACTOR.SECRET)
                .from(SECOND_FACTOR)
                .where(SECOND_FACTOR.CONFIRMED_AT.isNotNull())
                .orderBy(SECOND_FACTOR.CONFIRMED_AT.desc())
                .limit(1)
                .fetchOptional(SECOND_FACTOR.SECRET)
                .map(secret -> box.opened(secret).isPresent())
                .orElse(true));
    }
}
