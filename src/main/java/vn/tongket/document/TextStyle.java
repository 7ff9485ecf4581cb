package vn.tongket.document;

import org.jspecify.annotations.Nullable;

/**
 * How words are set.
 *
 * @param size in points
 * @param alignment null: as the paragraph around
 * @param rule length of the rule below: 0 none, 1 as long as the words, between as a share of them
 */
public record TextStyle(
        double size,
        boolean bold,
        boolean italic,
        boolean underlined,
        boolean capitals,
        Table.@Nullable Alignment alignment,
        double rule) {}
