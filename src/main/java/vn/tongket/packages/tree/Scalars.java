package vn.tongket.packages.tree;

import java.math.BigDecimal;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import vn.tongket.base.NumberBound;

/** What a plain word of YAML stands for. Only the numbers, {@code true}, {@code false} and {@code null} of JSON are not text. */
public final class Scalars {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final Pattern NUMBER = Pattern.compile("[-+]?[0-9]+(\\.[0-9]+)?");
    private static final Set<String> NULL = Set.of("", "~", "null", "Null", "NULL");
    private static final Set<String> TRUE = Set.of("true", "True", "TRUE");
    private static final Set<String> FALSE = Set.of("false", "False", "FALSE");

    private Scalars() {}

    /**
     * @param plain whether it stands without quotes
     * @param text whether the schema means text here
     */
    public static JsonNode node(String value, boolean plain, boolean text) {
        if (!plain) {
            return NODES.stringNode(value);
        }
        if (NULL.contains(value)) {
            return NODES.nullNode();
        }
        if (text) {
            return NODES.stringNode(value);
        }
        if (TRUE.contains(value) || FALSE.contains(value)) {
            return NODES.booleanNode(TRUE.contains(value));
        }
        return value.length() <= NumberBound.LONGEST_WORDS
                        && NUMBER.matcher(value).matches()
                        && NumberBound.fits(new BigDecimal(value))
                ? NODES.numberNode(plainest(value))
                : NODES.stringNode(value);
    }

    /** One form for one number, so that 1.50 and 1.5 are the same: no zeros behind, no exponent. */
    public static BigDecimal plainest(String digits) {
        BigDecimal number = new BigDecimal(digits).stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }
}
