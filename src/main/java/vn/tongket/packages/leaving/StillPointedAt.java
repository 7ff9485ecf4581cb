package vn.tongket.packages.leaving;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A row that cannot leave, in words.
 *
 * @param list where in {@code package.yaml} it would have to be named
 */
public record StillPointedAt(String list, String english, String vietnamese) {

    static StillPointedAt of(Leaving leaving, String code, List<Pointer> pointers) {
        String has = pointers.stream()
                .map(pointer -> pointer.count() + " " + pointer.english())
                .collect(Collectors.joining(" and "));
        String dangCo = pointers.stream()
                .map(pointer -> pointer.count() + " " + pointer.vietnamese())
                .collect(Collectors.joining(", "));
        return new StillPointedAt(
                leaving.list(),
                "the package no longer names the " + leaving.english() + " '" + code + "', which has " + has
                        + "; name it again",
                "gói không còn nêu " + leaving.vietnamese() + " “" + code + "” đang có " + dangCo
                        + "; hãy khai báo lại");
    }
}
