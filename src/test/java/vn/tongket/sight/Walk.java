package vn.tongket.sight;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.util.HtmlUtils;
import vn.tongket.Browsing;

/** What somebody reads who starts at the first page and follows every link. */
final class Walk {
    private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"([^\"#]+)");
    private static final Pattern UNSEEN =
            Pattern.compile("(?s)<(script|style|svg)[^>]*>.*?</\\1>|<p class=\"print-only.*?</p>");

    private final Map<String, HttpResponse<String>> answers = new LinkedHashMap<>();

    /** @param most pages; of each kind (an address without its last part and query) no more than a few are opened */
    static Walk of(Browsing browser, int most, int ofAKind) {
        Walk walk = new Walk();
        Map<String, Integer> kinds = new LinkedHashMap<>();
        Deque<String> open = new ArrayDeque<>(List.of("/"));
        while (!open.isEmpty() && walk.answers.size() < most) {
            String address = open.pop();
            String kind = address.replaceAll("\\?.*", "").replaceAll("/[^/]*\\z", "/");
            if (walk.answers.containsKey(address) || kinds.merge(kind, 1, Integer::sum) > ofAKind) {
                continue;
            }
            HttpResponse<String> answer = browser.get(address);
            walk.answers.put(address, answer);
            Matcher link = LINK.matcher(isPage(answer) ? answer.body() : "");
            while (link.find()) {
                String next = URI.create(address)
                        .resolve(HtmlUtils.htmlUnescape(link.group(1)))
                        .toString();
                if (next.startsWith("/")) {
                    open.add(next);
                }
            }
        }
        return walk;
    }

    private static boolean isPage(HttpResponse<String> answer) {
        return answer.headers().firstValue("content-type").orElse("").startsWith("text/html");
    }

    Map<String, HttpResponse<String>> answers() {
        return answers;
    }

    /** By address, what can be read on each page. */
    Map<String, String> words() {
        Map<String, String> words = new LinkedHashMap<>();
        answers.forEach((address, answer) -> {
            if (isPage(answer)) {
                words.put(
                        address,
                        HtmlUtils.htmlUnescape(
                                Reading.plain(UNSEEN.matcher(answer.body()).replaceAll(" "))));
            }
        });
        return words;
    }
}
