package vn.tongket.document;

import java.util.List;

/**
 * Nơi nhận.
 *
 * @param lines without dash and without final mark; the last says who files it: {@code Lưu: VT}
 */
public record Recipients(List<String> lines) {
    public Recipients {
        lines = List.copyOf(lines);
    }
}
