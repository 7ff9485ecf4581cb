package vn.tongket.review.setup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.Nearest;
import vn.tongket.base.Problem;
import vn.tongket.base.VietnameseText;
import vn.tongket.report.record.Finding;

/** Checks an outline as it is read: unknown words, missing and doubled codes, all named at once by their path. */
final class OutlineReader {
    private static final int DEEPEST = 4;

    private final String file;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> codes = new HashSet<>();

    OutlineReader(String file) {
        this.file = file;
    }

    List<Problem> problems() {
        return problems;
    }

    /** From maps and lists as YAML gives them; what is wrong is left out and named in {@link #problems()}. */
    Outline read(Object tree, String path) {
        Map<?, ?> map = map(tree, path, Set.of("code", "title", "sections", "annexes"));
        String code = words(map, "code", path);
        List<Outline.Section> sections = sections(list(map, "sections", path), path + ".sections", 1);
        List<Outline.Annex> annexes = new ArrayList<>();
        int index = 0;
        for (Object annex : list(map, "annexes", path)) {
            annexes.add(annex(annex, path + ".annexes[" + index++ + "]"));
        }
        return new Outline(code, words(map, "title", path), sections, annexes);
    }

    private List<Outline.Section> sections(List<?> trees, String path, int depth) {
        List<Outline.Section> sections = new ArrayList<>();
        for (int i = 0; i < trees.size(); i++) {
            sections.add(section(trees.get(i), path + "[" + i + "]", depth));
        }
        if (depth > DEEPEST && !trees.isEmpty()) {
            wrong(path, "headings go " + DEEPEST + " deep at most", "đề mục chỉ sâu tối đa " + DEEPEST + " cấp");
        }
        return sections;
    }

    private Outline.Section section(Object tree, String path, int depth) {
        Map<?, ?> map = map(tree, path, Set.of("code", "heading", "fill", "sections"));
        String code = words(map, "code", path);
        if (!codes.add(code)) {
            wrong(path, "section code '" + code + "' is used twice", "mã mục “" + code + "” dùng hai lần");
        }
        List<Outline.Fill> fill = new ArrayList<>();
        for (Object one : list(map, "fill", path)) {
            Outline.Fill read = fill(one, path + ".fill[" + fill.size() + "]");
            fill.add(read);
        }
        List<Outline.Section> inside = sections(list(map, "sections", path), path + ".sections", depth + 1);
        return new Outline.Section(code, optional(map, "heading"), fill, inside);
    }

    private Outline.Fill fill(Object tree, String path) {
        Map<?, ?> map = map(tree, path, Set.of("content", "findings", "side", "topics", "annex", "lead"));
        Outline.Content content = one(Outline.Content.class, map, "content", path, Outline.Content.FINDINGS);
        boolean findings = content == Outline.Content.FINDINGS;
        Finding.Kind kind = findings ? one(Finding.Kind.class, map, "findings", path, Finding.Kind.RESULT) : null;
        Finding.Side side =
                map.containsKey("side") ? one(Finding.Side.class, map, "side", path, Finding.Side.OBJECTIVE) : null;
        if (content == Outline.Content.INDICATORS && !map.containsKey("annex")) {
            wrong(path, "INDICATORS needs 'annex'", "INDICATORS cần có “annex”");
        }
        List<String> topics =
                list(map, "topics", path).stream().map(OutlineReader::nfc).toList();
        return new Outline.Fill(content, kind, side, topics, optional(map, "annex"), optional(map, "lead"));
    }

    private Outline.Annex annex(Object tree, String path) {
        Map<?, ?> map = map(tree, path, Set.of("code", "title", "content"));
        return new Outline.Annex(
                words(map, "code", path),
                words(map, "title", path),
                one(Outline.AnnexContent.class, map, "content", path, Outline.AnnexContent.BY_YEAR));
    }

    private Map<?, ?> map(@Nullable Object tree, String path, Set<String> known) {
        if (!(tree instanceof Map<?, ?> map)) {
            wrong(path, "a mapping is needed here", "chỗ này phải là một nhóm khóa: giá trị");
            return Map.of();
        }
        for (Object key : map.keySet()) {
            if (!known.contains(String.valueOf(key))) {
                String nearest = Nearest.to(String.valueOf(key), known).orElse(null);
                wrong(
                        path,
                        "unknown key '" + key + "'" + Problem.didYouMean(nearest),
                        "không có khóa “" + key + "”" + Problem.coPhaiLa(nearest));
            }
        }
        return map;
    }

    private List<?> list(Map<?, ?> map, String key, String path) {
        Object value = map.get(key);
        if (value == null) {
            return List.of();
        }
        if (value instanceof List<?> list) {
            return list;
        }
        wrong(path + "." + key, "a list is needed here", "chỗ này phải là một danh sách");
        return List.of();
    }

    private String words(Map<?, ?> map, String key, String path) {
        String value = optional(map, key);
        if (value == null) {
            wrong(path, "'" + key + "' is missing", "thiếu “" + key + "”");
            return "";
        }
        return value;
    }

    private static @Nullable String optional(Map<?, ?> map, String key) {
        Object value = map.get(key);
        return value == null || String.valueOf(value).isBlank() ? null : nfc(value);
    }

    private static String nfc(Object value) {
        return VietnameseText.nfc(String.valueOf(value).strip());
    }

    private <E extends Enum<E>> E one(Class<E> type, Map<?, ?> map, String key, String path, E otherwise) {
        String written = optional(map, key);
        List<String> known =
                Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        if (written != null && known.contains(written)) {
            return Enum.valueOf(type, written);
        }
        String all = known.stream().collect(Collectors.joining(", "));
        String nearest = written == null ? null : Nearest.to(written, known).orElse(null);
        wrong(
                path + "." + key,
                (written == null ? "missing" : "'" + written + "' is not known") + " (one of " + all + ")"
                        + Problem.didYouMean(nearest),
                (written == null ? "còn thiếu" : "không có “" + written + "”") + " (một trong " + all + ")"
                        + Problem.coPhaiLa(nearest));
        return otherwise;
    }

    private void wrong(String path, String english, String vietnamese) {
        problems.add(Problem.hard(file, 0, 0, path + ": " + english, path + ": " + vietnamese));
    }
}
