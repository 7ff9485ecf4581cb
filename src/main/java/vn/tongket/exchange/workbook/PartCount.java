package vn.tongket.exchange.workbook;

import org.jspecify.annotations.Nullable;

/**
 * Counts what the XML parts of a workbook hold while they are unpacked and thrown away again, so that a workbook is known to fit
 * before anything of it is held. Of each part only the marks around names are looked at, byte after byte.
 */
final class PartCount {
    static final int MOST_ROWS = 50_000;
    static final int MOST_CELLS = 150_000;
    static final int MOST_STRINGS = 100_000;
    static final int MOST_SHEETS = 100;
    static final int MOST_MERGED = 2_000;
    /** Elements and attributes of all parts: each costs about a hundred bytes once it is held. */
    static final int MOST_NODES = 900_000;

    static final long MOST_XML = 32L << 20;
    static final int DEEPEST = 100;
    private static final int LONGEST_NAME = 12;

    private long rows;
    private long cells;
    private long strings;
    private long sheets;
    private long merged;
    private long nodes;
    private long xml;
    private int depth;
    private boolean isDeclared;

    private final StringBuilder name = new StringBuilder();
    private State state = State.TEXT;
    private char quote;
    private char before;
    private int closing;

    private enum State {
        TEXT,
        NAME,
        TAG,
        VALUE,
        CLOSING,
        /** After {@code <!}, before it is known what it is. */
        OPENING,
        /** Up to {@code -->}, {@code ]]>} or {@code ?>}: what stands in there looks like markup and is none. */
        COMMENT,
        CHARACTERS,
        INSTRUCTION
    }

    /** A part ends as whole as it began: what is broken in it does not reach the next. */
    void beginPart() {
        state = State.TEXT;
        depth = 0;
    }

    /** Whether a document type is declared anywhere, however far behind. */
    boolean isDeclared() {
        return isDeclared;
    }

    void read(byte[] bytes, int count) {
        xml += count;
        for (int i = 0; i < count; i++) {
            read((char) (bytes[i] & 0xff));
        }
    }

    private void read(char sign) {
        switch (state) {
            case TEXT -> {
                if (sign == '<') {
                    state = State.NAME;
                    name.setLength(0);
                }
            }
            case NAME -> name(sign);
            case TAG -> tag(sign);
            case VALUE -> state = sign == quote ? State.TAG : State.VALUE;
            case CLOSING -> state = sign == '>' ? State.TEXT : State.CLOSING;
            case OPENING -> opening(sign);
            case COMMENT -> passed(sign, '-', 2);
            case CHARACTERS -> passed(sign, ']', 2);
            case INSTRUCTION -> passed(sign, '?', 1);
        }
        before = sign;
    }

    private void name(char sign) {
        if (name.isEmpty() && sign == '!') {
            state = State.OPENING;
        } else if (name.isEmpty() && sign == '?') {
            closing = 0;
            state = State.INSTRUCTION;
        } else if (name.isEmpty() && sign == '/') {
            depth--;
            state = State.CLOSING;
        } else if (sign == '>' || sign == '/' || sign <= ' ') {
            element();
            state = State.TAG;
            tag(sign);
        } else if (sign == ':') {
            name.setLength(0);
        } else if (name.length() < LONGEST_NAME) {
            name.append(sign);
        }
    }

    private void opening(char sign) {
        closing = 0;
        if (sign == '[') {
            state = State.CHARACTERS;
        } else if (sign == '-') {
            // The second dash of the beginning is none of the end.
            closing = -1;
            state = State.COMMENT;
        } else {
            isDeclared = true;
            state = State.TEXT;
        }
    }

    private void passed(char sign, char mark, int needed) {
        if (sign == mark) {
            closing++;
        } else if (sign == '>' && closing >= needed) {
            state = State.TEXT;
        } else {
            closing = Math.min(0, closing);
        }
    }

    private void element() {
        nodes++;
        depth++;
        switch (name.toString()) {
            case "row" -> rows++;
            case "c" -> cells++;
            case "si" -> strings++;
            case "sheet" -> sheets++;
            case "mergeCell" -> merged++;
            default -> {
                // Only counted as a node.
            }
        }
    }

    private void tag(char sign) {
        if (sign == '"' || sign == '\'') {
            quote = sign;
            nodes++;
            state = State.VALUE;
        } else if (sign == '>') {
            depth -= before == '/' ? 1 : 0;
            state = State.TEXT;
        }
    }

    /** What there is too much of, in both languages; null while all of it fits. */
    @Nullable
    Excess excess() {
        if (rows > MOST_ROWS) {
            return new Excess(
                    "rows", MOST_ROWS, "dòng, kể cả dòng trống đã định dạng", "Xóa hẳn các dòng trống phía dưới bảng");
        }
        if (cells > MOST_CELLS) {
            return new Excess(
                    "cells", MOST_CELLS, "ô, kể cả ô trống đã định dạng", "Xóa hẳn các dòng, cột trống quanh bảng");
        }
        if (strings > MOST_STRINGS) {
            return new Excess("texts", MOST_STRINGS, "đoạn chữ", "Bỏ các trang tính không dùng");
        }
        if (sheets > MOST_SHEETS) {
            return new Excess("sheets", MOST_SHEETS, "trang tính", "Bỏ các trang tính không dùng");
        }
        if (merged > MOST_MERGED) {
            return new Excess("merged areas", MOST_MERGED, "vùng ô gộp", "Bỏ gộp ô (Unmerge) trong bảng số liệu");
        }
        if (depth > DEEPEST) {
            return new Excess("layers", DEEPEST, "lớp lồng nhau", "Bỏ hình vẽ, biểu đồ và các trang tính không dùng");
        }
        if (xml > MOST_XML) {
            return new Excess(
                    "MB of content",
                    (int) (MOST_XML >> 20),
                    "MB nội dung",
                    "Bỏ định dạng, hình vẽ và các trang tính không dùng");
        }
        if (nodes > MOST_NODES) {
            return new Excess("parts", MOST_NODES, "thành phần", "Bỏ định dạng, hình vẽ và các trang tính không dùng");
        }
        return null;
    }

    /** @param mend what the person does about it */
    record Excess(String english, int most, String vietnamese, String mend) {}
}
