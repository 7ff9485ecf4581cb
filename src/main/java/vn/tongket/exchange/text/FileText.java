package vn.tongket.exchange.text;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The text of a file that somebody sent, whatever it was saved as.
 *
 * @param english how it was read where that was not UTF-8; empty: it is UTF-8
 * @param vietnamese the same for the person
 */
public record FileText(String words, String english, String vietnamese) {
    private static final int LOOKED_AT = 4_000;
    private static final int FEWEST_PAIRS = 8;
    private static final byte[] UTF_8_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

    /** Empty where the bytes are no text that we know. */
    public static Optional<FileText> of(byte[] content) {
        return utf16(content)
                .or(() -> unmarked(content))
                .or(() -> utf8(content))
                .or(() -> old(content))
                .filter(text -> text.words.indexOf('\0') < 0);
    }

    private static Optional<FileText> utf16(byte[] content) {
        for (Charset charset : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            byte[] mark = "\ufeff".getBytes(charset);
            if (begins(content, mark)) {
                return strictly(charset, content, mark.length).map(FileText::ofUtf16);
            }
        }
        return Optional.empty();
    }

    private static FileText ofUtf16(String words) {
        return new FileText(
                words,
                "the file is in UTF-16 and was turned into UTF-8",
                "Tệp viết bằng bảng mã UTF-16; đã chuyển sang UTF-8.");
    }

    /** Without a mark it is known by its zeros: of each ASCII letter, comma and space the other byte is one. */
    private static Optional<FileText> unmarked(byte[] content) {
        int pairs = Math.min(content.length, LOOKED_AT) / 2;
        int first = 0;
        int second = 0;
        for (int pair = 0; pair < pairs; pair++) {
            first += content[pair * 2] == 0 ? 1 : 0;
            second += content[pair * 2 + 1] == 0 ? 1 : 0;
        }
        if (content.length % 2 != 0 || pairs < FEWEST_PAIRS || Math.min(first, second) * 20 > pairs) {
            return Optional.empty();
        }
        Charset charset = first > second ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
        return Math.max(first, second) * 3 > pairs
                ? strictly(charset, content, 0).map(FileText::ofUtf16)
                : Optional.empty();
    }

    private static boolean begins(byte[] content, byte[] mark) {
        return content.length >= mark.length && Arrays.equals(content, 0, mark.length, mark, 0, mark.length);
    }

    private static Optional<FileText> utf8(byte[] content) {
        int from = begins(content, UTF_8_MARK) ? UTF_8_MARK.length : 0;
        return strictly(StandardCharsets.UTF_8, content, from).map(words -> new FileText(words, "", ""));
    }

    private static Optional<String> strictly(Charset charset, byte[] content, int from) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(content, from, content.length - from))
                    .toString());
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }

    private static Optional<FileText> old(byte[] content) {
        return OldEncoding.ofBytes(content)
                .map(encoding -> new FileText(encoding.decoded(content), encoding.inEnglish(), encoding.remark()));
    }

    public boolean isPlain() {
        return english.isEmpty();
    }
}
