package vn.tongket.base;

import java.util.Map;
import java.util.Optional;

/** What {@code &#7852;}, {@code &#x1EAC;} and {@code &Acirc;} stand for, as far as Vietnamese is written with them. */
final class Entities {
    private static final Map<String, Integer> NAMED = Map.ofEntries(
            Map.entry("nbsp", 0xa0),
            Map.entry("shy", 0xad),
            Map.entry("ensp", 0x2002),
            Map.entry("emsp", 0x2003),
            Map.entry("thinsp", 0x2009),
            Map.entry("zwnj", 0x200c),
            Map.entry("zwj", 0x200d),
            Map.entry("Acirc", 0xc2),
            Map.entry("acirc", 0xe2),
            Map.entry("Ocirc", 0xd4),
            Map.entry("ocirc", 0xf4),
            Map.entry("Ecirc", 0xca),
            Map.entry("ecirc", 0xea));

    private static final int HEXADECIMAL = 16;

    private Entities() {}

    /** @param name without {@code &} and {@code ;} */
    static Optional<Integer> character(String name) {
        if (!name.startsWith("#")) {
            return Optional.ofNullable(NAMED.get(name));
        }
        boolean hexadecimal = name.startsWith("#x") || name.startsWith("#X");
        try {
            int number = hexadecimal
                    ? Integer.parseInt(name.substring(2), HEXADECIMAL)
                    : Integer.parseInt(name.substring(1));
            return Character.isValidCodePoint(number) ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }
}
