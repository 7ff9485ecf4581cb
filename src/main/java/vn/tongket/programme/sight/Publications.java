package vn.tongket.programme.sight;

import static vn.tongket.programme.tables.Tables.PUBLICATION;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tongket.base.Now;
import vn.tongket.base.Remembered;
import vn.tongket.database.Kept;
import vn.tongket.database.TableState;
import vn.tongket.database.TableStates;
import vn.tongket.programme.ProgrammeHead;
import vn.tongket.programme.Programmes;

/** The acts of publishing and withdrawing, as they are kept; who may act, and on what, is asked before. */
@Component
public class Publications {
    private static final String STATE =
            "select revision || '/' || xmin from programme.revision where content = 'PUBLICATIONS'";

    /** Acts, some 300 bytes each. */
    private static final int MOST_KNOWN = 20_000;

    private final DSLContext database;
    private final Programmes programmes;
    private final TableState state;
    private final Kept<Remembered<String, List<Publication>>> known;

    Publications(DSLContext database, Programmes programmes, TableStates states) {
        this.database = database;
        this.programmes = programmes;
        this.state = states.watch(STATE);
        this.known = state.keep(() -> new Remembered<>(MOST_KNOWN, acts -> 1 + acts.size()));
    }

    /** Of all acts together: another one as soon as something was published or withdrawn. */
    public String state() {
        return state.now();
    }

    /**
     * Who looked it through.
     *
     * @param name as it is kept
     * @param accountId null where they are named on the command line
     */
    public record Checker(String name, @Nullable Integer accountId) {}

    /** In place of an act that stands on the same thing. */
    public void publish(PublicThing thing, String version, Checker by, LocalDate on) {
        standing(thing).ifPresent(_ -> withdraw(thing, by.name(), on, "Được thay bằng lần công khai sau."));
        database.insertInto(PUBLICATION)
                .set(PUBLICATION.PROGRAMME_ID, programmes.idOf(thing.programme()))
                .set(PUBLICATION.KIND, thing.kind().name())
                .set(PUBLICATION.CODE, thing.code())
                .set(PUBLICATION.VERSION, version)
                .set(PUBLICATION.STATEMENT, Publication.STATEMENT)
                .set(PUBLICATION.CHECKED_BY, by.name())
                .set(PUBLICATION.ACCOUNT_ID, by.accountId())
                .set(PUBLICATION.CHECKED_ON, on)
                .set(PUBLICATION.PUBLISHED_AT, Now.moment())
                .execute();
    }

    /** Whether there was anything to withdraw. */
    public boolean withdraw(PublicThing thing, String by, LocalDate on, String note) {
        return database.update(PUBLICATION)
                        .set(PUBLICATION.WITHDRAWN_BY, by)
                        .set(PUBLICATION.WITHDRAWN_ON, on)
                        .set(PUBLICATION.WITHDRAWN_AT, Now.moment())
                        .set(PUBLICATION.NOTE, note)
                        .where(PUBLICATION.PROGRAMME_ID.eq(programmes.idOf(thing.programme())))
                        .and(PUBLICATION.KIND.eq(thing.kind().name()))
                        .and(PUBLICATION.CODE.eq(thing.code()))
                        .and(PUBLICATION.WITHDRAWN_AT.isNull())
                        .execute()
                > 0;
    }

    public Optional<Publication> standing(PublicThing thing) {
        return last(thing).filter(Publication::stands);
    }

    /** The last act on the thing, also one that was taken back. */
    public Optional<Publication> last(PublicThing thing) {
        return of(thing.programme()).stream()
                .filter(one -> one.thing().equals(thing))
                .findFirst();
    }

    /** All acts on a programme and what is in it, latest first. */
    public List<Publication> of(String programme) {
        Remembered<String, List<Publication>> now = known.now();
        List<Publication> remembered = now.get(programme);
        if (remembered != null) {
            return remembered;
        }
        Optional<ProgrammeHead> head = programmes.head(programme);
        List<Publication> acts = head.map(this::read).orElse(List.of());
        if (head.isPresent()) {
            now.put(programme, acts);
        }
        return acts;
    }

    private List<Publication> read(ProgrammeHead head) {
        return List.copyOf(database.selectFrom(PUBLICATION)
                .where(PUBLICATION.PROGRAMME_ID.eq(programmes.idOf(head.code())))
                .orderBy(PUBLICATION.PUBLICATION_ID.desc())
                .fetch(row -> read(head.code(), row)));
    }

    private static Publication read(String programme, Record row) {
        LocalDate withdrawnOn = row.get(PUBLICATION.WITHDRAWN_ON);
        return new Publication(
                new PublicThing(
                        PublicThing.Kind.valueOf(row.get(PUBLICATION.KIND)), programme, row.get(PUBLICATION.CODE)),
                row.get(PUBLICATION.VERSION),
                row.get(PUBLICATION.STATEMENT),
                row.get(PUBLICATION.CHECKED_BY),
                row.get(PUBLICATION.CHECKED_ON),
                row.get(PUBLICATION.PUBLISHED_AT),
                withdrawnOn == null
                        ? null
                        : new Publication.Withdrawal(
                                Objects.requireNonNull(row.get(PUBLICATION.WITHDRAWN_BY)),
                                withdrawnOn,
                                Objects.requireNonNull(row.get(PUBLICATION.NOTE))));
    }
}
