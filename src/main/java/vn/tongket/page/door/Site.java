package vn.tongket.page.door;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The address under which people reach this site: TONGKET_SITE. It stands in links of documents, receipts and mails, and
 * passkeys and the office's own sign-in are bound to it, so it never comes from what a request says: the {@code Host} of a
 * request is whatever its sender likes.
 */
@Component
public final class Site {
    private static final int HTTPS = 443;
    private static final int HTTP = 80;
    private final @Nullable URI address;

    Site(@Value("${tongket.site:${TONGKET_SITE:}}") String setting) {
        this.address = setting.isBlank() ? null : read(setting.strip());
    }

    private static URI read(String setting) {
        URI read = URI.create(setting.endsWith("/") ? setting.substring(0, setting.length() - 1) : setting);
        boolean web = "https".equals(read.getScheme()) || "http".equals(read.getScheme());
        if (!web || read.getHost() == null || !read.getRawPath().isEmpty() || read.getRawQuery() != null) {
            throw new IllegalArgumentException(
                    "TONGKET_SITE: '" + setting + "' is not the address of a site: https://tongket.example.gov.vn");
        }
        return read;
    }

    public boolean isSet() {
        return address != null;
    }

    /** Whether people come by TLS only, as the setting says: then cookies are bound to it. */
    public boolean isSecure() {
        return address != null && "https".equals(address.getScheme());
    }

    /** Where the setting is empty: by which the proxy says people came, else as the request came. */
    String scheme(HttpServletRequest request, @Nullable Boolean secureAtProxy) {
        if (address != null) {
            return address.getScheme();
        }
        if (secureAtProxy == null) {
            return request.getScheme();
        }
        return secureAtProxy ? "https" : "http";
    }

    /** Where the setting is empty: the name asked for, if it is one of this machine's own, else the address it answered at. */
    String host(HttpServletRequest request) {
        if (address != null) {
            return address.getHost();
        }
        return isOfThisMachine(request) ? request.getServerName() : bracketed(request.getLocalAddr());
    }

    private static boolean isOfThisMachine(HttpServletRequest request) {
        String name = request.getServerName().toLowerCase(Locale.ROOT);
        return name.equals("localhost")
                || name.equals(bracketed(request.getLocalAddr()))
                || name.equals("127.0.0.1")
                || name.equals("[::1]")
                || name.equals(Machine.NAME);
    }

    private static String bracketed(String address) {
        return address.contains(":") ? "[" + address + "]" : address;
    }

    int port(HttpServletRequest request) {
        if (address == null) {
            return isOfThisMachine(request) ? request.getServerPort() : request.getLocalPort();
        }
        if (address.getPort() >= 0) {
            return address.getPort();
        }
        return isSecure() ? HTTPS : HTTP;
    }

    private static final class Machine {
        private static final String NAME = name();

        private static String name() {
            try {
                return InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT);
            } catch (UnknownHostException e) {
                return "localhost";
            }
        }
    }
}
