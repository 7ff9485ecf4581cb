package vn.tongket.programme.sight;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;
import vn.tongket.base.VietnameseDates;
import vn.tongket.page.Withdrawn;
import vn.tongket.programme.Programme;
import vn.tongket.programme.ProgrammeHead;
import vn.tongket.programme.Programmes;
import vn.tongket.unit.Unit;
import vn.tongket.unit.Units;

/**
 * What whoever the running code works for may see: the product itself everything; a person what concerns the units their READ
 * reaches, and like everybody else what an act published. What may not be seen is not there.
 */
@Component
public class Sight {
    private final UnitReach reach;
    private final Programmes programmes;
    private final PublicFaces faces;
    private final Publications publications;
    private final Units units;

    Sight(UnitReach reach, Programmes programmes, PublicFaces faces, Publications publications, Units units) {
        this.reach = reach;
        this.programmes = programmes;
        this.faces = faces;
        this.publications = publications;
        this.units = units;
    }

    /** Whether whoever acts sees what is not published of the unit and of all that its figures are made of, too. */
    public boolean reads(int unitId) {
        return reach.wholly(unitId);
    }

    /** As {@link #reads(int)}, also where figures of its successors are put back into its boundaries. */
    public boolean readsInAnyBoundaries(int unitId) {
        return reach.whollyInAnyBoundaries(unitId);
    }

    /** As {@link #reads(int)}, by the code of the unit or of one of its versions. */
    public boolean reads(String unit) {
        return units.find(unit).map(Unit::id).map(this::reads).orElse(false);
    }

    /** The programme with what may be seen of its own unit. */
    public Optional<Programme> programme(String code) {
        return programmes.head(code).flatMap(head -> programme(code, head.unit()));
    }

    /** The programme with what may be seen of a unit. */
    public Optional<Programme> programme(String code, String unit) {
        return reads(unit) ? programmes.find(code) : face(code);
    }

    /** What stands in a list of those that may be seen of their own units, in the order of {@link Programmes#heads}. */
    public List<ProgrammeHead> heads() {
        Predicate<ProgrammeHead> read = read();
        return programmes.heads().stream()
                .filter(head -> read.test(head) || faces.has(head))
                .toList();
    }

    /** As {@link #heads}, each with all that may be seen of it. */
    public List<Programme> programmes() {
        Predicate<ProgrammeHead> read = read();
        return programmes.heads().stream()
                .flatMap(head -> (read.test(head) ? programmes.find(head.code()) : faces.of(head.code())).stream())
                .toList();
    }

    /** Asked once for all of them. */
    private Predicate<ProgrammeHead> read() {
        Set<Integer> records = reach.records();
        return head -> records == null
                || !records.isEmpty()
                        && reach.within(records, units.require(head.unit()).id(), false);
    }

    /** The programme as the public sees it, whoever asks. */
    public Optional<Programme> face(String code) {
        return faces.of(code);
    }

    /** All programmes as the public sees them, whoever asks. */
    public List<Programme> faces() {
        return programmes.heads().stream()
                .flatMap(head -> faces.of(head.code()).stream())
                .toList();
    }

    /** Of all faces together: another one as soon as a programme or an act of publishing has changed. */
    public String facesState() {
        return faces.state();
    }

    private boolean isPublic(String programme) {
        return programmes.head(programme).filter(faces::has).isPresent();
    }

    /** Whether the public sees it in this version; of a review, its programme must be public, too. */
    public boolean isPublic(PublicThing thing, String version) {
        return isPublic(thing.programme())
                && publications
                        .standing(thing)
                        .filter(one -> one.version().equals(version))
                        .isPresent();
    }

    /**
     * What to answer where a thing may not be seen: that it is not there, and after it was withdrawn, the note left in its
     * place.
     */
    public RuntimeException hidden(PublicThing thing) {
        Optional<Publication> last = publications.last(thing);
        Publication.Withdrawal withdrawn =
                last.map(Publication::withdrawn).filter(_ -> mayBeNamed(thing)).orElse(null);
        return withdrawn == null
                ? new NoSuchElementException(thing.address())
                : new Withdrawn(thing.kind().words(), withdrawn.on(), withdrawn.note());
    }

    /** What is left in the place of indicators and reviews of a programme that were public and were withdrawn. */
    public List<String> notes(Programme programme) {
        Set<PublicThing> seen = new HashSet<>();
        return publications.of(programme.code()).stream()
                .filter(one -> one.thing().kind() != PublicThing.Kind.PROGRAMME && seen.add(one.thing()))
                .filter(one -> one.withdrawn() != null && mayBeNamed(one.thing()))
                .map(one -> note(programme.code(), one))
                .toList();
    }

    private String note(String programme, Publication one) {
        Publication.Withdrawal withdrawn = Objects.requireNonNull(one.withdrawn());
        String name = programmes
                .find(programme)
                .flatMap(whole -> whole.indicator(one.thing().code()))
                .filter(_ -> one.thing().kind() == PublicThing.Kind.INDICATOR)
                .map(indicator -> " “" + indicator.name() + "”")
                .orElse("");
        String what = one.thing().kind().words() + name;
        return what.substring(0, 1).toUpperCase(Locale.ROOT) + what.substring(1) + " đã rút khỏi phần công khai ngày "
                + VietnameseDates.day(withdrawn.on()) + ". Lý do: " + withdrawn.note();
    }

    /** A note speaks of what was public once; of what was closed since, or lies in a closed programme, nothing is said. */
    private boolean mayBeNamed(PublicThing thing) {
        return switch (thing.kind()) {
            case PROGRAMME ->
                programmes
                        .head(thing.programme())
                        .filter(ProgrammeHead::publishable)
                        .isPresent();
            case INDICATOR ->
                isPublic(thing.programme())
                        && programmes
                                .find(thing.programme())
                                .flatMap(whole -> whole.indicator(thing.code()))
                                .filter(one -> one.publishable())
                                .isPresent();
            case REVIEW, FINDINGS -> isPublic(thing.programme());
        };
    }

    /** The programme as the public would see it, were these indicators published, and it with them. */
    public static Programme faceWith(Programme whole, Set<String> indicators) {
        return PublicFace.of(whole, indicators);
    }
}
