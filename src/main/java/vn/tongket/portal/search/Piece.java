package vn.tongket.portal.search;

/**
 * A part of a text that is shown.
 *
 * @param marked whether it is what was looked for
 */
public record Piece(String words, boolean marked) {}
