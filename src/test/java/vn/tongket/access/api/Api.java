package vn.tongket.access.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.jspecify.annotations.Nullable;

/** A unit's own system: speaks to the API with a token, keeps no cookies. */
public final class Api {
    private final HttpClient client = HttpClient.newHttpClient();
    private final String root;
    private final @Nullable String token;

    public Api(int port, @Nullable String token) {
        this.root = "http://localhost:" + port;
        this.token = token;
    }

    public HttpResponse<String> get(String address) {
        return send("GET", address, null);
    }

    /** Headers come in pairs, as {@link HttpRequest.Builder#headers} takes them. */
    public HttpResponse<String> send(String method, String address, @Nullable String json, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(root + address));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (headers.length > 0) {
            request.headers(headers);
        }
        if (json != null && headers.length == 0
                || json != null && !String.join(" ", headers).contains("Content-Type")) {
            request.header("Content-Type", "application/json");
        }
        request.method(
                method, json == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(json));
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
