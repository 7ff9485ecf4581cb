package vn.tongket.page.door;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;

/**
 * A request as the product may believe it: from the client that a known proxy names, to the address that is the site's. An
 * error is a page that is looked at, whatever the request was that failed.
 */
final class ArrivedRequest extends HttpServletRequestWrapper {
    private static final int HTTPS = 443;
    private static final int HTTP = 80;

    private final String client;
    private final String scheme;
    private final String host;
    private final int port;

    ArrivedRequest(HttpServletRequest request, Proxies proxies, Site site) {
        super(request);
        boolean passedOn = proxies.mayBelieve(request);
        this.client = passedOn ? proxies.client(request) : request.getRemoteAddr();
        this.scheme = site.scheme(request, passedOn ? proxies.isSecure(request) : null);
        this.host = site.host(request);
        this.port = site.port(request);
    }

    @Override
    public String getMethod() {
        String method = super.getMethod();
        return getDispatcherType() == DispatcherType.ERROR && !method.equals("HEAD") ? "GET" : method;
    }

    @Override
    public String getRemoteAddr() {
        return client;
    }

    @Override
    public String getRemoteHost() {
        return client;
    }

    @Override
    public String getScheme() {
        return scheme;
    }

    @Override
    public boolean isSecure() {
        return scheme.equals("https");
    }

    @Override
    public String getServerName() {
        return host;
    }

    @Override
    public int getServerPort() {
        return port;
    }

    @Override
    public StringBuffer getRequestURL() {
        StringBuffer address = new StringBuffer(scheme).append("://").append(host);
        if (port != (isSecure() ? HTTPS : HTTP)) {
            address.append(':').append(port);
        }
        return address.append(getRequestURI());
    }
}
