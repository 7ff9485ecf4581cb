package vn.tongket.cli.console;

import java.io.PrintWriter;
import java.util.List;
import vn.tongket.exchange.Difference;
import vn.tongket.exchange.SectionDifference;
import vn.tongket.report.record.ValueChange;

/** A difference in words: a line a section, with the codes of what differs. */
public final class DifferencePrint {
    private static final int NAMED = 12;

    private DifferencePrint() {}

    public static void print(PrintWriter err, Difference difference, boolean dryRun) {
        String verb = dryRun ? "would change" : "changed";
        if (difference.isNothing()) {
            err.println(difference.programme() + ": nothing " + verb + "; everything is stored already");
            return;
        }
        err.println(difference.programme() + " " + verb + ":");
        difference.sections().stream()
                .filter(section -> !section.isNothing())
                .map(DifferencePrint::line)
                .forEach(err::println);
        print(err, difference.values());
        if (dryRun) {
            err.println("Nothing was stored: --dry-run.");
        }
    }

    private static String line(SectionDifference section) {
        StringBuilder line = new StringBuilder("  ").append(section.name()).append(":");
        append(line, "new", section.added());
        append(line, "changed", section.changed());
        append(line, "removed", section.removed());
        if (section.reordered()) {
            line.append(" in another order;");
        }
        return line.append(" ").append(section.unchanged()).append(" unchanged").toString();
    }

    private static void append(StringBuilder line, String word, List<String> codes) {
        if (codes.isEmpty()) {
            return;
        }
        line.append(" ").append(codes.size()).append(" ").append(word).append(" (");
        line.append(String.join(", ", codes.subList(0, Math.min(NAMED, codes.size()))));
        line.append(codes.size() > NAMED ? ", …" : "").append(");");
    }

    public static void print(PrintWriter err, ValueChange values) {
        long all = values.added() + values.revised() + values.same();
        if (all == 0) {
            return;
        }
        err.println("  values: " + values.added() + " new, " + values.revised() + " revised, " + values.same()
                + " the same");
        for (ValueChange.Example example : values.examples()) {
            String part = example.breakdown().isEmpty() ? "" : " (" + example.breakdown() + ")";
            err.println("    " + example.indicator() + part + " " + example.unit() + " " + example.from() + "–"
                    + example.to() + ": " + (example.before().isEmpty() ? "" : example.before() + " → ")
                    + example.after());
        }
    }
}
