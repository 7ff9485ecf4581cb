package vn.tongket.database;

/** Makes the tables of this program, for tests outside this package. */
public final class Tables {
    private Tables() {}

    public static void makeIn(Address database) {
        Migrations.apply(database, database.username());
    }
}
