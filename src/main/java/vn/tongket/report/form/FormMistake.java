package vn.tongket.report.form;

/**
 * Why a form cannot be kept.
 *
 * @param where {@code ""}: the form; {@code /lines/3}: its fourth line; {@code /checks/0}: its first check
 */
public record FormMistake(String where, String english, String vietnamese) {}
