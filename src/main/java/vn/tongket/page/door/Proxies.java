package vn.tongket.page.door;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The machines that pass requests on, and so may say for whom: TONGKET_PROXIES, addresses and ranges ({@code 10.1.0.0/24})
 * with commas. Of whoever else sends them, {@code X-Forwarded-For} and {@code X-Forwarded-Proto} are words of a stranger.
 */
final class Proxies {
    private static final int BYTE = 8;
    private final List<Range> ranges;

    /** @throws IllegalArgumentException where a part of the setting is neither an address nor a range */
    Proxies(String setting) {
        this.ranges = Arrays.stream(setting.split(","))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .map(Range::of)
                .toList();
    }

    boolean isEmpty() {
        return ranges.isEmpty();
    }

    private boolean holds(InetAddress address) {
        return ranges.stream().anyMatch(range -> range.holds(address));
    }

    boolean mayBelieve(HttpServletRequest request) {
        return !ranges.isEmpty()
                && literal(request.getRemoteAddr()).filter(this::holds).isPresent();
    }

    /** Each proxy writes down on the right who came to it: the first from there that is no proxy is the client. */
    String client(HttpServletRequest request) {
        String client = request.getRemoteAddr();
        for (String hop : named(request, "X-Forwarded-For").reversed()) {
            Optional<InetAddress> address = literal(hop);
            if (address.isEmpty()) {
                return client;
            }
            client = address.get().getHostAddress();
            if (!holds(address.get())) {
                return client;
            }
        }
        return client;
    }

    /** Whether the client came to the nearest proxy by TLS; null where it does not say. */
    @Nullable
    Boolean isSecure(HttpServletRequest request) {
        List<String> said = named(request, "X-Forwarded-Proto");
        return said.isEmpty() ? null : said.getLast().equalsIgnoreCase("https");
    }

    private static List<String> named(HttpServletRequest request, String head) {
        List<String> named = new ArrayList<>();
        for (String line : Collections.list(request.getHeaders(head))) {
            Arrays.stream(line.split(",")).map(String::strip).forEach(named::add);
        }
        return named;
    }

    private static Optional<InetAddress> literal(@Nullable String words) {
        try {
            return words == null ? Optional.empty() : Optional.of(address(words));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** In full: {@code 10.7} would be taken for 10.0.0.7. */
    private static InetAddress address(String words) {
        if (words.indexOf(':') < 0 && words.chars().filter(sign -> sign == '.').count() != 3) {
            throw new IllegalArgumentException(words);
        }
        return InetAddress.ofLiteral(words);
    }

    private record Range(InetAddress begin, int bits) {
        static Range of(String words) {
            try {
                int stroke = words.indexOf('/');
                InetAddress begin = address(stroke < 0 ? words : words.substring(0, stroke));
                int all = begin.getAddress().length * BYTE;
                int bits = stroke < 0 ? all : Integer.parseInt(words.substring(stroke + 1));
                if (bits < 0 || bits > all) {
                    throw new IllegalArgumentException(bits + " bits");
                }
                return new Range(begin, bits);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(
                        "TONGKET_PROXIES: '" + words + "' is neither an address (10.1.0.7) nor a range (10.1.0.0/24)");
            }
        }

        boolean holds(InetAddress address) {
            byte[] mine = begin.getAddress();
            byte[] theirs = address.getAddress();
            if (mine.length != theirs.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 1 << (BYTE - 1 - bit % BYTE);
                if ((mine[bit / BYTE] & mask) != (theirs[bit / BYTE] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
