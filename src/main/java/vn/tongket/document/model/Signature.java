package vn.tongket.document.model;

import java.util.ArrayList;
import java.util.List;
import vn.tongket.base.BadInput;

/**
 * Chữ ký. What stands first is laid out by the format of issue: {@code TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH}.
 *
 * @param collective in whose name, in capitals: {@code ỦY BAN NHÂN DÂN}; empty where a head signs alone. With a collective
 *     and another authority than {@link Authority#ON_BEHALF} both lines stand
 * @param position of the head, in capitals: {@code CHỦ TỊCH}
 * @param signerPosition of the one who signs where this is another than the head (KT., TL., TUQ.); else empty
 * @param hostPosition of a committee's member in the body whose seal the committee uses: {@code BÍ THƯ}; empty where the
 *     committee has a seal of its own
 * @param signer full name; empty: left blank
 */
public record Signature(
        Authority authority,
        String collective,
        String position,
        String signerPosition,
        String hostPosition,
        String signer) {

    /** What stands above the signature, each with the part whose style it takes. */
    public List<Line> lines(IssueFormat format) {
        boolean concurrently = !hostPosition.isBlank()
                && format.signing().hostPosition() == IssueFormat.HostPosition.WITH_CONCURRENTLY;
        return concurrently ? concurrently(format) : byAuthority(format);
    }

    /** What stands between the signature and the name. */
    public List<Line> aboveName(IssueFormat format) {
        boolean here =
                !hostPosition.isBlank() && format.signing().hostPosition() == IssueFormat.HostPosition.ABOVE_NAME;
        return here ? List.of(new Line(DocumentPart.POSITION, hostPosition)) : List.of();
    }

    private List<Line> concurrently(IssueFormat format) {
        if (authority != Authority.OWN) {
            throw BadInput.of(
                    "A committee without a seal of its own is signed \"" + hostPosition + " / "
                            + format.phrases().concurrently() + " / " + position + "\", never " + authority
                            + "; leave the form of signing empty",
                    "Ban Chỉ đạo không có con dấu riêng thì ký “" + hostPosition + " / "
                            + format.phrases().concurrently() + " / " + position
                            + "”, không ký thay, thay mặt; để trống thể thức ký");
        }
        return List.of(
                new Line(DocumentPart.POSITION, hostPosition),
                new Line(DocumentPart.CONCURRENTLY, format.phrases().concurrently()),
                new Line(DocumentPart.POSITION, position));
    }

    private List<Line> byAuthority(IssueFormat format) {
        List<Line> lines = new ArrayList<>();
        boolean collectively = authority != Authority.OWN && !collective.isBlank();
        if (collectively) {
            lines.add(new Line(DocumentPart.AUTHORITY, format.write(Authority.ON_BEHALF) + " " + collective));
        }
        boolean ownName = collectively
                && authority == Authority.FOR_HEAD
                && format.signing().deputyInNameOfCollective();
        if (!position.isBlank() && !(ownName && !signerPosition.isBlank())) {
            lines.add(head(format, ownName));
        }
        if (!signerPosition.isBlank()) {
            lines.add(new Line(DocumentPart.POSITION, signerPosition));
        }
        return lines;
    }

    /** The head's position; who is acting head signs with their own, so it is set as one. */
    private Line head(IssueFormat format, boolean ownName) {
        return switch (ownName ? Authority.ON_BEHALF : authority) {
            case OWN, ON_BEHALF -> new Line(DocumentPart.POSITION, position);
            case ACTING -> new Line(DocumentPart.POSITION, format.write(authority) + " " + position);
            case FOR_HEAD, BY_ORDER, BY_AUTHORISATION ->
                new Line(DocumentPart.AUTHORITY, format.write(authority) + " " + position);
        };
    }

    public record Line(DocumentPart part, String words) {}
}
