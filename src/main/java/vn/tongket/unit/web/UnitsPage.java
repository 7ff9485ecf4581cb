package vn.tongket.unit.web;

import java.util.List;
import vn.tongket.page.Page;
import vn.tongket.unit.Branch;

/**
 * The units of a day, or those a search found.
 *
 * @param words searched for; empty for the list of provinces
 * @param sentence what the page found, first
 * @param others roots beside the country
 */
public record UnitsPage(
        String words, AskedDay day, String sentence, List<Branch> provinces, List<Branch> others, List<FoundUnit> found)
        implements Page {
    public UnitsPage {
        provinces = List.copyOf(provinces);
        others = List.copyOf(others);
        found = List.copyOf(found);
    }

    @Override
    public String template() {
        return "unit/list.jte";
    }

    public boolean isSearch() {
        return !words.isEmpty();
    }

    public boolean hasDistricts() {
        return provinces.stream().anyMatch(branch -> branch.districts() > 0);
    }

    public String count(int number) {
        return UnitWords.number(number);
    }
}
