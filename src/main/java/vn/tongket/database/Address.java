package vn.tongket.database;

/** Where a PostgreSQL answers and as whom we speak to it. */
public record Address(String url, String username, String password) {
    @Override
    public String toString() {
        return url + " as " + username;
    }
}
