package vn.tongket.base.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.LayoutBase;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** As {@link LogLine}, with its bounds and as cleansed, one JSON object a line: names of the Elastic Common Schema. */
final class LogJson extends LayoutBase<ILoggingEvent> {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    /** Words that are as short as that are not what makes a line long. */
    private static final int SHORTEST = 40;

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
        return bounded(line, LogLine.what(event).strip());
    }

    /** What stands for a sign in JSON may be six times as long: words are cut until the whole line fits. */
    private static String bounded(Map<String, String> line, String words) {
        line.put("message", words);
        String json = JSON.writeValueAsString(line) + "\n";
        int left = words.length();
        while (json.getBytes(StandardCharsets.UTF_8).length > LogLine.LONGEST && left > SHORTEST) {
            left = left * 3 / 4;
            int end = Character.isHighSurrogate(words.charAt(left - 1)) ? left - 1 : left;
            line.put("message", words.substring(0, end) + "…");
            json = JSON.writeValueAsString(line) + "\n";
        }
        return json;
    }
}
