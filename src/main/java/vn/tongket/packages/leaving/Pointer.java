package vn.tongket.packages.leaving;

/**
 * What points at a row.
 *
 * @param id number of the row
 * @param count how many such things do
 * @param english what they are called, after a number: {@code values}
 * @param vietnamese likewise
 */
public record Pointer(int id, long count, String english, String vietnamese) {}
