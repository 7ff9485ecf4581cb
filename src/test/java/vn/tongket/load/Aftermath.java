package vn.tongket.load;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the database holds afterwards, beside what was acknowledged. */
record Aftermath(int lost, int doubled, int submissionsLost, int submissionsDoubled, int halfSubmitted) {
    private static final String REVISIONS = """
            select unit.code, form_line.code, cell_revision.quantity, count(*)
              from report.cell_revision
              join report.submission using (submission_id)
              join unit.unit using (unit_id)
              join report.form_line using (form_line_id)
             group by 1, 2, 3""";
    private static final String SUBMITTED = """
            select unit.code, count(*) filter (where step.act = 'SUBMIT') from report.submission
              join unit.unit using (unit_id) left join report.step using (submission_id)
             where submission.state = 'SUBMITTED' group by 1""";
    private static final String HALF = """
            select count(*) from report.submission
             where (state = 'SUBMITTED') <> (reference is not null and submitted_at is not null and version = 2)
                or (state = 'SUBMITTED') <> exists (select from report.step where step.submission_id = submission.submission_id)
                or state = 'SUBMITTED' and (select count(*) from report.cell where cell.submission_id = submission.submission_id) < %d""".formatted(LoadWorld.LINES);

    static Aftermath of(LoadServer server, List<Storm.Kept> kept, Set<Integer> submitted) throws Exception {
        try (Connection database = DriverManager.getConnection(server.jdbcUrl(), "tongket", server.ownerPassword())) {
            Map<String, Integer> revisions = counts(database, REVISIONS, 3);
            int lost = 0;
            int doubled = 0;
            for (Storm.Kept save : kept) {
                int count = revisions.getOrDefault(
                        LoadWorld.commune(save.commune()) + " " + LoadWorld.line(save.line()) + " " + save.figure(), 0);
                lost += count == 0 ? 1 : 0;
                doubled += count > 1 ? 1 : 0;
            }
            Map<String, Integer> steps = counts(database, SUBMITTED, 1);
            int submissionsLost = 0;
            for (int commune : submitted) {
                submissionsLost += steps.containsKey(LoadWorld.commune(commune)) ? 0 : 1;
            }
            int submissionsDoubled =
                    (int) steps.values().stream().filter(count -> count > 1).count();
            try (var statement = database.createStatement();
                    ResultSet half = statement.executeQuery(HALF)) {
                half.next();
                return new Aftermath(lost, doubled, submissionsLost, submissionsDoubled, half.getInt(1));
            }
        }
    }

    private static Map<String, Integer> counts(Connection database, String query, int keys) throws SQLException {
        Map<String, Integer> counts = new HashMap<>();
        try (var statement = database.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                StringBuilder key = new StringBuilder(rows.getString(1));
                for (int column = 2; column <= keys; column++) {
                    key.append(' ').append(rows.getString(column));
                }
                counts.put(key.toString(), rows.getInt(keys + 1));
            }
        }
        return counts;
    }

    boolean isClean() {
        return lost + doubled + submissionsLost + submissionsDoubled + halfSubmitted == 0;
    }

    @Override
    public String toString() {
        return "saves lost %d, doubled %d; submissions lost %d, doubled %d, half made %d"
                .formatted(lost, doubled, submissionsLost, submissionsDoubled, halfSubmitted);
    }
}
