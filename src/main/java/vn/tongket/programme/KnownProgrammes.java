package vn.tongket.programme;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tongket.base.Remembered;
import vn.tongket.database.Kept;
import vn.tongket.database.TableState;
import vn.tongket.database.TableStates;

/** The programmes that were asked for lately, kept for as long as nothing in any of them changes. */
@Component
class KnownProgrammes {
    private static final String STATE =
            "select revision || '/' || xmin from programme.revision where content = 'DEFINITIONS'";

    /** Indicators, targets, tasks, documents and bodies, of all programmes together; some 500 bytes each. */
    private static final int MOST_PARTS = 30_000;

    private final ProgrammeReads reads;
    private final TableState state;
    private final Kept<Known> known;

    KnownProgrammes(ProgrammeReads reads, TableStates states) {
        this.reads = reads;
        this.state = states.watch(STATE);
        this.known = state.keep(Known::new);
    }

    /** Read as it is asked for. */
    private static final class Known {
        private final Remembered<String, Programme> whole = new Remembered<>(MOST_PARTS, KnownProgrammes::parts);
        private final Remembered<String, Map<String, Integer>> indicatorIds =
                new Remembered<>(MOST_PARTS, ids -> ids.size() + 1);
        private volatile @Nullable Listed listed;
    }

    /** All programmes in their order, and the numbers of their rows by their codes. */
    record Listed(List<ProgrammeHead> heads, Map<String, Integer> ids) {}

    private static int parts(Programme programme) {
        return 1
                + programme.bodies().size()
                + programme.documents().size()
                + programme.indicators().stream()
                        .mapToInt(indicator -> 1 + indicator.targets().size())
                        .sum()
                + programme.taskGroups().stream()
                        .mapToInt(group -> 1 + group.tasks().size())
                        .sum();
    }

    String state() {
        return state.now();
    }

    List<ProgrammeHead> heads() {
        return listed(known.now()).heads();
    }

    @Nullable
    Integer idOf(String code) {
        return listed(known.now()).ids().get(code);
    }

    private Listed listed(Known now) {
        Listed listed = now.listed;
        if (listed == null) {
            listed = reads.listed();
            now.listed = listed;
        }
        return listed;
    }

    Optional<Programme> find(String code) {
        Known now = known.now();
        if (!listed(now).ids().containsKey(code)) {
            return Optional.empty();
        }
        Programme remembered = now.whole.get(code);
        if (remembered != null) {
            return Optional.of(remembered);
        }
        Optional<Programme> read = reads.programme(code);
        read.ifPresent(programme -> now.whole.put(code, programme));
        return read;
    }

    Map<String, Integer> indicatorIds(String code) {
        Known now = known.now();
        Map<String, Integer> remembered = now.indicatorIds.get(code);
        if (remembered != null) {
            return remembered;
        }
        Map<String, Integer> read = reads.indicatorIds(code);
        if (!read.isEmpty()) {
            now.indicatorIds.put(code, read);
        }
        return read;
    }
}
