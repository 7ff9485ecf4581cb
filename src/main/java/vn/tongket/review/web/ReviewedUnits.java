package vn.tongket.review.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import vn.tongket.programme.Programme;
import vn.tongket.programme.Programmes;
import vn.tongket.programme.sight.Sight;
import vn.tongket.review.setup.ReviewDefinition;
import vn.tongket.review.setup.ReviewRequest;
import vn.tongket.review.setup.ReviewView;
import vn.tongket.review.setup.Reviews;
import vn.tongket.unit.Unit;
import vn.tongket.unit.Units;

/** Whose own review there is: the programme's unit, and every unit that stood below it at some time. */
@Component
class ReviewedUnits {
    private final Programmes programmes;
    private final Reviews reviews;
    private final Units units;
    private final Sight sight;

    ReviewedUnits(Programmes programmes, Reviews reviews, Units units, Sight sight) {
        this.programmes = programmes;
        this.reviews = reviews;
        this.units = units;
        this.sight = sight;
    }

    boolean has(ReviewRequest request, String code) {
        return has(
                programmes.require(request.programme()), reviews.require(request.programme(), request.review()), code);
    }

    /** Whether it is the programme's unit or below it: at the end of the period, or when it ended before. */
    private boolean has(Programme programme, ReviewDefinition review, String code) {
        LocalDate day = review.period().lastDay();
        return units.find(code, day).or(() -> units.find(code)).stream()
                .anyMatch(unit -> unit.code().equals(own(programme, day))
                        || units.above(unit, lived(unit, day)).stream()
                                .anyMatch(above -> above.code().equals(own(programme, day))));
    }

    /** The programme's unit, then those directly below it at the end of the period, and the one that is shown. */
    List<ReviewPage.Choice> choices(ReviewView view) {
        LocalDate day = view.definition().period().lastDay();
        String own = own(view.programme(), day);
        List<Unit> all = new ArrayList<>();
        units.find(own, day).or(() -> units.find(own)).ifPresent(unit -> {
            all.add(unit);
            all.addAll(units.childrenOf(unit.id(), day));
            // Who may not open another unit's review is not offered it.
            all.removeIf(one -> !sight.reads(one.id()));
        });
        if (all.stream().noneMatch(unit -> unit.id() == view.unit().id())) {
            all.add(view.unit());
        }
        return all.size() < 2
                ? List.of()
                : all.stream()
                        .map(unit -> new ReviewPage.Choice(
                                unit.code(),
                                unit.fullName(),
                                unit.id() == view.unit().id()))
                        .toList();
    }

    private String own(Programme programme, LocalDate day) {
        return units.find(programme.unit(), day)
                .or(() -> units.find(programme.unit()))
                .map(Unit::code)
                .orElse(programme.unit());
    }

    /** A day within the unit's life, as late as may be. */
    private static LocalDate lived(Unit unit, LocalDate day) {
        LocalDate end = unit.validTo();
        LocalDate last = end == null || end.isAfter(day) ? day : end.minusDays(1);
        return last.isBefore(unit.validFrom()) ? unit.validFrom() : last;
    }
}
