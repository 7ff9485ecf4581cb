package vn.tongket.cli.bench;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.tongket.base.Now;
import vn.tongket.base.Window;
import vn.tongket.cli.console.DataCommand;
import vn.tongket.cli.console.Rows;
import vn.tongket.portal.search.Search;
import vn.tongket.portal.search.SearchIndex;
import vn.tongket.programme.Programme;
import vn.tongket.programme.ProgrammeHead;
import vn.tongket.programme.Programmes;
import vn.tongket.programme.sight.PublicThing;
import vn.tongket.programme.sight.Publications;
import vn.tongket.unit.Units;

/** Measures the public search over made-up entries, in a throwaway data directory: the same ones at every run. */
@Command(name = "search", description = "Measure the public search over made-up entries.")
class BenchSearchCommand extends DataCommand {
    private static final String PROGRAMME = "do-tim-kiem";
    private static final List<String> COLUMNS = List.of("entries", "what", "question", "groups", "p50_ms", "p99_ms");
    private static final int RUNS = 200;
    /** As the page looks for them, too. */
    private static final int UNITS = 20;

    private static final int WARM = 60;

    @Option(
            names = "--entries",
            paramLabel = "N",
            defaultValue = "200000",
            description = "How many (default: ${DEFAULT-VALUE}).")
    private int entries = 200_000;

    @Mixin
    private Rows rows = new Rows();

    /** @param question as somebody types it */
    private record Asked(String what, String question) {}

    private static final List<Asked> ALL = List.of(
            new Asked("two common words", "của và"),
            new Asked("a common word", "thực hiện"),
            new Asked("a phrase of common words", "\"thực hiện nhiệm vụ của\""),
            new Asked("a phrase of common words that stands nowhere", "\"của nhiệm thực vụ\""),
            new Asked("common words", "nhiệm vụ phát triển kinh tế xã hội của xã"),
            new Asked("an abbreviation", "UBND xã"),
            new Asked("a rare word", "hiemcogap7"),
            new Asked("a rare word beside common ones", "thực hiện của hiemcogap7"),
            new Asked("a wrong letter", "thực hien nhieem vụ"),
            new Asked("a word that stands nowhere", "qwxzwqxz nhiệm vụ"));

    @Override
    protected final ConfigurableApplicationContext open() {
        data = BenchCommand.throwaway();
        System.setProperty("tongket.db.url", "");
        return super.open();
    }

    @Override
    protected final int run(ConfigurableApplicationContext context) {
        context.getBean(Programmes.class)
                .save(Programme.of(
                        new ProgrammeHead(PROGRAMME, "Đo tốc độ", "VN", Window.year(2025), true, true, List.of()),
                        List.of()));
        context.getBean(Publications.class)
                .publish(PublicThing.programme(PROGRAMME), "", new Publications.Checker("bench", null), Now.day());
        SearchIndex index = context.getBean(SearchIndex.class);
        index.rebuild();
        err().println("Making " + entries + " entries …");
        long took = BenchTable.once(() -> index.fill(BenchEntries.of(PROGRAMME, entries)));
        err().println("Made in " + took / 1_000_000 + " ms.");
        Search search = context.getBean(Search.class);
        Units units = context.getBean(Units.class);
        List<List<@Nullable Object>> measured = new ArrayList<>();
        for (Asked asked : ALL) {
            int groups = search.answer(asked.question()).groups().size();
            long[] times = times(() -> {
                search.answer(asked.question());
                units.search(asked.question(), Now.day(), UNITS);
            });
            measured.add(Rows.row(entries, asked.what(), asked.question(), groups, at(times, 50), at(times, 99)));
        }
        rows.print(out(), COLUMNS, measured);
        return 0;
    }

    private static long[] times(Runnable work) {
        for (int i = 0; i < WARM; i++) {
            work.run();
        }
        long[] times = new long[RUNS];
        for (int i = 0; i < RUNS; i++) {
            times[i] = BenchTable.once(work);
        }
        Arrays.sort(times);
        return times;
    }

    private static BigDecimal at(long[] sorted, int percent) {
        return BigDecimal.valueOf(sorted[Math.min(sorted.length - 1, sorted.length * percent / 100)])
                .divide(BigDecimal.valueOf(1_000_000), 1, RoundingMode.HALF_UP);
    }
}
