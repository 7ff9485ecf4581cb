package vn.tongket.access;

import org.jooq.DSLContext;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.tongket.page.Opens;
import vn.tongket.page.Right;

/** A fault of ours for tests: the database refuses a row, and its words quote what was in it. */
@TestComponent
@Controller
class FailingController {
    static final String SECRET = "so-dien-thoai-0912345678";

    private final DSLContext database;

    FailingController(DSLContext database) {
        this.database = database;
    }

    @GetMapping("/thu-loi/{way}")
    @Opens(Right.VISIT)
    ResponseEntity<String> fail(@PathVariable String way) {
        switch (way) {
            case "rang-buoc" ->
                database.execute(
                        "insert into access.audit_entry (actor, act, unit_id) values ('" + SECRET + "', null, 1)");
            case "kieu" -> database.execute("select '" + SECRET + "'::integer");
            case "dai" -> throw new IllegalStateException(SECRET.substring(0, 3) + "x".repeat(1_000_000));
            default ->
                database.batch(
                                "insert into access.audit_entry (actor, act) values ('" + SECRET + "', null)",
                                "insert into access.audit_entry (actor, act) values ('" + SECRET + "', null)")
                        .execute();
        }
        return ResponseEntity.ok("none");
    }
}
