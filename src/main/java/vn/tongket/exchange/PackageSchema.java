package vn.tongket.exchange;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tongket.base.Problem;

/** The published JSON Schema of {@code package.yaml}, and what it finds wrong in one. */
final class PackageSchema {
    static final JsonNode TREE = load();
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12,
                    registry -> registry.schemaRegistryConfig(SchemaRegistryConfig.builder()
                            .pathType(PathType.JSON_POINTER)
                            .formatAssertionsEnabled(true)
                            .build()))
            .getSchema(TREE);

    private PackageSchema() {}

    private static JsonNode load() {
        try (InputStream schema = Objects.requireNonNull(
                PackageSchema.class.getResourceAsStream("/package.schema.json"), "package.schema.json is a resource")) {
            return JsonMapper.builder().build().readTree(schema);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All mistakes, in the order of the file. */
    static List<Problem> mistakes(YamlTree tree) {
        List<Error> errors = SCHEMA.validate(tree.root());
        return errors.stream()
                .map(error -> SchemaMistakes.explain(error, tree))
                .distinct()
                .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
                .toList();
    }
}
