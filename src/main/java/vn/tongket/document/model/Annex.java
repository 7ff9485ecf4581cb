package vn.tongket.document.model;

import java.util.List;

/**
 * Phụ lục: a section of its own, its pages numbered from 1. The line that says which document it belongs to follows from
 * the head.
 *
 * @param number Roman ({@code II}) or as the office writes it; empty where there is only one
 * @param landscape whether its pages lie on their side
 */
public record Annex(String number, String title, List<Block> blocks, boolean landscape) {
    public Annex {
        blocks = List.copyOf(blocks);
    }
}
