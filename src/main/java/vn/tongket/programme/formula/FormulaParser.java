package vn.tongket.programme.formula;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.tongket.programme.formula.Expression.Operator;

/**
 * Reads arithmetic: {@code sum = product (± product)*}, {@code product = factor (× factor)*}, {@code factor = number,
 * indicator, (sum), -factor}. An indicator's code is written with underscores, since a hyphen is a minus.
 */
final class FormulaParser {
    private static final Pattern TOKEN =
            Pattern.compile("\\s*(?:(?<number>\\d+(?:\\.\\d+)?)|(?<name>[a-z][a-z0-9_]*)|(?<sign>[-+*/()]))");
    private static final int DEEPEST = 100;
    /** Signs, numbers and indicators; one longer says nothing that anybody could check. */
    private static final int MOST_TOKENS = 1_000;

    static final int LONGEST = 40_000;

    private final List<Token> tokens;
    private final int end;
    private int next;
    private int depth;

    private record Token(String text, int column) {}

    private FormulaParser(List<Token> tokens, int end) {
        this.tokens = tokens;
        this.end = end;
    }

    static Expression parse(String text) throws Refused {
        FormulaParser parser = new FormulaParser(tokens(text), text.length() + 1);
        Expression whole = parser.sum();
        if (parser.next < parser.tokens.size()) {
            Token extra = parser.tokens.get(parser.next);
            throw new Refused(
                    extra.column,
                    "an operator (+ - * /) is expected before '" + extra.text + "'",
                    "cần một phép tính (+ - * /) trước “" + extra.text + "”");
        }
        return whole;
    }

    private static List<Token> tokens(String text) throws Refused {
        List<Token> tokens = new ArrayList<>();
        if (text.length() > LONGEST) {
            throw tooLong(LONGEST);
        }
        Matcher matcher = TOKEN.matcher(text);
        int at = 0;
        int said = 0;
        while (!isBlankFrom(text, at)) {
            if (!matcher.region(at, text.length()).lookingAt()) {
                throw unreadable(text, at);
            }
            String token = matcher.group().strip();
            tokens.add(new Token(token, matcher.end() - token.length() + 1));
            at = matcher.end();
            // Brackets are bounded by how deep they lie.
            said += isBracket(token) ? 0 : 1;
            if (said > MOST_TOKENS) {
                throw tooLong(at);
            }
        }
        return tokens;
    }

    private static boolean isBracket(String token) {
        return token.equals("(") || token.equals(")");
    }

    private static Refused tooLong(int at) {
        return new Refused(
                at,
                "the formula has more than " + MOST_TOKENS
                        + " numbers, indicators and signs; make indicators of its parts and add those",
                "công thức có hơn 1.000 số, chỉ tiêu và dấu; hãy lập chỉ tiêu cho từng phần rồi cộng các chỉ tiêu đó");
    }

    private static boolean isBlankFrom(String text, int at) {
        int next = at;
        while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
            next++;
        }
        return next == text.length();
    }

    private static Refused unreadable(String text, int at) {
        int place = at;
        while (Character.isWhitespace(text.charAt(place))) {
            place++;
        }
        String character = Character.toString(text.codePointAt(place));
        return new Refused(
                place + 1,
                "'" + character
                        + "' has no place in a formula: use numbers with a decimal point, indicator codes in lower"
                        + " case with underscores, + - * / and parentheses",
                "“" + character
                        + "” không dùng được trong công thức: chỉ dùng số (dấu chấm thập phân), mã chỉ tiêu viết"
                        + " thường với dấu gạch dưới, + - * / và ngoặc tròn");
    }

    private Expression sum() throws Refused {
        Expression left = product();
        while (isNext("+") || isNext("-")) {
            Token sign = tokens.get(next++);
            Operator operator = sign.text.equals("+") ? Operator.PLUS : Operator.MINUS;
            left = new Expression.Operation(left, operator, product(), sign.column);
        }
        return left;
    }

    private Expression product() throws Refused {
        Expression left = factor();
        while (isNext("*") || isNext("/")) {
            Token sign = tokens.get(next++);
            Operator operator = sign.text.equals("*") ? Operator.TIMES : Operator.OVER;
            left = new Expression.Operation(left, operator, factor(), sign.column);
        }
        return left;
    }

    private Expression factor() throws Refused {
        Token token = take();
        if (++depth > DEEPEST) {
            throw new Refused(token.column, "the formula is nested too deeply", "công thức lồng quá nhiều lớp");
        }
        Expression factor = factor(token);
        depth--;
        return factor;
    }

    private Expression factor(Token token) throws Refused {
        char first = token.text.charAt(0);
        if (first == '(') {
            return closed(token);
        }
        if (first == '-') {
            return new Expression.Negation(factor(), token.column);
        }
        if (Character.isDigit(first)) {
            return new Expression.Number(new BigDecimal(token.text), token.column);
        }
        if (Character.isLetter(first)) {
            return new Expression.Input(token.text.replace('_', '-'), token.column);
        }
        throw new Refused(
                token.column,
                "a number or an indicator is expected here, not '" + token.text + "'",
                "chỗ này cần một số hoặc một mã chỉ tiêu, không phải “" + token.text + "”");
    }

    private Expression closed(Token opening) throws Refused {
        Expression inside = sum();
        if (!isNext(")")) {
            throw new Refused(
                    opening.column, "this parenthesis is never closed", "dấu ngoặc mở ở đây không có ngoặc đóng");
        }
        next++;
        return inside;
    }

    private boolean isNext(String text) {
        return next < tokens.size() && tokens.get(next).text.equals(text);
    }

    private Token take() throws Refused {
        if (next == tokens.size()) {
            throw new Refused(
                    end,
                    "the formula ends where a number or an indicator is expected",
                    "công thức kết thúc ở chỗ còn thiếu một số hoặc một mã chỉ tiêu");
        }
        return tokens.get(next++);
    }

    /** The text is not a formula; only {@link Formula#parse} sees it. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        final transient Formula.Mistake mistake;

        Refused(int column, String english, String vietnamese) {
            super(english);
            this.mistake = new Formula.Mistake(column, english, vietnamese);
        }
    }
}
