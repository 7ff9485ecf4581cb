package vn.tongket.access;

import java.util.EnumSet;
import java.util.Set;
import vn.tongket.page.Right;

/** Vai trò: the rights that go together with a person's work. */
public enum Role {
    /** Quản trị. */
    ADMINISTRATOR(EnumSet.allOf(Right.class)),
    /** Chuyên viên: enters, imports and writes. */
    SPECIALIST(EnumSet.of(Right.VISIT, Right.OWN_ACCOUNT, Right.READ, Right.ENTER)),
    /** Người xem: sees what is not published, too. */
    READER(EnumSet.of(Right.VISIT, Right.OWN_ACCOUNT, Right.READ));

    private final Set<Right> rights;

    Role(Set<Right> rights) {
        this.rights = Set.copyOf(rights);
    }

    public Set<Right> rights() {
        return rights;
    }
}
