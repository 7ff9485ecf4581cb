package vn.tongket.unit.web;

import java.util.List;
import vn.tongket.page.Crumb;
import vn.tongket.page.Page;
import vn.tongket.unit.Unit;
import vn.tongket.unit.UnitRelations.Related;

/**
 * One unit over time.
 *
 * @param unit as it stood on the day, or nearest to it
 * @param sentence what became of it, first
 * @param notice that it does not stand on the day; empty where it does
 * @param related what programmes say of it
 * @param acts what happened to it, oldest first
 * @param districts the districts of June 2025 on whose ground it lies; not predecessors of its own level
 * @param childrenHeading with the day they are shown for
 */
public record UnitPage(
        Unit unit,
        AskedDay day,
        List<Crumb> crumbs,
        String sentence,
        String notice,
        List<Fact> facts,
        List<Related> related,
        List<Act> acts,
        List<Passing> predecessors,
        List<Passing> districts,
        List<Passing> successors,
        String childrenHeading,
        List<Child> children)
        implements Page {
    public UnitPage {
        crumbs = List.copyOf(crumbs);
        facts = List.copyOf(facts);
        related = List.copyOf(related);
        acts = List.copyOf(acts);
        predecessors = List.copyOf(predecessors);
        districts = List.copyOf(districts);
        successors = List.copyOf(successors);
        children = List.copyOf(children);
    }

    @Override
    public String template() {
        return "unit/unit.jte";
    }

    /** A name and what is known under it. */
    public record Fact(String name, String words) {}

    /**
     * Something that happened to the unit.
     *
     * @param legalBasis empty where none is known
     */
    public record Act(String day, String words, String legalBasis) {}

    /**
     * Ground that passed from one unit to another.
     *
     * @param people part of the old unit's people, in percent
     * @param land part of its land; empty where only people are known
     * @param basis what the part was worked out from, and whether it is an estimate
     */
    public record Passing(
            String name, String address, String day, String people, String land, String basis, String legalBasis) {}

    /** A unit directly below. */
    public record Child(String name, String address, String level, String code) {}
}
