package vn.tongket.load;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One of a commune's people at a browser: signs in, then saves figures in lines of their own, each with a number never used before. */
final class Officer {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern VERSION = Pattern.compile("name=\"v\" value=\"(\\d+)\"");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient client;
    private final LoadServer server;
    private final int commune;
    private final int number;
    private final String name;
    private final int[] revisions;
    private String cookie = "";
    private String token = "";

    Officer(HttpClient client, LoadServer server, int commune, int number) {
        this.client = client;
        this.server = server;
        this.commune = commune;
        this.number = number;
        this.name = LoadWorld.person(commune, number);
        this.revisions = new int[LoadWorld.LINES / LoadWorld.PEOPLE];
    }

    /** Somebody who enters nothing. */
    Officer(HttpClient client, LoadServer server, String name) {
        this.client = client;
        this.server = server;
        this.commune = 0;
        this.number = 0;
        this.name = name;
        this.revisions = new int[0];
    }

    int commune() {
        return commune;
    }

    void signIn(String password) throws IOException, InterruptedException {
        readToken(get("/dang-nhap"));
        HttpResponse<String> answer =
                post("/dang-nhap", "ten=" + name + "&mat-khau=" + encode(password) + "&_csrf=" + encode(token));
        String next = answer.headers().firstValue("Location").orElse("/dang-nhap");
        if (next.contains("/dang-nhap")) {
            throw new IOException("Sign-in refused: " + answer.statusCode() + " " + next);
        }
        readToken(get("/tai-khoan"));
    }

    private void readToken(HttpResponse<String> page) throws IOException {
        Matcher found = TOKEN.matcher(page.body());
        if (!found.find()) {
            throw new IOException("No form on " + page.uri() + ": " + page.statusCode());
        }
        token = found.group(1);
    }

    /** Which line of the form a person's own line is. */
    int line(int own) {
        return number * revisions.length + own;
    }

    int lines() {
        return revisions.length;
    }

    /**
     * Saves once.
     *
     * @return the status; 0 where there was no answer
     */
    int save(int own, long figure) throws InterruptedException {
        String body = "{\"line\":\"" + LoadWorld.line(line(own)) + "\",\"revision\":" + revisions[own]
                + ",\"typed\":{\"value\":\"" + figure + "\"}}";
        try {
            HttpResponse<String> answer = send(request(address() + "/o")
                    .header("Content-Type", "application/json")
                    .header("X-CSRF-TOKEN", token)
                    .POST(HttpRequest.BodyPublishers.ofString(body)));
            // A conflict with what oneself saved before the answer was lost: the server kept it, and says so.
            boolean kept = answer.statusCode() == 200
                    || answer.statusCode() == 409 && answer.body().contains("\"value\":\"" + shown(figure) + "\"");
            if (answer.statusCode() == 200 || answer.statusCode() == 409) {
                revisions[own] = revision(answer.body());
            }
            return kept ? 200 : answer.statusCode();
        } catch (IOException noAnswer) {
            return 0;
        }
    }

    private static String shown(long figure) {
        return vn.tongket.base.VietnameseNumbers.format(java.math.BigDecimal.valueOf(figure), 0);
    }

    private static int revision(String body) {
        Matcher found = Pattern.compile("\"revision\":(\\d+)").matcher(body);
        return found.find() ? Integer.parseInt(found.group(1)) : 0;
    }

    /** Submits for the commune. @return whether the server said that it is submitted, now or before */
    boolean submit() throws InterruptedException {
        try {
            HttpResponse<String> page = get(address() + "/kiem-tra");
            Matcher version = VERSION.matcher(page.body());
            if (!version.find()) {
                return page.statusCode() == 302 || page.body().contains("Đã trình");
            }
            readToken(page);
            HttpResponse<String> answer =
                    post(address() + "/trinh", "v=" + version.group(1) + "&_csrf=" + encode(token));
            return answer.statusCode() == 302 || answer.statusCode() == 303;
        } catch (IOException noAnswer) {
            return false;
        }
    }

    String address() {
        return "/dot-bao-cao/" + LoadWorld.ROUND + "/" + LoadWorld.commune(commune) + "/" + LoadWorld.FORM;
    }

    HttpResponse<String> get(String address) throws IOException, InterruptedException {
        return send(request(address).GET());
    }

    /** Sends a file as a browser does. */
    HttpResponse<String> upload(String address, String name, byte[] file) throws IOException, InterruptedException {
        String edge = "----" + name.hashCode() + "x";
        byte[] head = ("--" + edge + "\r\nContent-Disposition: form-data; name=\"tep\"; filename=\"" + name
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
        byte[] tail = ("\r\n--" + edge + "--\r\n").getBytes(StandardCharsets.UTF_8);
        return send(request(address)
                .header("Content-Type", "multipart/form-data; boundary=" + edge)
                .header("X-CSRF-TOKEN", token)
                .POST(HttpRequest.BodyPublishers.ofByteArrays(List.of(head, file, tail))));
    }

    /** Opens a page and sends a form of it: the fields that the page gives, found by these patterns, and these words. */
    int send(String page, String address, String words, Pattern... given) throws IOException, InterruptedException {
        HttpResponse<String> form = get(page);
        return sendFields(address, form.body(), words, given);
    }

    /** Sends the fields that these patterns find in a page. */
    int sendFields(String address, String form, String words, Pattern... given)
            throws IOException, InterruptedException {
        StringBuilder fields = new StringBuilder("_csrf=" + encode(token));
        for (Pattern field : given) {
            Matcher found = field.matcher(form);
            while (found.find()) {
                fields.append('&').append(found.group(1)).append('=').append(encode(found.group(2)));
            }
        }
        return post(address, fields + words).statusCode();
    }

    byte[] file(String address) throws IOException, InterruptedException {
        return client.send(request(address).GET().build(), HttpResponse.BodyHandlers.ofByteArray())
                .body();
    }

    private HttpResponse<String> post(String address, String fields) throws IOException, InterruptedException {
        return send(request(address)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(fields)));
    }

    private HttpRequest.Builder request(String address) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(server.root() + address)).timeout(PATIENCE);
        return cookie.isEmpty() ? request : request.header("Cookie", cookie);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        List<String> cookies = answer.headers().allValues("Set-Cookie");
        if (!cookies.isEmpty()) {
            cookie = cookies.getFirst().split(";", 2)[0];
        }
        return answer;
    }

    static String encode(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }
}
