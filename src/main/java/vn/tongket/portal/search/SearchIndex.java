package vn.tongket.portal.search;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jooq.BatchBindStep;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import vn.tongket.access.audit.Acting;
import vn.tongket.database.TableState;
import vn.tongket.database.TableStates;
import vn.tongket.programme.Programme;
import vn.tongket.programme.sight.Sight;
import vn.tongket.review.setup.Reviews;
import vn.tongket.unit.Units;

/**
 * The entries that a search looks through. They hang on nothing that whoever publishes, withdraws or imports would have to tell: what
 * they were made of is compared with what stands, and the programmes that differ are made again, as a visitor reads them.
 */
@Component
public class SearchIndex {
    private static final String MADE_OF = "select max(made_of) from portal.search_state";
    private static final String KEEP_STATE = """
            insert into portal.search_state (made_of) values (?)
                on conflict (only_row) do update set made_of = excluded.made_of""";

    private static final int AT_ONCE = 500;

    /** How entries are written; another one, and all are made again. */
    private static final String FORM = "1 " + Abbreviations.all();

    private final DSLContext database;
    private final PublicEntries entries;
    private final Sight sight;
    private final Reviews reviews;
    private final Units units;
    private final TableState madeOf;

    SearchIndex(
            DSLContext database, PublicEntries entries, Sight sight, Reviews reviews, Units units, TableStates states) {
        this.database = database;
        this.entries = entries;
        this.sight = sight;
        this.reviews = reviews;
        this.units = units;
        this.madeOf = states.watch(MADE_OF);
    }

    private record Made(String digest, List<SearchEntry> entries) {}

    /** Whether the entries were made when all that can be found was in this state. */
    boolean isMadeOf(String state) {
        return state.equals(madeOf.now());
    }

    /** Of programmes, acts of publishing, reviews and units together, as they are now. */
    String state() {
        return sight.facesState() + " / " + reviews.state() + " / " + units.revision();
    }

    /**
     * Makes the programmes again of which something differs, be it a figure in the text of a review.
     *
     * @return the state they are of now
     */
    String refresh() {
        String now = state();
        Optional<String> before = stored(database);
        Map<String, Made> read = Acting.asVisitor(this::read);
        return Acting.asSystem(() -> database.transactionResult(transaction -> {
            DSLContext sql = transaction.dsl();
            sql.execute("select pg_advisory_xact_lock(hashtext('portal.search'))");
            Optional<String> meanwhile = stored(sql);
            if (!meanwhile.equals(before)) {
                // Another node was faster; what it read may be newer.
                return meanwhile.orElse("");
            }
            if (write(sql, read) || before.isEmpty()) {
                countWords(sql);
            }
            sql.execute(KEEP_STATE, now);
            return now;
        }));
    }

    /** Forgets all and makes it again. How many entries there are. */
    public int rebuild() {
        Acting.asSystem(() -> database.transaction(transaction -> {
            transaction.dsl().execute("delete from portal.search_state");
            transaction.dsl().execute("delete from portal.search_programme");
            transaction.dsl().execute("delete from portal.search_entry");
        }));
        refresh();
        return database.fetchSingle("select count(*) from portal.search_entry").get(0, Integer.class);
    }

    private static Optional<String> stored(DSLContext sql) {
        return Optional.ofNullable(sql.fetchSingle(MADE_OF).get(0, String.class));
    }

    /** Adds entries as they are: for measurements. */
    public void fill(Stream<SearchEntry> more) {
        Iterator<SearchEntry> all = more.iterator();
        while (all.hasNext()) {
            List<SearchEntry> some = new ArrayList<>();
            while (all.hasNext() && some.size() < AT_ONCE) {
                some.add(all.next());
            }
            insert(database, some);
        }
        countWords(database);
    }

    private Map<String, Made> read() {
        return sight.faces().stream().collect(Collectors.toMap(Programme::code, this::made));
    }

    private Made made(Programme programme) {
        List<SearchEntry> all = entries.of(programme);
        return new Made(digest(FORM + all), all);
    }

    /** Whether anything differed. */
    private static boolean write(DSLContext sql, Map<String, Made> read) {
        Map<String, String> known = sql.fetch("select programme, digest from portal.search_programme").stream()
                .collect(Collectors.toMap(row -> row.get(0, String.class), row -> row.get(1, String.class)));
        List<String> gone =
                known.keySet().stream().filter(code -> !read.containsKey(code)).toList();
        Map<String, Made> other = new HashMap<>(read);
        other.entrySet().removeIf(one -> one.getValue().digest().equals(known.get(one.getKey())));
        Stream.concat(gone.stream(), other.keySet().stream()).forEach(code -> {
            sql.execute("delete from portal.search_entry where programme = ?", code);
            sql.execute("delete from portal.search_programme where programme = ?", code);
        });
        other.forEach((code, made) -> {
            insert(sql, made.entries());
            sql.execute("insert into portal.search_programme (programme, digest) values (?, ?)", code, made.digest());
        });
        return !gone.isEmpty() || !other.isEmpty();
    }

    static void insert(DSLContext sql, List<SearchEntry> entries) {
        for (int from = 0; from < entries.size(); from += AT_ONCE) {
            BatchBindStep batch = sql.batch("""
                    insert into portal.search_entry (kind, programme, code, address, name, place, words, vector)
                    values (?, ?, ?, ?, ?, ?, ?, cast(? as tsvector))""");
            for (SearchEntry entry : entries.subList(from, Math.min(entries.size(), from + AT_ONCE))) {
                batch = batch.bind(
                        entry.kind().name(),
                        entry.programme(),
                        entry.code(),
                        entry.address(),
                        entry.name(),
                        entry.place(),
                        entry.words(),
                        EntryVector.of(entry));
            }
            batch.execute();
        }
    }

    private void countWords(DSLContext sql) {
        countWordsOfEntries(sql);
        TreeSet<String> names = new TreeSet<>();
        units.allVersions().forEach(unit -> names.addAll(SearchWords.folded(unit.fullName())));
        sql.execute(
                "insert into portal.search_word (word, entries) select word, 0 from unnest(?::text[]) as word on conflict do nothing",
                (Object) names.toArray(new String[0]));
    }

    static void countWordsOfEntries(DSLContext sql) {
        sql.execute("delete from portal.search_word");
        sql.execute("""
                insert into portal.search_word (word, entries)
                select word, ndoc from ts_stat('select vector from portal.search_entry') where word !~ '[= ]'""");
        sql.execute("select base.refresh_statistics('portal.search_entry')");
    }

    private static String digest(String words) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(words.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
