package vn.tongket.base;

import java.text.Normalizer;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Looks for a line that is nothing but a stamp, one character after the other, each once: what somebody sent is never handed to
 * a pattern that goes back. Spaces of any sort, signs and what nobody sees stand wherever they like; entities are read as what
 * they stand for, also where they were written twice over.
 */
final class StampScan {
    private static final List<String> STAMPS = List.of("MẬT", "TỐI MẬT", "TUYỆT MẬT");
    private static final List<String> LEADS = List.of("ĐỘ MẬT", "Độ mật");
    /** More letters and marks than a stamp has, however its marks are kept. */
    private static final int LONGEST = 40;

    private static final int LONGEST_ENTITY = 10;
    private static final char COMBINING_JOINER = '\u034f';

    private final StringBuilder letters = new StringBuilder();
    private final StringBuilder entity = new StringBuilder();
    private boolean inEntity;
    private boolean isLonger;
    private @Nullable String found;

    /** The first stamp of some text. */
    static Optional<String> of(CharSequence text) {
        StampScan scan = new StampScan();
        for (int i = 0; i < text.length() && !scan.isDone(); i++) {
            scan.read(text.charAt(i));
        }
        return scan.finish();
    }

    boolean isDone() {
        return found != null;
    }

    void read(char sign) {
        if (inEntity) {
            readEntity(sign);
        } else if (sign == '&') {
            inEntity = true;
        } else {
            plain(sign);
        }
    }

    /** {@code &amp;#7852;} is {@code &#7852;} and then its letter; what is no entity counts as it is written. */
    private void readEntity(char sign) {
        if (sign == ';') {
            String name = entity.toString();
            endEntity();
            if (name.equals("amp")) {
                inEntity = true;
            } else {
                Entities.character(name)
                        .ifPresent(letter -> Character.toString(letter).chars().forEach(one -> plain((char) one)));
            }
        } else if (entity.length() < LONGEST_ENTITY && (Character.isLetterOrDigit(sign) || sign == '#')) {
            entity.append(sign);
        } else {
            String written = entity.toString();
            endEntity();
            written.chars().forEach(one -> plain((char) one));
            read(sign);
        }
    }

    private void endEntity() {
        entity.setLength(0);
        inEntity = false;
    }

    private void plain(char sign) {
        if (isLineEnd(sign)) {
            endLine();
        } else if (!isLonger && isWritten(sign)) {
            letters.append(sign);
            isLonger = letters.length() > LONGEST;
        }
    }

    private static boolean isLineEnd(char sign) {
        return sign == '\n' || sign == '\r' || sign == '\u2028' || sign == '\u2029' || sign == '\u0085';
    }

    /** Letters, their marks and digits; the rest stands around a stamp or inside of it, and changes nothing. */
    private static boolean isWritten(char sign) {
        return Character.isLetterOrDigit(sign)
                || Character.getType(sign) == Character.NON_SPACING_MARK
                        && sign != COMBINING_JOINER
                        && !isVariation(sign);
    }

    private static boolean isVariation(char sign) {
        return sign >= '\ufe00' && sign <= '\ufe0f';
    }

    void endLine() {
        if (!isLonger && !letters.isEmpty() && found == null) {
            String line = Normalizer.normalize(letters, Normalizer.Form.NFC);
            for (String lead : LEADS) {
                String bare = lead.replace(" ", "");
                line = line.startsWith(bare) ? line.substring(bare.length()) : line;
            }
            String said = line;
            found = STAMPS.stream()
                    .filter(stamp -> stamp.replace(" ", "").equals(said))
                    .findFirst()
                    .orElse(null);
        }
        letters.setLength(0);
        isLonger = false;
    }

    /** What was found; the last line needs no end. */
    Optional<String> finish() {
        if (inEntity) {
            read('\n');
        }
        endLine();
        return Optional.ofNullable(found);
    }
}
