package vn.tongket.report.web.round;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import vn.tongket.programme.Programmes;
import vn.tongket.report.round.Round;
import vn.tongket.report.round.RoundUnit;
import vn.tongket.report.round.Rounds;
import vn.tongket.unit.Unit;
import vn.tongket.unit.UnitKind;
import vn.tongket.unit.Units;

/** What can be chosen of whom a round asks: a branch, and the units of some levels below it one by one. */
@Component
class SetUpUnits {
    /** More are not looked through one by one. */
    private static final int LISTED_AT_MOST = 400;

    private final Programmes programmes;
    private final Units units;
    private final Rounds rounds;

    SetUpUnits(Programmes programmes, Units units, Rounds rounds) {
        this.programmes = programmes;
        this.units = units;
        this.rounds = rounds;
    }

    /** The unit of the programme and the provinces below it; one that was typed besides. */
    List<SetUpPage.Choice> branches(SetUpFields fields, LocalDate day) {
        String root = programmes.require(fields.programme()).unit();
        List<Unit> branches = new ArrayList<>();
        units.find(root, day).ifPresent(branches::add);
        branches.addAll(units.asOf(day, root, UnitKind.PROVINCE));
        units.find(fields.branch(), day)
                .filter(typed -> branches.stream().noneMatch(one -> one.id() == typed.id()))
                .ifPresent(branches::add);
        return branches.stream()
                .map(unit -> new SetUpPage.Choice(
                        unit.code(), unit.fullName(), unit.code().equals(fields.branch()), unit.code()))
                .toList();
    }

    /** The units one by one, where they are shown so. */
    List<SetUpPage.Choice> list(SetUpFields fields, LocalDate day) {
        if (!fields.isListed()) {
            return List.of();
        }
        Set<String> ticked = Set.copyOf(fields.ticked());
        return below(fields, day).stream()
                .map(unit ->
                        new SetUpPage.Choice(unit.code(), unit.fullName(), ticked.contains(unit.code()), unit.code()))
                .toList();
    }

    private List<Unit> below(SetUpFields fields, LocalDate day) {
        return units.find(fields.branch(), day).isEmpty()
                ? List.of()
                : fields.levels().stream()
                        .flatMap(level -> units.asOf(day, fields.branch(), level).stream())
                        .toList();
    }

    /** How many stand below, where they are too many to be shown one by one; else 0. */
    int tooMany(SetUpFields fields, LocalDate day) {
        int count = below(fields, day).size();
        return count > LISTED_AT_MOST ? count : 0;
    }

    /** Shows those of the branch and levels one by one: ticked as before, all of them where the branch or levels are others. */
    SetUpFields listed(SetUpFields fields, LocalDate day) {
        if (fields.isListed() && !fields.isListOutdated() || tooMany(fields, day) > 0) {
            return fields;
        }
        return fields.listing(below(fields, day).stream().map(Unit::code).toList());
    }

    /** Of a kept round: those of its branch ticked, the others typed. */
    SetUpFields stored(Round round, List<Round.Deadline> byHand) {
        LocalDate day = round.window().lastDay();
        List<Integer> ids =
                rounds.units(round.id()).stream().map(RoundUnit::unitId).toList();
        var named = units.byIds(ids, day);
        List<Unit> asked = ids.stream().map(named::get).toList();
        SetUpFields fields =
                SetUpFields.of(round, programmes.require(round.programme()).unit(), asked, byHand);
        Set<String> below = below(fields, day).stream().map(Unit::code).collect(java.util.stream.Collectors.toSet());
        List<String> codes = asked.stream().map(Unit::code).toList();
        return tooMany(fields, day) > 0
                ? fields.typing(codes)
                : fields.listing(codes.stream().filter(below::contains).toList())
                        .typing(codes.stream()
                                .filter(code -> !below.contains(code))
                                .toList());
    }
}
