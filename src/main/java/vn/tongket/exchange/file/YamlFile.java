package vn.tongket.exchange.file;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.events.AliasEvent;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.events.NodeEvent;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import vn.tongket.base.BadInput;
import vn.tongket.base.Problem;
import vn.tongket.base.VietnameseText;
import vn.tongket.packages.tree.FilePlace;
import vn.tongket.packages.tree.Scalars;
import vn.tongket.packages.tree.YamlTree;

/**
 * Reads a YAML file as its schema means it: where text is meant, {@code 83} and {@code no} are text. What is null is left
 * out. Aliases are refused, since a few lines of them can stand for billions.
 */
public final class YamlFile {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int DEEPEST = 30;
    /** The largest package we know has nine thousand. */
    private static final int MOST_NODES = 100_000;

    /** Of mistakes so many are named; a file with more is not being mended line by line. */
    private static final int LISTED = 200;

    private final String file;
    private final SchemaTypes types;
    private final Map<String, FilePlace> places = new HashMap<>();
    private final Map<String, FilePlace> keys = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private YamlFile(String file, JsonNode schema) {
        this.file = file;
        this.types = new SchemaTypes(schema);
    }

    public static YamlTree read(String file, byte[] content, JsonNode schema) {
        return new YamlFile(file, schema).read(text(content), schema);
    }

    private static String text(byte[] content) {
        String text = new String(content, StandardCharsets.UTF_8);
        return VietnameseText.nfc(text.startsWith("\ufeff") ? text.substring(1) : text);
    }

    private YamlTree read(String text, JsonNode schema) {
        Node root = compose(text);
        if (root == null) {
            throw new BadInput(List.of(Problem.hard(file, 1, 0, "the file is empty", "tệp trống")));
        }
        JsonNode tree = convert(root, schema, "");
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
        return new YamlTree(file, tree, places, keys);
    }

    private @Nullable Node compose(String text) {
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        options.setNestingDepthLimit(DEEPEST);
        options.setMaxAliasesForCollections(0);
        Yaml yaml = new Yaml(options);
        try {
            int nodes = 0;
            for (Event event : yaml.parse(new StringReader(text))) {
                if (event instanceof AliasEvent alias && problems.size() < LISTED) {
                    refuseAlias(alias.getStartMark());
                }
                if (event instanceof NodeEvent && ++nodes > MOST_NODES) {
                    throw tooMuch(event.getStartMark());
                }
            }
            if (!problems.isEmpty()) {
                throw new BadInput(problems);
            }
            return yaml.compose(new StringReader(text));
        } catch (MarkedYAMLException broken) {
            throw new BadInput(List.of(YamlMistakes.explain(file, broken, text)));
        } catch (org.yaml.snakeyaml.error.YAMLException broken) {
            throw new BadInput(List.of(Problem.hard(
                    file,
                    0,
                    0,
                    "the YAML cannot be read: " + broken.getMessage(),
                    "không đọc được YAML: " + broken.getMessage())));
        }
    }

    /** Said while the file is read through for the first time; nothing of it is held yet. */
    private BadInput tooMuch(Mark mark) {
        return new BadInput(List.of(Problem.hard(
                file,
                mark.getLine() + 1,
                0,
                "the file holds more than " + MOST_NODES + " items; a programme has a few thousand: split it",
                "tệp có hơn 100.000 mục, trong khi một chương trình chỉ có vài nghìn; hãy tách thành nhiều gói")));
    }

    private void refuseAlias(Mark mark) {
        problems.add(Problem.hard(
                file,
                mark.getLine() + 1,
                mark.getColumn() + 1,
                "aliases (*name) are not read in a package; write the content out",
                "gói không dùng bí danh (*tên); hãy viết đầy đủ nội dung"));
    }

    private JsonNode convert(Node node, @Nullable JsonNode schema, String pointer) {
        JsonNode resolved = types.resolve(schema);
        places.put(pointer, place(node.getStartMark()));
        return switch (node) {
            case MappingNode mapping -> convert(mapping, resolved, pointer);
            case SequenceNode sequence -> convert(sequence, resolved, pointer);
            case ScalarNode scalar -> convert(scalar, resolved);
            default -> throw new IllegalStateException("A composed tree has only mappings, sequences and scalars");
        };
    }

    private ObjectNode convert(MappingNode mapping, @Nullable JsonNode schema, String pointer) {
        ObjectNode object = NODES.objectNode();
        Map<String, Mark> seen = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            Mark mark = tuple.getKeyNode().getStartMark();
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            Mark first = seen.putIfAbsent(key, mark);
            if (first != null) {
                refuseDuplicate(key, mark, first);
                continue;
            }
            String below = pointer + "/" + key.replace("~", "~0").replace("/", "~1");
            keys.put(below, place(mark));
            JsonNode member = types.member(schema, key);
            JsonNode value = convert(tuple.getValueNode(), member, below);
            if (!value.isNull() || member == null) {
                object.set(key, value);
            }
        }
        return object;
    }

    private void refuseDuplicate(String key, Mark mark, Mark first) {
        if (problems.size() >= LISTED) {
            return;
        }
        problems.add(Problem.hard(
                file,
                mark.getLine() + 1,
                mark.getColumn() + 1,
                "'" + key + "' is given twice; the first is in line " + (first.getLine() + 1),
                "“" + key + "” được khai báo hai lần; lần đầu ở dòng " + (first.getLine() + 1)));
    }

    private ArrayNode convert(SequenceNode sequence, @Nullable JsonNode schema, String pointer) {
        ArrayNode array = NODES.arrayNode();
        JsonNode item = types.item(schema);
        for (Node node : sequence.getValue()) {
            array.add(convert(node, item, pointer + "/" + array.size()));
        }
        return array;
    }

    private JsonNode convert(ScalarNode scalar, @Nullable JsonNode schema) {
        boolean plain = scalar.getScalarStyle() == DumperOptions.ScalarStyle.PLAIN;
        return Scalars.node(scalar.getValue(), plain, types.isText(schema));
    }

    private static FilePlace place(Mark mark) {
        return new FilePlace(mark.getLine() + 1, mark.getColumn() + 1);
    }
}
