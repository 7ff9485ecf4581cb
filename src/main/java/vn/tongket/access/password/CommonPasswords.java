package vn.tongket.access.password;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import vn.tongket.base.VietnameseText;

/**
 * Passwords that are tried first: a well-known word with a year or a sign behind it, the person's own name or office, rows of
 * keys, the same again and again. The words stand in {@code access/common-passwords.txt}.
 */
public final class CommonPasswords {
    private static final Set<String> WORDS = read();
    private static final String ROWS =
            "qwertyuiopasdfghjklzxcvbnmqwertyuiop abcdefghijklmnopqrstuvwxyzabcdefghij 1234567890123456789012345678901234567890";
    private static final int LONGEST_REPEATED = 6;
    private static final int SHORTEST_OWN = 4;
    private static final int BESIDE = 6;
    private static final int FEWEST_SIGNS = 5;

    private CommonPasswords() {}

    private static Set<String> read() {
        try (InputStream file = Objects.requireNonNull(
                        CommonPasswords.class.getResourceAsStream("/access/common-passwords.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Whether it would be among the first that somebody tries.
     *
     * @param own names of the person, their office and their unit
     */
    public static boolean holds(String password, Collection<String> own) {
        String plain = plain(password);
        String meant = plain(unmasked(password.replaceAll("[^\\p{L}]+$", "")));
        return isCommon(plain)
                || isCommon(meant)
                || own.stream()
                        .map(CommonPasswords::plain)
                        .anyMatch(name -> isOwn(core(plain), name) || isOwn(meant, name));
    }

    /** Without marks, capitals, blanks and signs. */
    private static String plain(String words) {
        return VietnameseText.fold(words).replaceAll("[^\\p{L}\\p{N}]", "");
    }

    /** {@code M@tkh4u}: as it is meant. */
    private static String unmasked(String words) {
        return words.replace('@', 'a')
                .replace('4', 'a')
                .replace('0', 'o')
                .replace('1', 'i')
                .replace('!', 'i')
                .replace('3', 'e')
                .replace('5', 's')
                .replace('$', 's');
    }

    private static boolean isCommon(String plain) {
        String core = core(plain);
        return core.isEmpty()
                || WORDS.contains(core)
                || plain.chars().distinct().count() < FEWEST_SIGNS
                || isRow(plain)
                || isRepeated(plain)
                || isTwoWords(core);
    }

    private static String core(String plain) {
        return plain.replaceAll("^[0-9]+|[0-9]+$", "");
    }

    private static boolean isRow(String plain) {
        String core = plain.replaceAll("[0-9]+$", "");
        return ROWS.contains(plain)
                || ROWS.contains(new StringBuilder(plain).reverse())
                || core.length() >= SHORTEST_OWN
                        && (ROWS.contains(core) || ROWS.contains(new StringBuilder(core).reverse()));
    }

    private static boolean isRepeated(String plain) {
        for (int length = 1; length <= Math.min(LONGEST_REPEATED * 2, plain.length() / 2); length++) {
            String part = plain.substring(0, length);
            if (part.repeat(plain.length() / length + 1).startsWith(plain)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTwoWords(String core) {
        for (int at = 2; at < core.length() - 1; at++) {
            if (WORDS.contains(core.substring(0, at))
                    && WORDS.contains(core.substring(at).replaceAll("^[0-9]+", ""))) {
                return true;
            }
        }
        return false;
    }

    /** A name with a few signs beside it: {@code UBND xã An Hòa 2026}. */
    private static boolean isOwn(String plain, String name) {
        return name.length() >= SHORTEST_OWN && plain.contains(name) && plain.length() - name.length() <= BESIDE;
    }
}
