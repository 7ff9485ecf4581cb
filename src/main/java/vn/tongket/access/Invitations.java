package vn.tongket.access;

import static vn.tongket.access.tables.Tables.ACCOUNT;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.tongket.access.audit.Acting;
import vn.tongket.access.role.Assignments;
import vn.tongket.access.role.Role;
import vn.tongket.base.BadInput;
import vn.tongket.base.Problem;
import vn.tongket.base.VietnameseText;
import vn.tongket.page.Person;
import vn.tongket.unit.Unit;

/** Mời người dùng: an account with its first role and a one-time password, or everything that is wrong with it. */
@Component
public class Invitations {
    private static final Pattern USERNAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,63}");
    /** RFC 5321, 4.5.3.1.3. */
    private static final int LONGEST_EMAIL = 254;

    private static final Pattern EMAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Set<String> RESERVED = Set.of("visitor", "system");

    private final DSLContext database;
    private final Accounts accounts;
    private final Assignments assignments;
    private final Administration administration;
    private final RolePlaces places;

    Invitations(
            DSLContext database,
            Accounts accounts,
            Assignments assignments,
            Administration administration,
            RolePlaces places) {
        this.database = database;
        this.accounts = accounts;
        this.assignments = assignments;
        this.administration = administration;
        this.places = places;
    }

    /** Someone just invited; the password is shown once and kept nowhere. */
    public record Invited(int accountId, NewAccount account) {}

    /**
     * Makes the account.
     *
     * @throws BadInput with all that is wrong
     */
    @Transactional
    public Invited invite(Person administrator, Invitation typed) {
        administration.oneAtATime();
        List<Problem> problems = new ArrayList<>();
        checkPerson(typed, problems);
        Role role = role(typed.role(), problems);
        Unit unit = places.place(administrator, role, typed.place(), problems);
        if (!problems.isEmpty() || role == null) {
            throw new BadInput(problems);
        }
        NewAccount account = new NewAccount(typed.username(), OneTimePassword.next(), typed.name(), role);
        Integer unitId = unit == null ? null : unit.id();
        int id = Acting.asSystem(
                () -> accounts.create(account, typed.office(), typed.email().isEmpty() ? null : typed.email(), true));
        assignments.grant(id, role, unitId, Administration.today(), administrator.id());
        administration.written("role.granted", id, unitId, Map.of("role", role.words()));
        return new Invited(id, account);
    }

    private void checkPerson(Invitation typed, List<Problem> problems) {
        if (typed.name().isEmpty()) {
            add(problems, "the name is missing", "Gõ họ và tên.");
        }
        if (typed.name().length() > PlainName.LONGEST || typed.office().length() > PlainName.LONGEST_OFFICE) {
            add(
                    problems,
                    "the name is longer than " + PlainName.LONGEST + " signs, or the office than "
                            + PlainName.LONGEST_OFFICE,
                    "Họ và tên không quá " + PlainName.LONGEST + " ký tự, chức vụ không quá " + PlainName.LONGEST_OFFICE
                            + " ký tự.");
        }
        if (!USERNAME.matcher(typed.username()).matches() || RESERVED.contains(typed.username())) {
            add(
                    problems,
                    "the username must be lower case letters without marks, digits, '.', '_' or '-'",
                    "Tên đăng nhập gồm chữ thường không dấu, chữ số, dấu chấm, gạch nối, gạch dưới; ví dụ "
                            + proposal(typed.name()) + ".");
        } else if (Acting.asSystem(() -> database.fetchExists(ACCOUNT, ACCOUNT.USERNAME.eq(typed.username())))) {
            add(
                    problems,
                    "the username is taken",
                    "Tên đăng nhập " + typed.username() + " đã có người dùng. Chọn tên khác.");
        }
        boolean isAddress = typed.email().length() <= LONGEST_EMAIL
                && EMAIL.matcher(typed.email()).matches();
        if (!typed.email().isEmpty() && !isAddress) {
            add(problems, "the e-mail address is not one", "Địa chỉ thư điện tử chưa đúng; ví dụ ten@coquan.gov.vn.");
        }
    }

    /** {@code Trần Văn Thuận}: {@code thuan.tv}, as offices name their mailboxes. */
    private static String proposal(String name) {
        String[] parts =
                VietnameseText.fold(name).replaceAll("[^a-z ]", "").strip().split(" +");
        StringBuilder proposal = new StringBuilder(parts[parts.length - 1]);
        for (int i = 0; i < parts.length - 1; i++) {
            proposal.append(i == 0 ? "." : "").append(parts[i].charAt(0));
        }
        return proposal.length() < 2 ? "thuan.tv" : proposal.toString();
    }

    static @Nullable Role role(String typed, List<Problem> problems) {
        for (Role role : Role.values()) {
            if (role.name().equals(typed)) {
                return role;
            }
        }
        add(problems, "no role was chosen", "Chọn vai trò.");
        return null;
    }

    static void add(List<Problem> problems, String english, String vietnamese) {
        problems.add(Problem.hard("", 0, 0, english, vietnamese));
    }
}
