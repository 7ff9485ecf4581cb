package vn.tongket.document.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What words of a document can point to: its tables, charts and annexes, by what they are called ({@code Bảng 2}). Whoever
 * builds the document only writes the words.
 */
public final class Captions {
    private static final String LABELS = "Bảng|Biểu đồ|Hình";
    private static final Pattern CAPTION = Pattern.compile("^(" + LABELS + ") (\\d+)(?=[.:]? )");
    /** Not where another document's annex or table is meant. */
    private static final Pattern MENTION = Pattern.compile("(?:" + LABELS
            + "|Phụ lục) (?:\\d+|[IVXLC]+)(?![\\p{L}\\d])(?!,? (?:ban hành|kèm theo|của|Nghị|Thông|Luật|Quyết|Hướng))");

    private final Map<String, String> targets = new LinkedHashMap<>();

    private Captions() {}

    public static Captions of(Document document) {
        Captions captions = new Captions();
        Stream.concat(document.blocks().stream(), document.annexes().stream().flatMap(annex -> annex.blocks().stream()))
                .forEach(captions::add);
        String annex = document.head().format().phrases().annex();
        document.annexes().stream()
                .filter(one -> !one.number().isEmpty())
                .forEach(one -> captions.add(annex + " " + one.number()));
        return captions;
    }

    /** Of a form, whose words point to nothing. */
    public static Captions none() {
        return new Captions();
    }

    private void add(Block block) {
        switch (block) {
            case Table table -> of(table.caption()).ifPresent(one -> add(one.name()));
            case Chart chart -> of(chart.title()).ifPresent(one -> add(one.name()));
            default -> {}
        }
    }

    private void add(String name) {
        targets.putIfAbsent(name, "_Ref_tk_" + (targets.size() + 1));
    }

    /** The name of the place that words such as {@code Bảng 2} call, in this document. */
    public Optional<String> target(String name) {
        return Optional.ofNullable(targets.get(name));
    }

    /** {@code Bảng 2. Kết quả …} taken apart; empty where it has no number. */
    public static Optional<Caption> of(String words) {
        Matcher matcher = CAPTION.matcher(words);
        return matcher.find()
                ? Optional.of(new Caption(matcher.group(1), matcher.group(2), words.substring(matcher.end())))
                : Optional.empty();
    }

    /** Hands over words piece by piece: those that point somewhere, and those between. */
    public void split(String words, Consumer<String> plain, Mention mention) {
        Matcher matcher = MENTION.matcher(words);
        int from = 0;
        while (matcher.find()) {
            String target = targets.get(matcher.group());
            if (target != null) {
                if (matcher.start() > from) {
                    plain.accept(words.substring(from, matcher.start()));
                }
                mention.at(matcher.group(), target);
                from = matcher.end();
            }
        }
        if (from < words.length()) {
            plain.accept(words.substring(from));
        }
    }

    /** Words that point to a place. */
    public interface Mention {
        void at(String words, String target);
    }

    /** @param rest from the mark after the number on */
    public record Caption(String label, String number, String rest) {
        public String name() {
            return label + " " + number;
        }

        /** As Word names the sequence of its own captions. */
        public String sequence() {
            return label.replace(' ', '_');
        }
    }

    /** Names of places, for tests. */
    List<String> names() {
        return List.copyOf(targets.keySet());
    }
}
