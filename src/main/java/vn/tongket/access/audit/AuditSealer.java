package vn.tongket.access.audit;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Seals new audit entries every second while a server runs; of several servers on one database one does it. */
@Component
@ConditionalOnWebApplication
class AuditSealer implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(AuditSealer.class);
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final AuditChain chain;
    private volatile @Nullable Thread running;

    AuditSealer(AuditChain chain) {
        this.chain = chain;
    }

    @Override
    public void start() {
        Thread sealer = Thread.ofPlatform().daemon().name("audit-sealer").unstarted(this::seal);
        // First said, then started: a thread that looks before it is said to run would end at once.
        running = sealer;
        sealer.start();
    }

    private void seal() {
        boolean failing = false;
        while (isRunning()) {
            try {
                chain.seal();
                failing = false;
            } catch (RuntimeException e) {
                // The entries stay in the queue: the next round, or 'audit verify', seals them.
                if (!failing) {
                    LOG.warn("New audit entries could not be sealed yet", e);
                }
                failing = true;
            }
            try {
                Thread.sleep(PAUSE);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    @Override
    public void stop() {
        Thread sealer = running;
        running = null;
        if (sealer != null) {
            sealer.interrupt();
            awaitEnd(sealer);
        }
    }

    /** The pool closes after this; a statement under way would fail loudly. */
    private static void awaitEnd(Thread sealer) {
        try {
            sealer.join(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running != null;
    }
}
