package vn.tongket.exchange.file;

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
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import vn.tongket.base.Problem;

/** The published JSON Schema of {@code package.yaml}, and what it finds wrong in one. */
public final class PackageSchema {
    public static final JsonNode TREE = load();
    private static final Schema SCHEMA = SchemaRegistry.withDefaultDialect(
                    SpecificationVersion.DRAFT_2020_12,
                    registry -> registry.schemaRegistryConfig(SchemaRegistryConfig.builder()
                            .pathType(PathType.JSON_POINTER)
                            .formatAssertionsEnabled(true)
                            .build()))
            .getSchema(TREE);

    private static final int LISTED = 200;

    private PackageSchema() {}

    private static JsonNode load() {
        try (InputStream schema = Objects.requireNonNull(
                PackageSchema.class.getResourceAsStream("/package.schema.json"), "package.schema.json is a resource")) {
            return JsonMapper.builder().build().readTree(schema);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The first mistakes in the order of the file, and how many more there are. */
    public static List<Problem> mistakes(YamlTree tree) {
        List<Error> errors = SCHEMA.validate(tree.root());
        List<Problem> first = errors.stream()
                .map(error -> new Placed(error, SchemaMistakes.place(error, tree)))
                .sorted(Comparator.comparingInt((Placed error) -> error.place().line())
                        .thenComparingInt(error -> error.place().column()))
                .limit(LISTED)
                .map(error -> SchemaMistakes.explain(error.error(), tree))
                .distinct()
                .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
                .toList();
        int left = errors.size() - LISTED;
        return left <= 0
                ? first
                : Stream.concat(first.stream(), Stream.of(more(tree, left))).toList();
    }

    private record Placed(Error error, FilePlace place) {}

    private static Problem more(YamlTree tree, int left) {
        return Problem.hard(
                tree.file(),
                0,
                0,
                "and " + left + " more mistakes; mend these first",
                "và còn " + left + " lỗi khác; hãy sửa các lỗi trên trước");
    }
}
