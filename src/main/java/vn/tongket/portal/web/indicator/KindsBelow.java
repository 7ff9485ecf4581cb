package vn.tongket.portal.web.indicator;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.tongket.portal.web.word.IndicatorView;
import vn.tongket.portal.web.word.Looking;
import vn.tongket.unit.UnitKind;

/** Hãy chọn một cấp: the kinds of unit that may be looked at below one, since kinds are not held against each other. */
final class KindsBelow {
    private KindsBelow() {}

    /** Null: it is no kind, and the units directly below are meant. */
    static @Nullable UnitKind of(String word) {
        return Arrays.stream(UnitKind.values())
                .filter(kind -> kind.name().equalsIgnoreCase(word))
                .findFirst()
                .orElse(null);
    }

    /** Empty where there is nothing to choose. */
    static List<UnitsBelow.Way> ways(IndicatorView view, Looking looking, String year) {
        List<UnitKind> kinds = Arrays.stream(UnitKind.values())
                .filter(kind ->
                        kind != UnitKind.OFFICE && kind.compareTo(view.unit().kind()) > 0)
                .filter(kind -> kind.compareTo(view.indicator().collectedFrom()) <= 0)
                .toList();
        return kinds.size() < 2
                ? List.of()
                : Stream.concat(Stream.of((UnitKind) null), kinds.stream())
                        .map(kind -> new UnitsBelow.Way(
                                words(kind), looking.address(view.at(kind), year, looking.way()), kind == view.kind()))
                        .toList();
    }

    private static String words(@Nullable UnitKind kind) {
        return kind == null
                ? "Trực tiếp"
                : switch (kind) {
                    case COUNTRY -> "Cả nước";
                    case PROVINCE -> "Cấp tỉnh";
                    case DISTRICT -> "Cấp huyện";
                    case COMMUNE -> "Cấp xã";
                    case OFFICE -> "Cơ quan";
                };
    }
}
