package vn.tongket.base.log;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.LoggerFactory;

/** Everything that is logged until it is closed, written as the log writes it. */
public final class Logged extends AppenderBase<ILoggingEvent> implements AutoCloseable {
    private final LogLine line = new LogLine();
    private final List<String> events = new CopyOnWriteArrayList<>();
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    public Logged() {
        setContext(root.getLoggerContext());
        start();
        root.addAppender(this);
    }

    @Override
    protected void append(ILoggingEvent event) {
        events.add(line.doLayout(event));
    }

    /** What came since it was asked last. */
    public List<String> take() {
        List<String> taken = List.copyOf(events);
        events.removeAll(taken);
        return taken;
    }

    @Override
    public void close() {
        root.detachAppender(this);
    }
}
