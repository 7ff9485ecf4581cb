package vn.tongket.access.audit;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Puts a line of the audit log into a Vietnamese sentence, by the templates of {@code audit/sentences_vi.properties}. */
@Component
public class AuditSentences {
    private static final String FILE = "audit/sentences_vi.properties";
    private static final Pattern OPTIONAL = Pattern.compile("\\[([^\\]]*)]");
    private static final Pattern VALUE = Pattern.compile("\\{([\\w-]+)}");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, String> NOBODY =
            Map.of("visitor", "Khách", "system", "Hệ thống", Audit.COMMAND_LINE, "Người quản trị máy chủ (dòng lệnh)");

    private final Properties templates = new Properties();

    AuditSentences() {
        try (Reader file =
                new InputStreamReader(new ClassPathResource(FILE).getInputStream(), StandardCharsets.UTF_8)) {
            templates.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code Trần Văn Thuận (Chuyên viên)}: a person with what they are, or the words for nobody in particular. */
    public String who(AuditEntry entry) {
        String name = entry.actorName();
        if (name == null) {
            return NOBODY.getOrDefault(entry.actor(), entry.actor());
        }
        String office = entry.office();
        return office == null || office.isBlank() ? name : name + " (" + office + ")";
    }

    /** {@code khóa tài khoản an.nv}: what they did; an act without a template by its own name and what it was done to. */
    public String what(AuditEntry entry) {
        Map<String, String> values = values(entry);
        String template = templates.getProperty(entry.act());
        if (template == null) {
            return "“" + entry.act() + "”" + filled("[ {object}][ tại {unit}]", values);
        }
        return filled(template, values);
    }

    /** Whether an act has a sentence of its own. */
    boolean knows(String act) {
        return templates.containsKey(act);
    }

    private static Map<String, String> values(AuditEntry entry) {
        Map<String, String> values = new HashMap<>();
        String detail = entry.detail();
        if (detail != null) {
            JSON.readTree(detail).properties().forEach(one -> values.put(one.getKey(), words(one.getValue())));
        }
        put(values, "object", entry.object());
        put(values, "unit", entry.unitName());
        return values;
    }

    private static String words(JsonNode value) {
        return value.isString() ? value.stringValue() : value.toString();
    }

    private static void put(Map<String, String> values, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            values.put(name, value);
        }
    }

    private static String filled(String template, Map<String, String> values) {
        Matcher optional = OPTIONAL.matcher(template);
        String whole = optional.replaceAll(part -> {
            boolean there = VALUE.matcher(part.group(1)).results().allMatch(name -> values.containsKey(name.group(1)));
            return there ? Matcher.quoteReplacement(part.group(1)) : "";
        });
        return VALUE.matcher(whole)
                .replaceAll(
                        name -> Matcher.quoteReplacement(Objects.requireNonNullElse(values.get(name.group(1)), "…")));
    }
}
