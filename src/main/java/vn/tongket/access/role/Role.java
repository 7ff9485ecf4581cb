package vn.tongket.access.role;

import java.util.EnumSet;
import java.util.Set;
import vn.tongket.page.Right;

/** Vai trò: the rights that go together with a person's work, held at a unit. The table access.role_right says the same. */
public enum Role {
    /** Keeps accounts; no right to content. */
    ADMINISTRATOR("Quản trị", Right.ADMINISTER, Right.AUDIT),
    /** Runs rounds for the steering body. */
    SECRETARIAT("Cơ quan thường trực", Right.READ, Right.ACCEPT, Right.STEER, Right.IMPORT, Right.ENTER, Right.PUBLISH),
    /** Reads and concludes. */
    STEERING_LEADER("Lãnh đạo Ban Chỉ đạo", Right.READ, Right.ACCEPT),
    /** Approves and sends. */
    UNIT_LEADER("Lãnh đạo đơn vị", Right.READ, Right.APPROVE),
    /** Enters. */
    OFFICER("Chuyên viên đơn vị", Right.READ, Right.ENTER),
    /** Numbers, registers, publishes. */
    CLERK("Văn thư", Right.READ, Right.PUBLISH),
    /** Reads, and reads the audit log. */
    INSPECTOR("Kiểm tra, giám sát", Right.READ, Right.AUDIT),
    /** The commendation panel and its secretary. */
    COMMENDATION("Thi đua, khen thưởng", Right.READ),
    /** Writes for the public page. */
    EDITOR("Biên tập cổng thông tin", Right.READ, Right.PUBLISH);

    private final String words;
    private final Set<Right> rights;

    Role(String words, Right... rights) {
        this.words = words;
        EnumSet<Right> all = EnumSet.of(Right.VISIT, Right.OWN_ACCOUNT);
        all.addAll(Set.of(rights));
        this.rights = Set.copyOf(all);
    }

    /** Whether it is a unit's own work, and makes no sense everywhere at once. */
    public boolean isOfUnit() {
        return this == UNIT_LEADER || this == OFFICER;
    }

    /** As people call it. */
    public String words() {
        return words;
    }

    public Set<Right> rights() {
        return rights;
    }
}
