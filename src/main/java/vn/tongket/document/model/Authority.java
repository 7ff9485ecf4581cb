package vn.tongket.document.model;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.BadInput;

/** Thể thức đề ký: in whose name a person signs. The format of issue says how each is written, and which it knows. */
public enum Authority {
    /** The head signs for the body they head alone; nothing stands before the position. */
    OWN("", ""),
    /** Thay mặt: on behalf of a collective. */
    ON_BEHALF("TM", "T/M"),
    /** Ký thay: a deputy for the head. */
    FOR_HEAD("KT", "K/T"),
    /** Thừa lệnh: the head of an office by order. */
    BY_ORDER("TL", "T/L"),
    /** Thừa ủy quyền: by written authorisation. */
    BY_AUTHORISATION("TUQ", "T/UQ"),
    /** Quyền: acting head. */
    ACTING("Q", "Q");

    private final List<String> spellings;

    Authority(String... spellings) {
        this.spellings = List.of(spellings);
    }

    /** {@code TM.}, {@code T/M}, {@code tm} are one; null and empty mean {@link #OWN}. */
    public static Authority of(@Nullable String written) {
        String bare = written == null ? "" : written.replace(".", "").strip().toUpperCase(java.util.Locale.ROOT);
        return Arrays.stream(values())
                .filter(authority -> authority.spellings.contains(bare))
                .findFirst()
                .orElseThrow(() -> BadInput.of(
                        "Unknown form of signing '" + written + "'; known: TM., KT., TL., TUQ., Q. or empty",
                        "Không có thể thức ký “" + written + "”; chỉ có TM., KT., TL., TUQ., Q. hoặc để trống"));
    }
}
