package vn.tongket.document;

import java.util.ArrayList;
import java.util.List;

/**
 * Chữ ký. What stands first is laid out by the format of issue: {@code TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH}.
 *
 * @param collective in whose name, in capitals: {@code ỦY BAN NHÂN DÂN}; empty where a head signs alone. With a collective
 *     and another authority than {@link Authority#ON_BEHALF} both lines stand
 * @param position of the head, in capitals: {@code CHỦ TỊCH}
 * @param signerPosition of the one who signs where this is another than the head (KT., TL., TUQ.); else empty
 * @param signer full name; empty: left blank
 */
public record Signature(Authority authority, String collective, String position, String signerPosition, String signer) {

    /** What stands above the name, each with the part whose style it takes. */
    List<Line> lines(IssueFormat format) {
        List<Line> lines = new ArrayList<>();
        if (authority != Authority.OWN && !collective.isBlank()) {
            lines.add(new Line(Part.AUTHORITY, format.write(Authority.ON_BEHALF) + " " + collective));
        }
        boolean deputy = authority != Authority.OWN && authority != Authority.ON_BEHALF;
        String mark = deputy ? format.write(authority) + " " : "";
        if (!position.isBlank()) {
            lines.add(new Line(deputy ? Part.AUTHORITY : Part.POSITION, mark + position));
        }
        if (!signerPosition.isBlank()) {
            lines.add(new Line(Part.POSITION, signerPosition));
        }
        return lines;
    }

    record Line(Part part, String words) {}
}
