package vn.tongket;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * No pattern goes back and back over what somebody sent: each is run on the worst we can think of, and each character is looked
 * at a bounded number of times. Work is counted, not time.
 */
class PatternsTest {
    private static final int LENGTH = 8_000;
    private static final int READS_A_CHARACTER = 400;

    private static final String SIXTY = "NumberBound.LONGEST_WORDS";

    /** Patterns that are handed short words only, and what sees to it. */
    private static final Map<String, String> SHORT = Map.ofEntries(
            Map.entry("ArchiveRegistration.LOCATION", "a setting of the operator"),
            Map.entry("AuditSentences.OPTIONAL", "sentences of our own"),
            Map.entry("ChosenUnits.CODE", "LONGEST_LINE"),
            Map.entry("Cleansed.DETAIL", "LOOKED_AT"),
            Map.entry("CountCondition.FORM", SIXTY),
            Map.entry("FormulaParser.TOKEN", "LONGEST, and only where a token begins"),
            Map.entry("Invitations.EMAIL", "LONGEST_EMAIL"),
            Map.entry("NumberColumn.COMMA_PARTS_DECIMALS", SIXTY),
            Map.entry("NumberColumn.ONE_MARK", SIXTY),
            Map.entry("NumberColumn.POINT_LIKELY", SIXTY),
            Map.entry("NumberColumn.POINT_PARTS_DECIMALS", SIXTY),
            Map.entry("NumberReading.BELOW_ONE", SIXTY),
            Map.entry("NumberReading.COMMA", SIXTY),
            Map.entry("NumberReading.POINT", SIXTY),
            Map.entry("NumberReading.WITH_SPACES", SIXTY),
            Map.entry("NumberReading.ZERO_FIRST", SIXTY),
            Map.entry("PlaceName.DASHES", "behind SPACES, where no two spaces are left"),
            Map.entry("Start.SAID", "looked for at the beginning only"));

    /** Repeated to {@link #LENGTH}, with an end that fits nothing. */
    private static final List<String> WORST = List.of(
            " ",
            "\n",
            "\u00a0",
            "<",
            "<a",
            "</",
            "(",
            "((a",
            ")",
            "{",
            "{{",
            "{{a ",
            "a",
            "a ",
            "a-",
            "-a",
            "a.",
            "a_",
            "0",
            "1",
            "1 ",
            "1.",
            "1.000",
            "1,000",
            ".",
            "..",
            ",",
            ";",
            ":",
            "a: ",
            "'",
            "\"",
            "\\",
            "/",
            "//",
            "%",
            "TỐI ",
            "MẬT ",
            "UBND ",
            "xã ",
            "Xã A ",
            "năm 2020 ",
            "a@a.",
            "@",
            "[",
            "[a",
            "\t",
            "- ",
            "â",
            "ạ\u0323",
            "ngh",
            "nghiêng",
            "=",
            "1/1/2020 ");

    private static final class Budget extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Words that count how often they are looked at. */
    private static final class Counted implements CharSequence {
        private final String words;
        private long reads;
        private final long most;

        Counted(String words) {
            this.words = words;
            this.most = (long) words.length() * READS_A_CHARACTER;
        }

        @Override
        public char charAt(int at) {
            if (++reads > most) {
                throw new Budget();
            }
            return words.charAt(at);
        }

        @Override
        public int length() {
            return words.length();
        }

        @Override
        public CharSequence subSequence(int from, int to) {
            return words.substring(from, to);
        }

        @Override
        public String toString() {
            return words;
        }
    }

    @Test
    void lookAtEachCharacterABoundedNumberOfTimes() throws IllegalAccessException {
        Map<String, Pattern> patterns = patterns();
        assertThat(patterns).hasSizeGreaterThan(60).containsKeys(SHORT.keySet().toArray(String[]::new));
        List<String> slow = new ArrayList<>();
        patterns.forEach((name, pattern) -> {
            if (!SHORT.containsKey(name)) {
                WORST.stream()
                        .filter(worst -> isSlow(pattern, worst))
                        .findFirst()
                        .ifPresent(worst -> slow.add(name + " on '" + worst + "'"));
            }
        });
        assertThat(slow).isEmpty();
    }

    private static boolean isSlow(Pattern pattern, String worst) {
        String words = worst.repeat(LENGTH / worst.length()) + "\u0001";
        try {
            pattern.matcher(new Counted(words)).matches();
            Matcher found = pattern.matcher(new Counted(words));
            while (found.find()) {
                // Every place it fits, as replaceAll and split look for them.
            }
            return false;
        } catch (Budget | StackOverflowError beyond) {
            return true;
        }
    }

    private static Map<String, Pattern> patterns() throws IllegalAccessException {
        Map<String, Pattern> patterns = new TreeMap<>();
        for (var known : new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("vn.tongket")) {
            if (known.getFields().stream().noneMatch(field -> field.getRawType().isEquivalentTo(Pattern.class))) {
                continue;
            }
            for (Field field : known.reflect().getDeclaredFields()) {
                if (field.getType() == Pattern.class && Modifier.isStatic(field.getModifiers())) {
                    field.setAccessible(true);
                    patterns.put(known.getSimpleName() + "." + field.getName(), (Pattern) field.get(null));
                }
            }
        }
        return patterns;
    }
}
