package vn.tongket.access.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import vn.tongket.access.AccountView;
import vn.tongket.access.AccountView.HeldRole;
import vn.tongket.access.PeopleOfBranch;
import vn.tongket.access.Reach;
import vn.tongket.access.people.PeoplePage.Group;
import vn.tongket.access.people.PeoplePage.Line;
import vn.tongket.access.people.PeoplePage.Place;
import vn.tongket.base.Now;
import vn.tongket.base.VietnameseText;
import vn.tongket.page.Paging;
import vn.tongket.page.Person;
import vn.tongket.page.Right;
import vn.tongket.unit.Unit;
import vn.tongket.unit.UnitKind;
import vn.tongket.unit.Units;

/** Puts the people of a branch together by unit, with the communes where nobody enters figures. */
@Component
class PeopleQuery {
    private static final Group NOWHERE = new Group("", "Chưa có vai trò", false, List.of());
    private static final Group EVERYWHERE = new Group("", "Toàn hệ thống", false, List.of());

    private final PeopleOfBranch people;
    private final Reach reach;
    private final Units units;

    PeopleQuery(PeopleOfBranch people, Reach reach, Units units) {
        this.people = people;
        this.reach = reach;
        this.units = units;
    }

    /**
     * @param code of the branch to show; empty for the one there is
     * @param words part of a name, with or without marks
     * @param page of the lines, from 1
     */
    PeoplePage page(Person administrator, String code, String words, int page) {
        LocalDate today = Now.day();
        List<AccountView> accounts = people.all(administrator);
        Map<Integer, Unit> roots = roots(administrator, accounts, today);
        Unit root = root(administrator, code, roots);
        Map<Integer, Unit> branch = root == null ? Map.of() : branch(root, today);
        List<Place> missing = root == null ? List.of() : missing(branch.values(), accounts, today);
        List<Group> groups = groups(accounts, branch, root != null && !code.isEmpty(), VietnameseText.fold(words));
        Paging paging = Paging.of(
                page, groups.stream().mapToInt(group -> group.lines().size()).sum(), address(code, words));
        return new PeoplePage(
                root == null ? null : place(root),
                roots.values().stream()
                        .distinct()
                        .map(PeopleQuery::place)
                        .sorted(byName())
                        .toList(),
                words,
                sentence(groups, missing, root),
                paging.number() == 1 ? missing : List.of(),
                shown(groups, paging),
                paging);
    }

    private static String address(String code, String words) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/quan-tri");
        if (!words.isEmpty()) {
            address.queryParam("tim", words);
        }
        if (!code.isEmpty()) {
            address.queryParam("don-vi", code);
        }
        return address.encode().build().toUriString();
    }

    private record LineOfGroup(Group group, Line line) {}

    private static List<Group> shown(List<Group> groups, Paging paging) {
        Map<Group, List<Line>> shown = new LinkedHashMap<>();
        paging.shown(groups.stream()
                        .flatMap(group -> group.lines().stream().map(line -> new LineOfGroup(group, line)))
                        .toList())
                .forEach(one -> shown.computeIfAbsent(one.group(), _ -> new ArrayList<>())
                        .add(one.line()));
        return shown.entrySet().stream()
                .map(one -> new Group(
                        one.getKey().code(), one.getKey().name(), one.getKey().gone(), one.getValue()))
                .toList();
    }

    private @Nullable Unit root(Person administrator, String code, Map<Integer, Unit> roots) {
        if (!code.isEmpty()) {
            Unit asked = units.require(code);
            reach.require(administrator, Right.ADMINISTER, asked.id());
            return asked;
        }
        Set<Unit> all = new HashSet<>(roots.values());
        return all.size() == 1 ? all.iterator().next() : null;
    }

    /** For each unit with people the province above it, or what stands below nothing, as far as the right reaches. */
    private Map<Integer, Unit> roots(Person administrator, List<AccountView> accounts, LocalDate today) {
        Set<Integer> within = reach.units(administrator, Right.ADMINISTER);
        Map<Integer, Unit> tops = new HashMap<>(units.byIds(unitIds(accounts), today));
        tops.keySet().retainAll(within);
        boolean climbing = true;
        while (climbing) {
            List<Integer> parents = tops.values().stream()
                    .filter(unit -> unit.kind() != UnitKind.PROVINCE)
                    .map(Unit::parentId)
                    .filter(Objects::nonNull)
                    .filter(within::contains)
                    .distinct()
                    .toList();
            Map<Integer, Unit> above = units.byIds(parents, today);
            above.values().removeIf(unit -> unit.kind() == UnitKind.COUNTRY);
            climbing = false;
            for (Map.Entry<Integer, Unit> one : tops.entrySet()) {
                Unit unit = one.getValue();
                if (unit.kind() != UnitKind.PROVINCE && above.containsKey(unit.parentId())) {
                    one.setValue(Objects.requireNonNull(above.get(unit.parentId())));
                    climbing = true;
                }
            }
        }
        return tops;
    }

    private static List<Integer> unitIds(List<AccountView> accounts) {
        return roles(accounts)
                .map(role -> role.assignment().unitId())
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.toList());
    }

    private static Stream<HeldRole> roles(List<AccountView> accounts) {
        return accounts.stream().flatMap(account -> account.roles().stream());
    }

    /** The root and all below it as they stand today, in official order. */
    private Map<Integer, Unit> branch(Unit root, LocalDate today) {
        return Stream.concat(Stream.of(root), units.asOf(today, root.code(), null).stream())
                .collect(Collectors.toMap(Unit::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }

    private static List<Place> missing(Iterable<Unit> branch, List<AccountView> accounts, LocalDate today) {
        Set<Integer> entering = accounts.stream()
                .filter(account -> account.closedAt() == null)
                .flatMap(account -> account.roles().stream())
                .filter(role -> role.assignment().isHeldOn(today))
                .filter(role -> role.assignment().role().rights().contains(Right.ENTER))
                .map(role -> role.assignment().unitId())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        List<Place> missing = new ArrayList<>();
        branch.forEach(unit -> {
            if (unit.kind() == UnitKind.COMMUNE && !entering.contains(unit.id())) {
                missing.add(place(unit));
            }
        });
        return missing;
    }

    /** Those who work everywhere first, then who has to be moved, then unit by unit. */
    private static List<Group> groups(
            List<AccountView> accounts, Map<Integer, Unit> branch, boolean only, String folded) {
        List<Integer> order = List.copyOf(branch.keySet());
        Map<Integer, Group> groups = new TreeMap<>();
        for (AccountView account : accounts) {
            if (account.roles().isEmpty() && !only && matches(account, "", folded)) {
                add(groups, -3, NOWHERE, line(account, null));
            }
            for (HeldRole role : account.roles()) {
                Integer unitId = role.assignment().unitId();
                int at = unitId == null ? -2 : order.indexOf(unitId);
                boolean shown = !only || at >= 0;
                if (shown && matches(account, PersonWords.place(role), folded)) {
                    int place = unitId == null || at >= 0 ? at : order.size() + unitId;
                    add(groups, place, group(role), line(account, role));
                }
            }
        }
        return List.copyOf(groups.values());
    }

    private static boolean matches(AccountView account, String place, String folded) {
        return folded.isBlank()
                || VietnameseText.fold(account.displayName() + " " + account.username() + " "
                                + Objects.requireNonNullElse(account.office(), "") + " " + place)
                        .contains(folded.strip());
    }

    private static Group group(HeldRole role) {
        return role.unitCode() == null
                ? EVERYWHERE
                : new Group(role.unitCode(), PersonWords.place(role), role.unitGone(), List.of());
    }

    private static void add(Map<Integer, Group> groups, int at, Group empty, Line line) {
        Group before = groups.getOrDefault(at, empty);
        List<Line> lines = new ArrayList<>(before.lines());
        lines.add(line);
        groups.put(at, new Group(before.code(), before.name(), before.gone(), lines));
    }

    private static Line line(AccountView account, @Nullable HeldRole role) {
        return new Line(
                account.id(),
                account.displayName(),
                account.username(),
                Objects.requireNonNullElse(account.office(), ""),
                role == null ? "" : role.assignment().role().words(),
                role == null ? "" : PersonWords.standIn(role),
                PersonWords.lastSignIn(account.lastSignIn()),
                PersonWords.state(account),
                PersonWords.stateWords(account));
    }

    private static String sentence(List<Group> groups, List<Place> missing, @Nullable Unit root) {
        long people = groups.stream()
                .flatMap(group -> group.lines().stream())
                .map(Line::accountId)
                .distinct()
                .count();
        String where = root == null ? "" : " thuộc " + root.fullName();
        return people + " người dùng trong phạm vi anh/chị quản trị"
                + (missing.isEmpty()
                        ? "."
                        : "; " + missing.size() + " xã, phường" + where + " chưa có người nhập số liệu.");
    }

    private static Place place(Unit unit) {
        return new Place(unit.code(), unit.fullName());
    }

    private static Comparator<Place> byName() {
        return Comparator.comparing(Place::name, VietnameseText.order());
    }
}
