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
import tools.jackson.databind.node.ObjectNode;
import vn.tongket.base.Problem;
import vn.tongket.packages.PackageSection;
import vn.tongket.packages.PackageSections;
import vn.tongket.packages.tree.FilePlace;
import vn.tongket.packages.tree.YamlTree;

/** The JSON Schema of {@code package.yaml}: the published one, and what sections bring of their own; and what it finds wrong in one. */
public final class PackageSchema {
    private static final JsonNode PUBLISHED = load();
    private static final int LISTED = 200;

    private final JsonNode tree;
    private final Schema schema;

    private PackageSchema(JsonNode tree) {
        this.tree = tree;
        this.schema = SchemaRegistry.withDefaultDialect(
                        SpecificationVersion.DRAFT_2020_12,
                        registry -> registry.schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .pathType(PathType.JSON_POINTER)
                                .formatAssertionsEnabled(true)
                                .build()))
                .getSchema(tree);
    }

    /** @throws IllegalStateException where a section has a schema nowhere */
    public static PackageSchema of(PackageSections sections) {
        ObjectNode tree = (ObjectNode) PUBLISHED.deepCopy();
        ObjectNode lists = (ObjectNode) tree.get("properties");
        for (PackageSection<?> section : sections.all()) {
            section.schema()
                    .ifPresent(item ->
                            lists.putObject(section.name()).put("type", "array").set("items", item));
            if (!lists.has(section.name())) {
                throw new IllegalStateException("The section " + section.name() + " brings no schema of its list");
            }
        }
        return new PackageSchema(tree);
    }

    private static JsonNode load() {
        try (InputStream schema = Objects.requireNonNull(
                PackageSchema.class.getResourceAsStream("/package.schema.json"), "package.schema.json is a resource")) {
            return JsonMapper.builder().build().readTree(schema);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public JsonNode tree() {
        return tree;
    }

    /** The first mistakes in the order of the file, and how many more there are. */
    public List<Problem> mistakes(YamlTree read) {
        List<Error> errors = schema.validate(read.root());
        List<Problem> first = errors.stream()
                .map(error -> new Placed(error, SchemaMistakes.place(error, read)))
                .sorted(Comparator.comparingInt((Placed error) -> error.place().line())
                        .thenComparingInt(error -> error.place().column()))
                .limit(LISTED)
                .map(error -> SchemaMistakes.explain(error.error(), read, tree))
                .distinct()
                .sorted(Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column))
                .toList();
        int left = errors.size() - LISTED;
        return left <= 0
                ? first
                : Stream.concat(first.stream(), Stream.of(more(read, left))).toList();
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
