package vn.tongket.unit.frame;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Reads where all units lie as a server starts. The first to ask are all communes of a province in a round's last minutes: each of
 * them would read it, and nobody would be answered meanwhile.
 */
@Component
@ConditionalOnWebApplication
class GroundAhead {
    private static final Logger LOG = LoggerFactory.getLogger(GroundAhead.class);

    private final Frames frames;

    GroundAhead(Frames frames) {
        this.frames = frames;
    }

    @EventListener(ApplicationReadyEvent.class)
    void started() {
        Thread.ofVirtual().name("ground-ahead").start(this::read);
    }

    private void read() {
        try {
            Ground ground = frames.ground();
            for (ShareBy shareBy : ShareBy.values()) {
                ground.passings(shareBy);
            }
        } catch (RuntimeException later) {
            LOG.debug("Whoever asks first reads it", later);
        }
    }
}
