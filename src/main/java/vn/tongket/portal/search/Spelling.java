package vn.tongket.portal.search;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Words that stand nowhere, and what was meant: the word that one letter makes of them (put in, left out, changed, or two changed
 * places). All such words are few, and are looked up; a likeness of trigrams says little of words of four letters.
 */
@Component
class Spelling {
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyz";
    private static final int SHORTEST = 3;
    private static final int LONGEST = 20;
    private static final int TRIED = 6;

    private static final String UNKNOWN = """
            select asked.word from unnest(?::text[]) with ordinality as asked (word, place)
             where not exists (select from portal.search_word as known where known.word = asked.word)
             order by place""";

    private static final String NEAR = """
            select word from portal.search_word where word = any (?::text[]) and entries > 0
             order by entries desc, word limit\s""" + TRIED;

    private final DSLContext database;
    private final FoundEntries entries;

    Spelling(DSLContext database, FoundEntries entries) {
        this.database = database;
        this.entries = entries;
    }

    /** Those that stand neither in what was published nor in the name of a unit. */
    List<String> unknown(SearchQuestion question) {
        Object words = question.words().stream().distinct().toArray(String[]::new);
        return database.fetch(UNKNOWN, words).getValues(0, String.class);
    }

    /** The question with a known word in place of each unknown one; empty where one of them is near to none. */
    Optional<SearchQuestion> corrected(SearchQuestion question, List<String> unknown) {
        SearchQuestion corrected = question;
        for (String word : unknown) {
            Optional<SearchQuestion> next = corrected(corrected, word);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            corrected = next.get();
        }
        return Optional.of(corrected);
    }

    /** Of several the one that stands beside its neighbours somewhere; else the one that stands in most. */
    private Optional<SearchQuestion> corrected(SearchQuestion question, String word) {
        if (word.length() < SHORTEST || word.length() > LONGEST || word.chars().anyMatch(Character::isDigit)) {
            return Optional.empty();
        }
        Object near = near(word).toArray(String[]::new);
        List<SearchQuestion> all = database.fetch(NEAR, near).getValues(0, String.class).stream()
                .map(other -> question.with(word, other))
                .toList();
        return all.stream()
                .filter(one -> entries.has(one.inOneRow()))
                .findFirst()
                .or(() -> all.stream().filter(entries::has).findFirst())
                .or(() -> all.stream().findFirst());
    }

    /** All that one letter makes of a word. */
    static Set<String> near(String word) {
        Set<String> near = new HashSet<>();
        for (int i = 0; i <= word.length(); i++) {
            String before = word.substring(0, i);
            String after = word.substring(i);
            if (!after.isEmpty()) {
                near.add(before + after.substring(1));
            }
            if (after.length() > 1) {
                near.add(before + after.charAt(1) + after.charAt(0) + after.substring(2));
            }
            for (char letter : LETTERS.toCharArray()) {
                near.add(before + letter + after);
                if (!after.isEmpty()) {
                    near.add(before + letter + after.substring(1));
                }
            }
        }
        near.remove(word);
        return near;
    }
}
