package vn.tongket.access.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.tongket.access.tables.Tables.AUDIT_UNSEALED;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;
import vn.tongket.TestDatabase;
import vn.tongket.TongketTest;

@TongketTest
class AuditChainTest {
    @Autowired
    DSLContext database;

    @Autowired
    Audit audit;

    @Autowired
    AuditChain chain;

    @Autowired
    AuditLog log;

    @Autowired
    TransactionTemplate transactions;

    @BeforeEach
    void threeEntries() {
        tamper("truncate access.audit_entry, access.audit_seal, access.audit_unsealed restart identity");
        audit.record("package.imported", "gói “Đặng, 3”", Map.of("values", 12, "name", "tổng\nkết"));
        audit.record("submission.approved", null, 7, Map.of());
        audit.record("account.closed", "", Map.of());
    }

    /** As an owner who means harm: triggers do not stop who may switch them off. */
    private void tamper(String sql) {
        TestDatabase.asOwner(database, "set local session_replication_role = replica; " + sql);
    }

    @Test
    void whatTheDatabaseSealedHoldsWhenComputedAgain() {
        chain.sealAll();
        AuditChain.Verdict verdict = chain.verify();
        assertThat(verdict.broken()).isNull();
        assertThat(verdict.count()).isEqualTo(3);
        assertThat(verdict.head()).matches("[0-9a-f]{64}");
        assertThat(chain.holds(verdict.head())).isTrue();
        assertThat(log.all(null, null)).extracting(AuditEntry::number).containsExactly(1L, 2L, 3L);
    }

    @Test
    void anEntryThatIsRolledBackLeavesNoGap() {
        transactions.executeWithoutResult(status -> {
            audit.record("round.opened", "q3", Map.of());
            status.setRollbackOnly();
        });
        audit.record("round.opened", "q4", Map.of());
        chain.sealAll();
        assertThat(chain.verify().broken()).isNull();
        assertThat(chain.verify().count()).isEqualTo(4);
    }

    @Test
    void aChangedEntryIsNamed() {
        chain.sealAll();
        tamper("update access.audit_entry set actor = 'somebody' where audit_entry_id = 2");
        assertThat(broken()).isEqualTo("entry 2, sealed as number 2, is not what was sealed");
        assertThat(chain.verify().count()).isEqualTo(1);
    }

    @Test
    void aRemovedEntryIsNamed() {
        chain.sealAll();
        tamper("delete from access.audit_entry where audit_entry_id = 1");
        assertThat(broken()).isEqualTo("entry 1, sealed as number 1, is missing");
    }

    @Test
    void anEntryRemovedWithItsSealIsNamed() {
        chain.sealAll();
        tamper("delete from access.audit_entry where audit_entry_id = 2;"
                + " delete from access.audit_seal where number = 2");
        assertThat(broken()).isEqualTo("seal 2 is missing, before entry 3");
    }

    @Test
    void anEntryPutInBehindTheChainIsNamed() {
        chain.sealAll();
        tamper("insert into access.audit_entry (actor, act) values ('quantri', 'account.closed')");
        assertThat(broken()).isEqualTo("entry 4 has no seal and is not waiting for one");
    }

    @Test
    void aTailThatWasCutOffShowsAgainstANotedSeal() {
        chain.sealAll();
        String noted = chain.verify().head();
        tamper("delete from access.audit_entry where audit_entry_id = 3;"
                + " delete from access.audit_seal where number = 3");
        assertThat(chain.verify().broken()).isNull();
        assertThat(chain.holds(noted)).isFalse();
    }

    /** A sealer that looked whether it runs before it was said to run would end at once, now and then. */
    @Test
    void aSealerThatIsStartedSealsAndEndsWhenItIsStopped() throws InterruptedException {
        for (int start = 1; start <= 40; start++) {
            audit.record("round.opened", "q" + start, Map.of());
            AuditSealer sealer = new AuditSealer(chain);
            sealer.start();
            Instant patience = Instant.now().plusSeconds(20);
            while (database.fetchExists(AUDIT_UNSEALED)) {
                assertThat(Instant.now()).as("start " + start).isBefore(patience);
                Thread.sleep(5);
            }
            sealer.stop();
        }
        assertThat(chain.verify().broken()).isNull();
    }

    private String broken() {
        return Objects.requireNonNull(chain.verify().broken());
    }
}
