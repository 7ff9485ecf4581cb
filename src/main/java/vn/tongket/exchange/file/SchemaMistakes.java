package vn.tongket.exchange.file;

import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import vn.tongket.base.Nearest;
import vn.tongket.base.PlainNumber;
import vn.tongket.base.Problem;
import vn.tongket.packages.tree.FilePlace;
import vn.tongket.packages.tree.YamlTree;

/** Says in plain words, in both languages, what a JSON Schema validator found. */
final class SchemaMistakes {
    private final Error error;
    private final YamlTree tree;
    private final JsonNode whole;
    private final String pointer;
    private final String name;
    private final @Nullable JsonNode found;

    private SchemaMistakes(Error error, YamlTree tree, JsonNode whole) {
        this.error = error;
        this.tree = tree;
        this.whole = whole;
        this.pointer = String.valueOf(error.getInstanceLocation());
        this.name = pointer.substring(pointer.lastIndexOf('/') + 1);
        this.found = error.getInstanceNode();
    }

    /** @param whole the schema */
    static Problem explain(Error error, YamlTree tree, JsonNode whole) {
        return new SchemaMistakes(error, tree, whole).explain();
    }

    /** Where it stands, without a word about it yet. */
    static FilePlace place(Error error, YamlTree tree) {
        String pointer = String.valueOf(error.getInstanceLocation());
        FilePlace above = tree.place(pointer);
        return tree.keys().getOrDefault(pointer + "/" + error.getProperty(), above);
    }

    private Problem explain() {
        return switch (String.valueOf(error.getKeyword())) {
            case "required" ->
                at("'" + error.getProperty() + "' is missing" + in(), "thiếu “" + error.getProperty() + "”" + trong());
            case "additionalProperties" -> unknownKey();
            case "enum", "const" -> unknownValue();
            case "type", "anyOf" -> wrongType();
            case "format" ->
                at(
                        "'" + words() + "' is no day; write " + name + ": 2019-08-27",
                        "“" + words() + "” không phải là ngày; hãy viết " + name + ": 2019-08-27");
            case "pattern" -> wrongPattern();
            case "minLength" -> at("'" + name + "' is empty", "“" + name + "” để trống");
            case "minimum", "exclusiveMinimum", "maximum" -> outOfBounds();
            default -> at(error.getMessage(), error.getMessage());
        };
    }

    private Problem unknownKey() {
        String key = String.valueOf(error.getProperty());
        String nearest = Nearest.to(key, known()).orElse(null);
        FilePlace place = tree.keys().getOrDefault(pointer + "/" + key, tree.place(pointer));
        return Problem.hard(
                tree.file(),
                place.line(),
                place.column(),
                "'" + key + "' is not known" + in() + orKnown(Problem.didYouMean(nearest), "; known here: "),
                "không có mục “" + key + "”" + trong() + orKnown(Problem.coPhaiLa(nearest), "; các mục dùng được: "));
    }

    private String orKnown(String didYouMean, String otherwise) {
        return didYouMean.isEmpty() ? otherwise + String.join(", ", known()) : didYouMean;
    }

    /** Names of the members that may stand where the unknown one stands. */
    private List<String> known() {
        SchemaTypes types = new SchemaTypes(whole);
        JsonNode schema = whole;
        for (String step :
                pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/")) {
            JsonNode resolved = types.resolve(schema);
            schema = step.matches("[0-9]+") ? types.item(resolved) : types.member(resolved, step);
        }
        JsonNode resolved = types.resolve(schema);
        return resolved == null
                ? List.of()
                : List.copyOf(resolved.path("properties").propertyNames());
    }

    private Problem unknownValue() {
        List<String> allowed = new ArrayList<>();
        JsonNode stated = error.getSchemaNode();
        if (stated != null && stated.isArray()) {
            stated.forEach(value -> allowed.add(value.asString()));
        } else if (stated != null) {
            allowed.add(stated.asString());
        }
        allowed.remove("");
        String nearest = Nearest.to(words(), allowed).orElse(null);
        return at(
                "'" + words() + "' is no " + name + Problem.didYouMean(nearest)
                        + (nearest == null ? "; use one of " : " (one of ") + String.join(", ", allowed)
                        + (nearest == null ? "" : ")"),
                "“" + words() + "” không dùng được cho " + name + Problem.coPhaiLa(nearest)
                        + (nearest == null ? "; hãy dùng một trong các từ: " : " (một trong các từ: ")
                        + String.join(", ", allowed) + (nearest == null ? "" : ")"));
    }

    private Problem wrongType() {
        String type = error.getSchemaNode() == null ? "" : error.getSchemaNode().asString("");
        return switch (type) {
            case "number" ->
                at(
                        "'" + words() + "' is no number" + numberAdvice(),
                        "“" + words() + "” không phải là số" + loiKhuyenSo());
            case "integer" ->
                at(
                        "'" + words() + "' is no whole number; write digits only",
                        "“" + words() + "” không phải là số nguyên; chỉ viết chữ số");
            case "boolean" ->
                at("'" + words() + "': write true or false", "“" + words() + "”: hãy viết true hoặc false");
            case "array" ->
                at(
                        "'" + name + "' is a list; begin each item with '- '",
                        "“" + name + "” là danh sách; mỗi mục bắt đầu bằng “- ”");
            case "object" ->
                at(
                        "'" + name + "' has members; write each as 'key: value'",
                        "“" + name + "” gồm nhiều mục; viết mỗi mục dạng “khóa: nội dung”");
            default -> at("'" + name + "' is text here", "“" + name + "” phải là văn bản");
        };
    }

    private String numberAdvice() {
        return PlainNumber.looksMarked(words()) ? "; " + PlainNumber.ADVICE : "";
    }

    private String loiKhuyenSo() {
        return PlainNumber.looksMarked(words()) ? "; " + PlainNumber.LOI_KHUYEN : "";
    }

    private Problem wrongPattern() {
        return switch (name) {
            case "condition" ->
                at(
                        "'" + words() + "' is no condition; write for example \">= 1\"",
                        "“" + words() + "” không phải là điều kiện; ví dụ: \">= 1\"");
            case "frame" ->
                at(
                        "'" + words() + "' is no frame; write as-reported or a day, 2025-07-01",
                        "“" + words() + "” không dùng được cho frame; hãy viết as-reported hoặc một ngày, 2025-07-01");
            default ->
                at(
                        "'" + words() + "' is no code; use small letters a-z, digits and single hyphens",
                        "“" + words() + "” không phải là mã; chỉ dùng chữ thường không dấu, chữ số và dấu gạch nối");
        };
    }

    private Problem outOfBounds() {
        String bound =
                error.getSchemaNode() == null ? "" : error.getSchemaNode().asString("");
        boolean most = "maximum".equals(error.getKeyword());
        boolean open = "exclusiveMinimum".equals(error.getKeyword());
        return at(
                name + " is " + words() + "; it is " + (most ? "at most " : open ? "more than " : "at least ") + bound,
                name + " là " + words() + "; phải " + (most ? "không quá " : open ? "lớn hơn " : "từ ") + bound
                        + (most || open ? "" : " trở lên"));
    }

    private Problem at(String english, String vietnamese) {
        return tree.hard(pointer, english, vietnamese);
    }

    /** {@code in 'indicators' 3}; nothing at the top. */
    private String in() {
        return pointer.isEmpty() ? "" : " in " + where();
    }

    private String trong() {
        return pointer.isEmpty() ? "" : " trong " + where();
    }

    private String where() {
        JsonNode code = found == null ? null : found.get("code");
        String[] steps = pointer.substring(1).split("/");
        String list = steps[steps.length - 1].matches("[0-9]+") && steps.length > 1 ? steps[steps.length - 2] : name;
        return code == null || !code.isString() ? list : list + " '" + code.asString() + "'";
    }

    private String words() {
        if (found == null) {
            return "";
        }
        return found.isContainer() ? "…" : found.asString();
    }
}
