package vn.tongket.document;

/**
 * Chữ ký. What stands first is laid out by the format of issue: {@code TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH}.
 *
 * @param collective in whose name, in capitals: {@code ỦY BAN NHÂN DÂN}; empty where a head signs alone. With a collective
 *     and another authority than {@link Authority#ON_BEHALF} both lines stand
 * @param position of the head, in capitals: {@code CHỦ TỊCH}
 * @param signerPosition of the one who signs where this is another than the head (KT., TL., TUQ.); else empty
 * @param signer full name; empty: left blank
 */
public record Signature(
        Authority authority, String collective, String position, String signerPosition, String signer) {}
