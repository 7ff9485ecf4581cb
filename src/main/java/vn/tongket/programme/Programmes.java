package vn.tongket.programme;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tongket.base.BadInput;
import vn.tongket.base.Nearest;
import vn.tongket.base.Problem;
import vn.tongket.packages.leaving.Leaving;
import vn.tongket.packages.leaving.LeavingRows;

/** All programmes: what stands in a list of them, and each whole. What was read stays in memory until something changes. */
@Component
public class Programmes {
    private final ProgrammeReads reads;
    private final KnownProgrammes known;
    private final ProgrammeStore store;
    private final LeavingRows rows;

    Programmes(ProgrammeReads reads, KnownProgrammes known, ProgrammeStore store, LeavingRows rows) {
        this.reads = reads;
        this.known = known;
        this.store = store;
        this.rows = rows;
    }

    /** In the order of their periods' ends, latest first: all that a list of them needs. */
    public List<ProgrammeHead> heads() {
        return known.heads();
    }

    public Optional<ProgrammeHead> head(String code) {
        return heads().stream().filter(head -> head.code().equals(code)).findFirst();
    }

    public Optional<Programme> find(String code) {
        return known.find(code);
    }

    /** As {@link #find}; an unknown code is bad input, with the nearest known one suggested. */
    public Programme require(String code) {
        return find(code).orElseThrow(() -> unknown(code));
    }

    /** Each of {@link #heads} whole: for work on all there is, never for a page that lists them. */
    public List<Programme> all() {
        return heads().stream().flatMap(head -> find(head.code()).stream()).toList();
    }

    public List<String> codes() {
        return heads().stream().map(ProgrammeHead::code).sorted().toList();
    }

    /** Of all programmes together: the same as long as nothing in any of them changed. */
    public String state() {
        return known.state();
    }

    /** The number under which other modules' rows name the programme. */
    public int idOf(String code) {
        return Optional.ofNullable(known.idOf(code)).orElseThrow(() -> unknown(code));
    }

    /** The numbers under which values name the programme's indicators, by indicator code; empty for an unknown programme. */
    public Map<String, Integer> indicatorIds(String programmeCode) {
        return known.indicatorIds(programmeCode);
    }

    /** Codes of the programmes that have an indicator of the code. */
    public List<String> withIndicator(String indicatorCode) {
        return reads.withIndicator(indicatorCode);
    }

    /** Directives by their codes, whichever programmes name them; unknown ones are left out. */
    public List<Directive> directives(Collection<String> codes) {
        return reads.directives(codes);
    }

    /**
     * Keeps the programme as stated: a new one, or in place of what was stored under its code. What it names keeps its
     * number; what it no longer names goes.
     *
     * @throws BadInput where something points at what is no longer named
     */
    @Transactional
    public void save(Programme programme) {
        keep(programme);
        rows.removeOrRefuse(leaving(programme));
    }

    /** As {@link #save}, but what is no longer named stays, until {@link #leaving} goes. */
    @Transactional
    public void keep(Programme programme) {
        store.keep(programme);
    }

    /** What is stored of the programme and no longer named; nothing of one that is not there yet. */
    public List<Leaving> leaving(Programme programme) {
        return store.leaving(programme);
    }

    private BadInput unknown(String code) {
        String nearest = Nearest.to(code, codes()).orElse(null);
        return BadInput.of(
                "There is no programme '" + code + "'" + Problem.didYouMean(nearest),
                "Không có chương trình “" + code + "”" + Problem.coPhaiLa(nearest));
    }
}
