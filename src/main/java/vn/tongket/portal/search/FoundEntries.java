package vn.tongket.portal.search;

import static org.jooq.impl.DSL.inline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** Asks PostgreSQL for entries, the nearest first: of a common word some hundred are looked at and no more. */
@Component
class FoundEntries {
    /** So many of each step are ranked: the rank of a hundred thousand takes a second, and nobody reads on. */
    static final int MOST = 200;

    /** So many are looked at for the marks that were typed. */
    private static final int LEAST = 30;

    // With words in place of parameters: PostgreSQL then knows which of them are common, and which index it is.
    private static final String ONE_STEP = """
            select entry_id, programme, code, address, name, place, words
              from (select *
                      from portal.search_entry
                     where kind = {0} and vector @@ cast({1} as tsquery)
                     limit {2}) as candidate
             order by ts_rank(vector, cast({3} as tsquery), 1) desc, entry_id
             limit {4}""";

    private static final String ANY =
            "select exists (select from portal.search_entry where kind = {0} and vector @@ cast({1} as tsquery))";

    private final DSLContext database;

    FoundEntries(DSLContext database) {
        this.database = database;
    }

    /** @param shown whether one may be shown now */
    List<SearchEntry> find(SearchKind kind, SearchQuestion question, int most, Predicate<SearchEntry> shown) {
        List<SearchEntry> found = new ArrayList<>();
        Set<Integer> seen = new HashSet<>();
        int ranked = Math.max(MOST, most);
        for (String step : question.nearestFirst()) {
            if (found.size() < most) {
                database
                        .fetch(
                                ONE_STEP,
                                inline(kind.name()),
                                inline(step),
                                inline(ranked),
                                inline(question.rank()),
                                inline(Math.max(LEAST, most)))
                        .stream()
                        .filter(row -> seen.add(row.get("entry_id", Integer.class)))
                        .map(row -> read(kind, row))
                        .filter(shown)
                        .sorted(asTyped(question))
                        .forEach(found::add);
            }
        }
        return List.copyOf(found.subList(0, Math.min(most, found.size())));
    }

    /** With the marks that were typed before those without. */
    private static Comparator<SearchEntry> asTyped(SearchQuestion question) {
        Marks marks = new Marks(question.typed());
        Map<SearchEntry, Integer> missing = new HashMap<>();
        return Comparator.comparing(
                entry -> missing.computeIfAbsent(entry, one -> marks.missing(one.name(), one.words())));
    }

    private static SearchEntry read(SearchKind kind, Record row) {
        return new SearchEntry(
                kind,
                row.get("programme", String.class),
                row.get("code", String.class),
                row.get("address", String.class),
                row.get("name", String.class),
                row.get("place", String.class),
                row.get("words", String.class));
    }

    /** Whether anything fits. */
    boolean has(SearchQuestion question) {
        for (SearchKind kind : SearchKind.values()) {
            var any = database.fetchSingle(ANY, inline(kind.name()), inline(question.asAsked("")));
            if (Boolean.TRUE.equals(any.get(0, Boolean.class))) {
                return true;
            }
        }
        return false;
    }
}
