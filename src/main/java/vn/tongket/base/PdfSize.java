package vn.tongket.base;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** How far a PDF would unpack, found out without holding any of it: ten megabytes of zeros are ten gigabytes when unpacked. */
final class PdfSize {
    /** A page of A4 in colour at 300 dpi, unpacked. */
    private static final long LARGEST_STREAM = 32L << 20;

    private static final long LARGEST_WHOLE = 1L << 30;

    private static final byte[] STREAM = {'s', 't', 'r', 'e', 'a', 'm'};
    private static final byte[] END = {'e', 'n', 'd'};
    private static final int MOST_STREAMS = 20_000;

    private PdfSize() {}

    /** Whether any stream of it unpacks to more than can be held beside others'. */
    static boolean isBeyondReason(byte[] content) {
        Inflater inflater = new Inflater();
        byte[] buffer = new byte[1 << 13];
        int streams = 0;
        long whole = 0;
        try {
            for (int at = next(content, 0); at >= 0; at = next(content, at)) {
                long size = unpacked(content, at, inflater, buffer);
                whole += size;
                if (++streams > MOST_STREAMS || size > LARGEST_STREAM || whole > LARGEST_WHOLE) {
                    return true;
                }
            }
            return false;
        } finally {
            inflater.end();
        }
    }

    /** Where the content of the next stream begins; -1 after the last. */
    private static int next(byte[] content, int from) {
        for (int at = from; at + STREAM.length < content.length; at++) {
            if (isAt(content, at, STREAM) && !(at >= END.length && isAt(content, at - END.length, END))) {
                int start = at + STREAM.length;
                while (start < content.length && (content[start] == '\r' || content[start] == '\n')) {
                    start++;
                }
                return start;
            }
        }
        return -1;
    }

    private static boolean isAt(byte[] content, int at, byte[] sign) {
        for (int i = 0; i < sign.length; i++) {
            if (content[at + i] != sign[i]) {
                return false;
            }
        }
        return true;
    }

    /** Zero for what is not packed so. */
    private static long unpacked(byte[] content, int from, Inflater inflater, byte[] buffer) {
        inflater.reset();
        inflater.setInput(content, from, content.length - from);
        long size = 0;
        try {
            while (!inflater.finished() && size <= LARGEST_STREAM) {
                int count = inflater.inflate(buffer);
                if (count == 0 && (inflater.needsInput() || inflater.needsDictionary())) {
                    return size;
                }
                size += count;
            }
        } catch (DataFormatException notPacked) {
            return size;
        }
        return size;
    }
}
