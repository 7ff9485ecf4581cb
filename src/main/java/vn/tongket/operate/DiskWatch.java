package vn.tongket.operate;

import java.io.IOException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import vn.tongket.base.HealthPart;

/** Looks once a minute and says in the log when it has become scarce. */
@Component
@ConditionalOnWebApplication
class DiskWatch implements HealthPart {
    private static final Logger LOG = LoggerFactory.getLogger(DiskWatch.class);

    private final Path data;
    private volatile State state = State.OK;

    DiskWatch(@Value("${tongket.data:data}") String data) {
        this.data = Path.of(data);
    }

    @Scheduled(fixedDelay = 60_000)
    void look() {
        try {
            DiskRoom space = DiskRoom.of(data);
            if (space.state() != state && space.state() != State.OK) {
                LOG.warn(
                        "The disk of the data directory is nearly full: {}. Make room before PostgreSQL stops.", space);
            }
            state = space.state();
        } catch (IOException e) {
            LOG.warn("How much room the disk has cannot be found out: {}", e.getMessage());
        }
    }

    @Override
    public String name() {
        return "disk";
    }

    @Override
    public State state() {
        return state;
    }
}
