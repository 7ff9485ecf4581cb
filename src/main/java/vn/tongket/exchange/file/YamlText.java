package vn.tongket.exchange.file;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Writes a tree of maps, lists and scalars as YAML, always the same way: two spaces, members in the order given, quotes only
 * where the text needs them, text of several lines as a block.
 */
public final class YamlText {
    /** Text that YAML reads back as it stands, without quotes. */
    private static final Pattern PLAIN =
            Pattern.compile("[\\p{L}\\p{N}“(/][^\\p{Cntrl}]*", Pattern.UNICODE_CHARACTER_CLASS);

    private static final Pattern LOOKS_LIKE_MORE =
            Pattern.compile("[-+]?[0-9][0-9_.,:eExX+-]*|(?i:true|false|null|yes|no|on|off|y|n)");

    private final StringBuilder out = new StringBuilder();

    private YamlText() {}

    public static String of(Map<String, ?> tree) {
        YamlText text = new YamlText();
        text.members(tree, 0);
        return text.out.toString();
    }

    private void members(Map<?, ?> members, int depth) {
        members.forEach((key, value) -> {
            out.append("  ".repeat(depth));
            member(String.valueOf(key), value, depth);
        });
    }

    private void member(String key, Object value, int depth) {
        out.append(scalar(key)).append(':');
        switch (value) {
            case Map<?, ?> below -> {
                out.append('\n');
                members(below, depth + 1);
            }
            case List<?> items -> {
                out.append('\n');
                items.forEach(item -> item(item, depth + 1));
            }
            case String words when isBlock(words) -> block(words, depth + 1);
            default -> out.append(' ').append(scalar(value)).append('\n');
        }
    }

    private void item(Object item, int depth) {
        out.append("  ".repeat(depth)).append("- ");
        if (!(item instanceof Map<?, ?> below)) {
            out.append(scalar(item)).append('\n');
            return;
        }
        boolean first = true;
        for (Map.Entry<?, ?> entry : below.entrySet()) {
            if (!first) {
                out.append("  ".repeat(depth + 1));
            }
            first = false;
            member(String.valueOf(entry.getKey()), entry.getValue(), depth + 1);
        }
    }

    /** Several lines that begin and end with something: a literal block keeps them as they are. */
    private static boolean isBlock(String words) {
        return words.contains("\n")
                && words.equals(words.strip())
                && words.chars().allMatch(letter -> letter == '\n' || !Character.isISOControl(letter))
                && words.lines().allMatch(line -> line.equals(line.stripTrailing()));
    }

    private void block(String words, int depth) {
        out.append(" |-\n");
        for (String line : words.split("\n", -1)) {
            out.append(line.isEmpty() ? "" : "  ".repeat(depth) + line).append('\n');
        }
    }

    private static String scalar(Object value) {
        return switch (value) {
            case BigDecimal number -> number.toPlainString();
            case Number number -> number.toString();
            case Boolean flag -> flag.toString();
            default -> text(String.valueOf(value));
        };
    }

    private static String text(String words) {
        boolean day = words.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}");
        boolean plain = PLAIN.matcher(words).matches()
                && !words.contains(": ")
                && !words.contains(" #")
                && !words.endsWith(":")
                && !words.endsWith(" ")
                && !LOOKS_LIKE_MORE.matcher(words).matches();
        return plain || day ? words : quoted(words);
    }

    private static String quoted(String words) {
        StringBuilder text = new StringBuilder("\"");
        words.chars().forEach(letter -> {
            switch (letter) {
                case '"' -> text.append("\\\"");
                case '\\' -> text.append("\\\\");
                case '\n' -> text.append("\\n");
                case '\t' -> text.append("\\t");
                default -> {
                    if (Character.isISOControl(letter)) {
                        text.append("\\x%02x".formatted(letter));
                    } else {
                        text.append((char) letter);
                    }
                }
            }
        });
        return text.append('"').toString();
    }
}
