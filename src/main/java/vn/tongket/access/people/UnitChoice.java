package vn.tongket.access.people;

import java.util.List;
import vn.tongket.access.RolePlaces;
import vn.tongket.access.TypedPlace;
import vn.tongket.page.Person;

/**
 * A unit to choose, where several could be meant by what was typed.
 *
 * @param words its name with those above it
 */
public record UnitChoice(String code, String words) {
    static List<UnitChoice> of(RolePlaces places, Person administrator, TypedPlace typed, List<String> problems) {
        return problems.isEmpty() || typed.everywhere()
                ? List.of()
                : places.candidates(administrator, typed.unit()).stream()
                        .map(unit -> new UnitChoice(unit.code(), places.words(unit)))
                        .toList();
    }
}
