package vn.tongket.exchange.reading;

/**
 * What a file says that cannot be taken, and how to mend it.
 *
 * @param place of the cell: {@code G12}, {@code dòng 3}; empty: the whole file
 * @param label of the line, or of the unit; may be empty
 */
public record Refused(String place, String label, String english, String vietnamese) {
    /** {@code Ô G12 (Số hộ nghèo): …}. */
    public String inVietnamese() {
        String what = label.isEmpty() ? "" : " (" + label + ")";
        if (place.isEmpty()) {
            return label.isEmpty() ? vietnamese : label + ": " + vietnamese;
        }
        String where = place.matches("[A-Z]+[0-9]+.*") ? "Ô " + place : place;
        return where + what + ": " + vietnamese;
    }

    public String inEnglish() {
        String where = place.replaceFirst("^Dòng ", "line ").replaceFirst("^Số thứ ", "value ");
        return (where.isEmpty() ? "" : where + ": ") + (label.isEmpty() ? "" : label + ": ") + english;
    }
}
