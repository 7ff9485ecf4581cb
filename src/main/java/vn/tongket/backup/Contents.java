package vn.tongket.backup;

import java.util.List;

/**
 * What a backup says at its end of what it holds, and what is held against it when it is read back.
 *
 * @param sealed how many entries of the audit log were sealed
 * @param lastSeal the hash of the last of them; empty where there is none
 */
record Contents(List<Part> parts, List<Position> sequences, long sealed, String lastSeal, List<SampleFigure> figures) {

    /**
     * One entry of the file.
     *
     * @param rows of a table; 0 of anything else
     */
    record Part(String name, long rows, String sha256) {}

    /** Where the numbers of a sequence stand. */
    record Position(String sequence, long last) {}
}
