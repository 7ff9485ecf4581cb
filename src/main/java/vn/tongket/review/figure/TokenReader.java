package vn.tongket.review.figure;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.tongket.base.DayReading;
import vn.tongket.base.Nearest;
import vn.tongket.base.Problem;

/** Reads written text with figures in it: {@code Tăng {{tang-truong-binh-quan}}, riêng {{ho-ngheo year=2019 as=number}}.} */
final class TokenReader {
    private static final Pattern TOKEN = Pattern.compile("\\{\\{([^{}]*)\\}\\}|\\{\\{|\\}\\}");
    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*+");
    private static final List<String> OPTIONS =
            List.of("as", "year", "unit", "from", "to", "ask", "within", "level", "per");

    private TokenReader() {}

    /** Words and tokens in order; what cannot be read stays where it stands, with what is wrong. */
    static List<TextPiece> read(String text) {
        List<TextPiece> pieces = new ArrayList<>();
        Matcher matcher = TOKEN.matcher(text);
        int end = 0;
        while (matcher.find()) {
            addWords(text.substring(end, matcher.start()), pieces);
            pieces.add(piece(matcher.group(), matcher.group(1)));
            end = matcher.end();
        }
        addWords(text.substring(end), pieces);
        return pieces;
    }

    private static void addWords(String words, List<TextPiece> pieces) {
        if (!words.isEmpty()) {
            pieces.add(new TextPiece.Words(words));
        }
    }

    private static TextPiece piece(String whole, @Nullable String inside) {
        if (inside == null) {
            return new TextPiece.Broken(
                    whole,
                    "'" + whole + "' has no partner; a figure is written {{code}}",
                    "“" + whole + "” đứng lẻ; số liệu được viết {{mã chỉ tiêu}}");
        }
        String[] parts = inside.strip().split("\\s+");
        if (!CODE.matcher(parts[0]).matches()) {
            return new TextPiece.Broken(
                    whole,
                    whole + ": '" + parts[0] + "' is not the code of an indicator",
                    whole + ": “" + parts[0] + "” không phải mã chỉ tiêu");
        }
        Map<String, String> options = new LinkedHashMap<>();
        for (int i = 1; i < parts.length; i++) {
            int sign = parts[i].indexOf('=');
            String name = sign < 0 ? parts[i] : parts[i].substring(0, sign);
            if (sign < 0 || !OPTIONS.contains(name)) {
                return unknownOption(whole, name);
            }
            options.put(name, parts[i].substring(sign + 1));
        }
        return token(whole, parts[0], options);
    }

    private static TextPiece token(String whole, String code, Map<String, String> options) {
        try {
            SeriesToken.of(options);
        } catch (IllegalArgumentException e) {
            return badAsk(whole);
        }
        try {
            @Nullable String year = options.get("year");
            @Nullable LocalDate from = day(options.get("from"));
            @Nullable LocalDate to = day(options.get("to"));
            if ((from == null) != (to == null) || (from != null && year != null)) {
                return badWindow(whole);
            }
            if (from != null && to != null && !to.isAfter(from)) {
                return badWindow(whole);
            }
            Token.As as = Token.As.of(options.get("as"));
            return new Token(
                    whole,
                    code,
                    as,
                    year == null ? null : Integer.valueOf(year),
                    options.get("unit"),
                    from,
                    to,
                    SeriesToken.of(options));
        } catch (DateTimeException | IllegalArgumentException e) {
            return new TextPiece.Broken(
                    whole,
                    whole
                            + ": as= takes full, number or parts; year= four digits; from= and to= days such as 2019-01-01",
                    whole
                            + ": as= nhận full, number hoặc parts; year= nhận bốn chữ số; from= và to= nhận ngày, ví dụ 2019-01-01");
        }
    }

    private static TextPiece badAsk(String whole) {
        String known = String.join(", ", SeriesToken.ASKS);
        return new TextPiece.Broken(
                whole,
                whole + ": ask= takes " + known + "; rank needs within= and level=, per-head needs per=",
                whole + ": ask= nhận " + known + "; rank cần within= và level=, per-head cần per=");
    }

    private static @Nullable LocalDate day(@Nullable String written) {
        return written == null ? null : DayReading.require(written);
    }

    private static TextPiece badWindow(String whole) {
        return new TextPiece.Broken(
                whole,
                whole + ": give either year=, or both from= and to= (the first day after), from before to",
                whole + ": dùng year=, hoặc cả from= và to= (ngày đầu tiên không còn tính), from trước to");
    }

    private static TextPiece unknownOption(String whole, String name) {
        String nearest = Nearest.to(name, OPTIONS).orElse(null);
        return new TextPiece.Broken(
                whole,
                whole + ": unknown option '" + name
                        + "' (as=, year=, unit=, from=, to=, ask=, within=, level=, per= are known)"
                        + Problem.didYouMean(nearest),
                whole + ": không có tùy chọn “" + name
                        + "” (chỉ có as=, year=, unit=, from=, to=, ask=, within=, level=, per=)"
                        + Problem.coPhaiLa(nearest));
    }
}
