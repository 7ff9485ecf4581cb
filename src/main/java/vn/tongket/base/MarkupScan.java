package vn.tongket.base;

import java.util.Set;

/** Hands the text of an XML part to a scan, a line for each paragraph or cell; markup is passed over, never interpreted. */
final class MarkupScan {
    private static final Set<String> ENDS = Set.of("/p", "br", "cr", "/si", "/is", "/v", "/text", "/row", "/c");
    private static final int LONGEST_NAME = 30;

    private final StampScan scan;
    private final StringBuilder tag = new StringBuilder();
    private final HeaderCodes header = new HeaderCodes();
    private boolean inTag;
    private boolean isNamed;
    private boolean inHeader;

    MarkupScan(StampScan scan) {
        this.scan = scan;
    }

    void read(char sign) {
        if (!inTag) {
            begin(sign);
        } else if (sign == '>') {
            end();
        } else if (!isNamed) {
            name(sign);
        }
    }

    private void begin(char sign) {
        if (sign == '<') {
            inTag = true;
            isNamed = false;
            tag.setLength(0);
        } else if (inHeader) {
            header.read(sign);
        } else {
            scan.read(sign);
        }
    }

    /** Without its prefix: {@code </w:p>} is {@code /p}. */
    private void name(char sign) {
        boolean closes = sign == '/' && !tag.isEmpty();
        if (Character.isWhitespace(sign) || closes || tag.length() > LONGEST_NAME) {
            isNamed = true;
        } else if (sign == ':') {
            tag.setLength(!tag.isEmpty() && tag.charAt(0) == '/' ? 1 : 0);
        } else {
            tag.append(sign);
        }
    }

    private void end() {
        inTag = false;
        String name = tag.toString();
        boolean isHeader = name.endsWith("Header") || name.endsWith("Footer");
        if (isHeader) {
            header.words().chars().forEach(sign -> scan.read((char) sign));
            inHeader = name.charAt(0) != '/';
        }
        if (isHeader || ENDS.contains(name)) {
            scan.read('\n');
        }
    }

    void endPart() {
        inTag = false;
        inHeader = false;
        header.words().chars().forEach(sign -> scan.read((char) sign));
        scan.read('\n');
    }
}
