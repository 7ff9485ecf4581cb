package vn.tongket.exchange.api;

import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import org.springframework.stereotype.Component;
import vn.tongket.access.Reach;
import vn.tongket.measure.AskedIndicators;
import vn.tongket.measure.Level;
import vn.tongket.measure.series.Asked;
import vn.tongket.measure.series.SeriesQuestion;
import vn.tongket.page.Person;
import vn.tongket.page.Right;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.Programme;
import vn.tongket.programme.Programmes;
import vn.tongket.unit.Units;

/**
 * What of a question a caller may see: of units their READ reaches, everything; of others, what is published, and never who
 * entered it. What may not be seen is answered like what is not there.
 */
@Component
class SeenSeries {
    private final Programmes programmes;
    private final Units units;
    private final Reach reach;

    SeenSeries(Programmes programmes, Units units, Reach reach) {
        this.programmes = programmes;
        this.units = units;
        this.reach = reach;
    }

    /** The question, with the indicators that may be seen where it names none. */
    SeriesQuestion by(Person person, SeriesQuestion asked) {
        Programme programme = programmes.require(asked.programme());
        if (mayAll(person, asked)) {
            return asked;
        }
        if (!programme.publishable() || asked.asked() instanceof Asked.Changes) {
            throw hidden("programme " + programme.code() + " has nothing of unit " + asked.unit());
        }
        if (asked.asked() instanceof Asked.PerHead(String population)) {
            published(programme, List.of(population));
        }
        List<String> codes = published(programme, asked.indicators());
        return new SeriesQuestion(
                asked.programme(), codes, asked.unit(), asked.level(), asked.period(), asked.frame(), asked.asked());
    }

    private boolean mayAll(Person person, SeriesQuestion asked) {
        List<String> codes = new ArrayList<>(List.of(asked.unit()));
        if (asked.level() instanceof Level.Named(List<String> named)) {
            codes.addAll(named);
        }
        return codes.stream()
                .allMatch(code ->
                        reach.may(person, Right.READ, units.require(code).id()));
    }

    private static List<String> published(Programme programme, List<String> codes) {
        List<Indicator> asked = AskedIndicators.of(programme, codes);
        List<String> seen = asked.stream()
                .filter(Indicator::publishable)
                .map(Indicator::code)
                .toList();
        if (seen.isEmpty() || (!codes.isEmpty() && seen.size() < asked.size())) {
            throw hidden("programme " + programme.code() + " has no such indicator");
        }
        return seen;
    }

    private static NoSuchElementException hidden(String what) {
        return new NoSuchElementException("It is not there, or not this token's to see: " + what + ".");
    }
}
