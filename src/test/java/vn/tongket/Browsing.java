package vn.tongket;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A browser without a screen: keeps cookies, follows no redirect unasked, fills the forgery field of forms by itself. */
public final class Browsing {
    private static final Pattern FORGERY_FIELD = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .build();
    private final String root;
    private String known = "";

    public Browsing(int port) {
        this.root = "http://localhost:" + port;
    }

    public HttpResponse<String> get(String address) {
        return send(HttpRequest.newBuilder(URI.create(root + address)).build());
    }

    /** Another site's page, by its whole address. */
    public HttpResponse<String> getFar(String address) {
        return send(HttpRequest.newBuilder(URI.create(address)).build());
    }

    public HttpResponse<byte[]> download(String address) {
        try {
            return client.send(
                    HttpRequest.newBuilder(URI.create(root + address)).build(),
                    HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Sends the form on {@code page} to {@code address}. */
    public HttpResponse<String> post(String page, String address, Map<String, String> fields) {
        Matcher token = FORGERY_FIELD.matcher(get(page).body());
        if (!token.find()) {
            throw new AssertionError("No form on " + page);
        }
        return postBare(address, with(fields, token.group(1)));
    }

    private static Map<String, String> with(Map<String, String> fields, String token) {
        Map<String, String> all = new java.util.LinkedHashMap<>(fields);
        all.put("_csrf", token);
        return all;
    }

    /** Sends fields as they are, without the forgery field. */
    public HttpResponse<String> postBare(String address, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(URI.create(root + address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    /** Sends JSON as a script of {@code page} does, with its forgery token. */
    public HttpResponse<String> postJson(String page, String address, String json) {
        Matcher token = FORGERY_FIELD.matcher(get(page).body());
        return send(HttpRequest.newBuilder(URI.create(root + address))
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .header("X-CSRF-TOKEN", token.find() ? token.group(1) : "none")
                .POST(HttpRequest.BodyPublishers.ofString(json))
                .build());
    }

    /** Asks by any method, with an empty body and, where there is a session, its forgery token. */
    public HttpResponse<String> ask(String method, String address) {
        return ask(method, address, "", "");
    }

    /** As {@link #ask(String, String)}, with a body. */
    public HttpResponse<String> ask(String method, String address, String type, String body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + address))
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        if (!method.equals("GET")) {
            request.header("X-CSRF-TOKEN", token());
        }
        return send(request.build());
    }

    private String token() {
        if (known.isEmpty()) {
            Matcher found = FORGERY_FIELD.matcher(get("/dang-nhap").body());
            known = found.find() ? found.group(1) : "";
        }
        return known;
    }

    /** Sends a file by the form on {@code page}. */
    public HttpResponse<String> upload(String page, String address, String field, String name, byte[] content) {
        Matcher token = FORGERY_FIELD.matcher(get(page).body());
        if (!token.find()) {
            throw new AssertionError("No form on " + page);
        }
        String boundary = "----tongket";
        String head = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token.group(1)
                + "\r\n--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + name
                + "\"\r\nContent-Type: application/zip\r\n\r\n";
        String tail = "\r\n--" + boundary + "--\r\n";
        return send(HttpRequest.newBuilder(URI.create(root + address))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .POST(HttpRequest.BodyPublishers.concat(
                        HttpRequest.BodyPublishers.ofString(head),
                        HttpRequest.BodyPublishers.ofByteArray(content),
                        HttpRequest.BodyPublishers.ofString(tail)))
                .build());
    }

    public HttpResponse<String> signIn(String username, String password) {
        return post("/dang-nhap", "/dang-nhap", Map.of("ten", username, "mat-khau", password));
    }

    private static String encode(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private HttpResponse<String> send(HttpRequest request) {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
