package vn.tongket.report.entry;

import java.time.OffsetDateTime;

/**
 * Ô: an answer as it stands.
 *
 * @param line code of the line
 * @param revision 1 for the first answer; a save names the revision it was based on
 * @param by display name of who entered it
 */
public record Cell(String line, int revision, Answer answer, String by, OffsetDateTime at) {}
