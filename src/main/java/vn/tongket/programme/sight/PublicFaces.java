package vn.tongket.programme.sight;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.tongket.base.Remembered;
import vn.tongket.database.Kept;
import vn.tongket.database.TableState;
import vn.tongket.database.TableStates;
import vn.tongket.programme.Programme;
import vn.tongket.programme.ProgrammeHead;
import vn.tongket.programme.Programmes;

/** The faces that were asked for lately, kept for as long as no programme and no act of publishing changes. */
@Component
class PublicFaces {
    private static final String STATE =
            "select string_agg(content || '/' || revision || '/' || xmin, ' ' order by content) from programme.revision";

    /** Indicators; all but few are the programme's own, which is kept as well. */
    private static final int MOST = 20_000;

    private final Programmes programmes;
    private final Publications publications;
    private final TableState state;
    private final Kept<Remembered<String, Programme>> known;

    PublicFaces(Programmes programmes, Publications publications, TableStates states) {
        this.programmes = programmes;
        this.publications = publications;
        this.state = states.watch(STATE);
        this.known = state.keep(() ->
                new Remembered<>(MOST, programme -> 1 + programme.indicators().size()));
    }

    /** Of all of them together. */
    String state() {
        return state.now();
    }

    boolean has(ProgrammeHead head) {
        return head.publishable()
                && publications.standing(PublicThing.programme(head.code())).isPresent();
    }

    Optional<Programme> of(String code) {
        Remembered<String, Programme> now = known.now();
        if (programmes.head(code).filter(this::has).isEmpty()) {
            return Optional.empty();
        }
        Programme remembered = now.get(code);
        if (remembered != null) {
            return Optional.of(remembered);
        }
        Optional<Programme> face =
                programmes.find(code).map(whole -> PublicFace.of(whole, indicators(publications.of(code))));
        face.ifPresent(made -> now.put(code, made));
        return face;
    }

    private static Set<String> indicators(List<Publication> acts) {
        return acts.stream()
                .filter(Publication::stands)
                .map(Publication::thing)
                .filter(thing -> thing.kind() == PublicThing.Kind.INDICATOR)
                .map(PublicThing::code)
                .collect(Collectors.toSet());
    }
}
