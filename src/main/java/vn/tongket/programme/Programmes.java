package vn.tongket.programme;

import static vn.tongket.programme.tables.Tables.PROGRAMME_;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tongket.base.BadInput;
import vn.tongket.base.Nearest;
import vn.tongket.base.Problem;
import vn.tongket.packages.leaving.Leaving;
import vn.tongket.packages.leaving.LeavingRows;

/** All programmes, each read and kept whole. */
@Component
public class Programmes {
    private final ProgrammeReads reads;
    private final ProgrammeStore store;
    private final LeavingRows rows;

    Programmes(ProgrammeReads reads, ProgrammeStore store, LeavingRows rows) {
        this.reads = reads;
        this.store = store;
        this.rows = rows;
    }

    public Optional<Programme> find(String code) {
        return reads.programmes(PROGRAMME_.CODE.eq(code)).stream().findFirst();
    }

    /** As {@link #find}; an unknown code is bad input, with the nearest known one suggested. */
    public Programme require(String code) {
        return find(code).orElseThrow(() -> unknown(code));
    }

    /** In the order of their periods' ends, latest first. */
    public List<Programme> all() {
        return reads.programmes(DSL.noCondition());
    }

    public List<String> codes() {
        return List.copyOf(reads.ids().keySet());
    }

    /** Of all programmes together: the same as long as none was saved. Each is written with its indicators and targets at once. */
    public String state() {
        return reads.state();
    }

    /** The number under which other modules' rows name the programme. */
    public int idOf(String code) {
        Integer id = reads.ids().get(code);
        if (id == null) {
            throw unknown(code);
        }
        return id;
    }

    /** The numbers under which values name the programme's indicators, by indicator code; empty for an unknown programme. */
    public Map<String, Integer> indicatorIds(String programmeCode) {
        return reads.indicatorIds(programmeCode);
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
