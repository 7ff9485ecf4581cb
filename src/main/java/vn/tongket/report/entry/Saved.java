package vn.tongket.report.entry;

import org.jspecify.annotations.Nullable;

/**
 * What came of saving a cell.
 *
 * @param cell as it stands now: mine, or in a conflict the other one's
 * @param conflict whether somebody saved another answer since the revision mine was based on; mine is then not stored
 * @param mine what I wanted to save; null where it is stored
 */
public record Saved(Cell cell, boolean conflict, @Nullable Answer mine) {}
