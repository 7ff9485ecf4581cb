package vn.tongket.access;

/**
 * Who is invited, as typed.
 *
 * @param office what they are at their office: Chủ tịch UBND xã
 * @param place where they will work
 */
public record Invitation(String name, String username, String email, String office, String role, TypedPlace place) {
    public Invitation {
        name = PlainName.of(name);
        username = username.strip();
        email = email.strip();
        office = PlainName.of(office);
        role = role.strip();
    }
}
