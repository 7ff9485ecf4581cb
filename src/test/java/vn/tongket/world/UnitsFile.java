package vn.tongket.world;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;

/** Writes {@code units.csv}: the province, its offices, its districts and every version of its communes. */
final class UnitsFile {
    private static final LocalDate LAST_DAY = LocalDate.of(2025, 12, 31);
    private static final String HEADER =
            "unit,version,kind,type,name,full_name,parent,from,to,gso_code,legal_basis,people,people_as_of,area,area_as_of";

    private final StringBuilder file = new StringBuilder(HEADER).append('\n');

    static String write() {
        UnitsFile units = new UnitsFile();
        units.province();
        Resources.rows("offices.csv").forEach(row -> units.office(row[0], row[1], row[2]));
        Districts.all().forEach(units::district);
        Communes.all().forEach(units::commune);
        return units.file.toString();
    }

    private void province() {
        row(
                "zz",
                "",
                "PROVINCE",
                "tinh",
                "Hoa Giang",
                "Tỉnh Hoa Giang",
                "",
                Events.BEGINNING,
                Events.OPEN,
                "",
                size(Ground.all(), LAST_DAY));
    }

    private void office(String code, String type, String name) {
        row(code, "", "OFFICE", type, name, name, "zz", Events.BEGINNING, Events.OPEN, "", ",,,");
    }

    private void district(Districts.District district) {
        LocalDate lastDay = Events.NO_DISTRICTS.minusDays(1);
        List<Ground> ground = SuccessionFile.members(district).stream()
                .flatMap(commune -> commune.ground().stream())
                .map(Ground::number)
                .toList();
        row(
                district.code(),
                "",
                "DISTRICT",
                district.type(),
                district.name(),
                district.fullName(),
                "zz",
                Events.BEGINNING,
                Events.NO_DISTRICTS,
                "",
                size(ground, lastDay));
    }

    private void commune(Commune commune) {
        List<LocalDate> turns = List.copyOf(turns(commune));
        for (int i = 0; i < turns.size(); i++) {
            LocalDate from = turns.get(i);
            LocalDate to = i + 1 < turns.size() ? turns.get(i + 1) : commune.to();
            version(commune, from, to);
        }
    }

    private static TreeSet<LocalDate> turns(Commune commune) {
        TreeSet<LocalDate> turns = new TreeSet<>(List.of(commune.from()));
        if (commune.number() == Events.MOVED) {
            turns.add(Events.MOVING);
        }
        if (commune.number() == Events.RAISED) {
            turns.add(Events.RAISING);
        }
        if (Events.NO_DISTRICTS.isBefore(commune.to())) {
            turns.add(Events.NO_DISTRICTS);
        }
        return turns;
    }

    private void version(Commune commune, LocalDate from, LocalDate to) {
        LocalDate lastDay =
                commune.to().equals(Events.OPEN) ? LAST_DAY : commune.to().minusDays(1);
        List<Ground> ground = commune.ground().stream().map(Ground::number).toList();
        row(
                commune.code(),
                commune.code() + "-" + from.toString().replace("-", ""),
                "COMMUNE",
                commune.typeOn(from),
                commune.name(),
                commune.fullNameOn(from),
                commune.parentOn(from),
                from,
                to,
                LegalBasis.of(from),
                size(ground, lastDay));
    }

    private static String size(List<Ground> pieces, LocalDate day) {
        long people =
                pieces.stream().mapToLong(ground -> Shape.peopleOn(ground, day)).sum();
        BigDecimal area = pieces.stream().map(Shape::area).reduce(BigDecimal.ZERO, BigDecimal::add);
        return people + "," + day + "," + area.setScale(2, RoundingMode.HALF_UP) + "," + day;
    }

    private void row(
            String unit,
            String version,
            String kind,
            String type,
            String name,
            String fullName,
            String parent,
            LocalDate from,
            LocalDate to,
            String legalBasis,
            String size) {
        String end = to.equals(Events.OPEN) ? "" : to.toString();
        file.append(String.join(
                        ",",
                        unit,
                        version,
                        kind,
                        type,
                        name,
                        fullName,
                        parent,
                        from.toString(),
                        end,
                        "",
                        legalBasis,
                        size))
                .append('\n');
    }
}
