package vn.tongket.document.model;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The carried formats of issue, found by kind and day. */
@Component
public final class IssueFormats {
    private static final List<String> FILES = List.of("state-30-2020", "party-36-2018", "party-05-2026");

    private final List<IssueFormat> formats;

    public IssueFormats() {
        YAMLMapper mapper = YAMLMapper.builder()
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        formats = FILES.stream().map(file -> read(mapper, file)).toList();
    }

    public List<IssueFormat> all() {
        return formats;
    }

    /**
     * The format in force on the day. A day before the first carried one gets the first, one after the last the last: the
     * document is written now, whatever day stands on it.
     */
    public IssueFormat find(IssueKind kind, LocalDate day) {
        List<IssueFormat> ofKind = formats.stream()
                .filter(format -> format.kind() == kind)
                .sorted(Comparator.comparing(IssueFormat::validFrom))
                .toList();
        return ofKind.reversed().stream()
                .filter(format -> !day.isBefore(format.validFrom()))
                .findFirst()
                .orElse(ofKind.getFirst());
    }

    private static IssueFormat read(YAMLMapper mapper, String file) {
        String path = "/document/formats/" + file + ".yaml";
        try (InputStream stream = IssueFormats.class.getResourceAsStream(path)) {
            if (stream == null) {
                throw new IllegalStateException("Missing in the program: " + path);
            }
            return mapper.readValue(stream, IssueFormat.class);
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read " + path, e);
        }
    }
}
