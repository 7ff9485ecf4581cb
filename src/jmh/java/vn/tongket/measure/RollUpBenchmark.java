package vn.tongket.measure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import vn.tongket.base.Window;
import vn.tongket.measure.columnar.UnitBits;
import vn.tongket.programme.UnitRule;
import vn.tongket.unit.Ground;
import vn.tongket.unit.MadeUpGround;
import vn.tongket.unit.ShareBy;
import vn.tongket.unit.UnitKind;

/** What of a roll-up is done in Java, part by part, for the country and its 34 provinces. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class RollUpBenchmark {
    private static final Frame TODAY = Frame.on(MadeUpGround.MERGED);
    private static final Collected COMMUNES = new Collected(UnitKind.COMMUNE, ShareBy.PEOPLE);

    private final Ground ground = MadeUpGround.make();
    private final List<Window> quarters = IntStream.range(0, 40)
            .mapToObj(number -> new Window(
                    LocalDate.of(2016, 1, 1).plusMonths(3L * number),
                    LocalDate.of(2016, 4, 1).plusMonths(3L * number)))
            .toList();
    private final List<Integer> targets = new ArrayList<>(List.of(ground.index(0)));
    private final BitSet communes = ground.idsOf(UnitKind.COMMUNE);
    private byte[] bytes = new byte[0];
    private Counted year = Counted.nothing();
    private final TreeMap<Integer, Cell> cells = new TreeMap<>();

    @Setup
    public void prepare() {
        targets.addAll(ground.childrenOf(ground.index(0), MadeUpGround.MERGED));
        bytes = communes.toByteArray();
        BitSet lacking = new BitSet();
        communes.stream().filter(id -> id % 53 == 0).forEach(lacking::set);
        year = new Counted(quarters.subList(0, 4).stream()
                .map(quarter -> new Counted.OfWindow(quarter, communes, new BitSet(), lacking))
                .toList());
        for (int window = 0; window < quarters.size(); window++) {
            cells.put(window, new Cell(new BigDecimal(window + ".25"), null, null, true));
        }
    }

    /** Shares of all communes, once a question. */
    @Benchmark
    public Object sharesOfAQuestion() {
        AskedShares shares = new AskedShares();
        new SharesOfQuestion(TODAY, new StandingTargets(ground, targets), quarters)
                .add(shares, 0, communes, ShareBy.PEOPLE);
        return shares;
    }

    /** Who is expected in one of the boundaries that held, once a question. */
    @Benchmark
    public Object expectedUnits() {
        return new ExpectedUnits(TODAY, new StandingTargets(ground, targets))
                .within(targets.getFirst(), COMMUNES, quarters.getFirst());
    }

    /** Who reported one indicator for one quarter, as the copy keeps it. */
    @Benchmark
    public Object setOfUnits() {
        return UnitBits.units(bytes);
    }

    /** The coverage of the country's figure of one year. */
    @Benchmark
    public Object coverageOfAYear() {
        return year.coverage(ground);
    }

    /** The hundred units that are named where figures are lacking. */
    @Benchmark
    public Object namesOfTheMissing() {
        return year.coverage(ground).missing().size();
    }

    /** The figure of ten years out of forty quarters. */
    @Benchmark
    public Object sumOverTime() {
        BigDecimal sum = BigDecimal.ZERO;
        for (Cell cell : cells.values()) {
            sum = sum.add(cell.value(UnitRule.SUM, BigDecimal.ONE));
        }
        return Decimals.plain(sum);
    }

    /** A quotient to twenty decimals. */
    @Benchmark
    public Object quotient() {
        return Decimals.divide(new BigDecimal("123456789.25"), new BigDecimal("9753"));
    }

    /** Yearly growth over ten years: a tenth root in decimals. */
    @Benchmark
    public Object growth() {
        return Decimals.yearlyGrowth(new BigDecimal("1000.5"), new BigDecimal("4510.25"), 10);
    }
}
