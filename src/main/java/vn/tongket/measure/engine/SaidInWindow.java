package vn.tongket.measure.engine;

import java.util.BitSet;

/**
 * What units said about one indicator in one window, of their totals or of named parts: sets of unit ids.
 *
 * @param window its number in the question
 * @param reported with a figure, <em>không phát sinh</em> included
 * @param missing <em>chưa có số liệu</em>, or a figure that lacks what its rule needs
 * @param excused <em>không áp dụng</em>
 */
public record SaidInWindow(
        int indicatorId, int window, boolean isTotal, BitSet reported, BitSet missing, BitSet excused) {
    public static SaidInWindow nothing(int indicatorId, int window, boolean isTotal) {
        return new SaidInWindow(indicatorId, window, isTotal, new BitSet(), new BitSet(), new BitSet());
    }

    public BitSet any() {
        BitSet any = (BitSet) reported.clone();
        any.or(missing);
        any.or(excused);
        return any;
    }

    /** Where one part is lacking the total is not known; where all are not applicable, neither is the total. */
    public SaidInWindow settled() {
        reported.andNot(missing);
        excused.andNot(reported);
        excused.andNot(missing);
        return this;
    }

    public SaidInWindow without(BitSet units) {
        reported.andNot(units);
        missing.andNot(units);
        excused.andNot(units);
        return this;
    }

    /** Of these units a part that has no figure lacks. */
    public void lack(BitSet units) {
        missing.or(units);
    }

    public void only(BitSet units) {
        reported.and(units);
        missing.and(units);
        excused.and(units);
    }

    public void add(SaidInWindow other) {
        reported.or(other.reported);
        missing.or(other.missing);
        excused.or(other.excused);
    }
}
