package vn.tongket.backup;

import java.util.List;

/**
 * What a backup says of itself at its beginning.
 *
 * @param format of this file
 * @param tablesOf the version of the tables: the number of the newest migration
 * @param made when, as ISO says it, with its zone
 */
record Structure(int format, String tablesOf, String made, List<StoredTable> tables) {
    static final int FORMAT = 1;
}
