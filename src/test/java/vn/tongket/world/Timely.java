package vn.tongket.world;

import java.util.Arrays;
import java.util.List;

/** Whether a sentence can have been written by a commune in a year: no epidemic in 2017, no village elder in a town. */
final class Timely {
    private static final List<Rule> RULES =
            Resources.lines("findings/hop-nam.txt").stream().map(Rule::of).toList();

    private Timely() {}

    static boolean fits(String words, Commune commune, int year) {
        return RULES.stream().filter(rule -> words.contains(rule.words())).allMatch(rule -> rule.allows(commune, year));
    }

    private record Rule(String words, int first, int last, List<String> communes) {
        static Rule of(String line) {
            String[] parts = line.split("\\|", -1);
            List<String> communes = parts[3].isEmpty() ? List.of() : Arrays.asList(parts[3].split(" "));
            return new Rule(parts[0], Integer.parseInt(parts[1]), Integer.parseInt(parts[2]), communes);
        }

        boolean allows(Commune commune, int year) {
            boolean hill = commune.district() == 5 || commune.district() == 7;
            boolean place = communes.isEmpty()
                    || communes.contains(Integer.toString(commune.number()))
                    || (communes.contains("vung-cao") && hill)
                    || (communes.contains("que") && commune.type().equals("xa"));
            return place && year >= first && year <= last;
        }
    }
}
