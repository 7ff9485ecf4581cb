package vn.tongket.portal.web.feed;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;

/** Reads robots.txt as RFC 9309 says: of the rules that fit an address the longest counts, of two as long the one that allows. */
record RobotsRules(List<Rule> rules, String sitemap) {
    record Rule(boolean allows, String path) {
        boolean fits(String address) {
            boolean whole = path.endsWith("$");
            String rule = whole ? path.substring(0, path.length() - 1) : path;
            String pattern = Pattern.quote(rule).replace("*", "\\E.*\\Q") + (whole ? "" : ".*");
            return address.matches(pattern);
        }
    }

    static RobotsRules read(String file) {
        List<Rule> rules = new ArrayList<>();
        String sitemap = "";
        for (String line : file.split("\n")) {
            String[] field = line.split(": ", 2);
            switch (field[0]) {
                case "Allow", "Disallow" -> rules.add(new Rule(field[0].equals("Allow"), field[1]));
                case "Sitemap" -> sitemap = field[1];
                default -> {}
            }
        }
        return new RobotsRules(rules, sitemap);
    }

    boolean allow(String address) {
        return rules.stream()
                .filter(rule -> rule.fits(address))
                .max(Comparator.comparing((Rule rule) -> rule.path().length()).thenComparing(Rule::allows))
                .map(Rule::allows)
                .orElse(true);
    }
}
