package vn.tongket.base.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.LayoutBase;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** As {@link LogLine}, with its bounds and as cleansed, one JSON object a line: names of the Elastic Common Schema. */
public final class LogJson extends LayoutBase<ILoggingEvent> {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @Override
    public String doLayout(ILoggingEvent event) {
        Map<String, String> line = new LinkedHashMap<>();
        line.put("@timestamp", Instant.ofEpochMilli(event.getTimeStamp()).toString());
        line.put("log.level", event.getLevel().toString());
        line.put("log.logger", event.getLoggerName());
        line.put("process.thread.name", event.getThreadName());
        String request = event.getMDCPropertyMap().get(LogLine.REQUEST);
        if (request != null) {
            line.put("http.request.id", request);
        }
        line.put("message", LogLine.what(event).strip());
        return JSON.writeValueAsString(line) + "\n";
    }
}
