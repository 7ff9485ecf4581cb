package vn.tongket.access.session;

import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * What a session was begun on, as far as the browser says it.
 *
 * @param words {@code Chrome trên Windows}
 * @param address IP address
 */
public record Device(String words, String address) implements Serializable {
    private static final long serialVersionUID = 1L;
    public static final String ATTRIBUTE = "tongket.device";

    /** In this order: each browser also names those it wants to be taken for. */
    private static final Map<String, String> BROWSERS = inOrder(
            "coc_coc",
            "Cốc Cốc",
            "Edg",
            "Edge",
            "OPR/",
            "Opera",
            "SamsungBrowser",
            "Samsung Internet",
            "Firefox",
            "Firefox",
            "Chrome",
            "Chrome",
            "Safari",
            "Safari");

    private static final Map<String, String> SYSTEMS = inOrder(
            "Android", "Android", "iPhone", "iPhone", "iPad", "iPad", "Windows", "Windows", "Mac OS", "macOS", "Linux",
            "Linux");

    private static Map<String, String> inOrder(String... pairs) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            map.put(pairs[i], pairs[i + 1]);
        }
        return map;
    }

    public static Device of(HttpServletRequest request) {
        String agent = Objects.requireNonNullElse(request.getHeader("User-Agent"), "");
        return new Device(words(agent), request.getRemoteAddr());
    }

    static String words(String agent) {
        return find(BROWSERS, agent, "Trình duyệt khác") + " trên " + find(SYSTEMS, agent, "máy khác");
    }

    private static String find(Map<String, String> names, String agent, String otherwise) {
        return names.entrySet().stream()
                .filter(name -> agent.contains(name.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(otherwise);
    }
}
