package vn.tongket.access;

/**
 * Where a role is to be held, as typed. Nothing typed is nothing said; it never means everywhere.
 *
 * @param unit by name or code
 * @param everywhere that it is to reach all units there are, chosen as such
 * @param sure that this was looked at twice
 */
public record TypedPlace(String unit, boolean everywhere, boolean sure) {
    public static final TypedPlace NOWHERE = new TypedPlace("", false, false);

    public TypedPlace {
        unit = unit.strip();
    }
}
