package vn.tongket.document.model;

import java.util.List;

/** One piece of a document's body, from top to bottom. */
public sealed interface Block
        permits Block.Heading, Block.Paragraph, Block.Items, Block.Notice, Block.PageBreak, Table, Chart {

    /**
     * Đề mục.
     *
     * @param level 1 (Phần) to 4 (a); an outline without Phần begins at 2 (I.)
     * @param number as the format of issue writes it, from {@link HeadingNumbers}: {@code Phần thứ nhất}, {@code I.}, {@code 1.},
     *     {@code a)}; empty for a heading without number
     */
    record Heading(int level, String number, String text) implements Block {
        public Heading {
            if (level < 1 || level > LEVELS) {
                throw new IllegalArgumentException("A heading has level 1 to " + LEVELS + ", not " + level);
            }
        }
    }

    int LEVELS = 4;

    /** Đoạn văn, justified with a first-line indent. */
    record Paragraph(List<Run> runs) implements Block {
        public Paragraph {
            runs = List.copyOf(runs);
        }

        public static Paragraph of(String words) {
            return new Paragraph(Run.of(words));
        }

        /** Lời dẫn, {@code Thuận lợi:}: never alone at the foot of a page. */
        public boolean leadsOn() {
            return Run.wordsOf(runs).stripTrailing().endsWith(":");
        }
    }

    /** Items of a list, each a paragraph of its own with its mark typed in: state documents have no automatic bullets. */
    record Items(ItemMark mark, List<List<Run>> items) implements Block {
        public Items {
            items = items.stream().map(List::copyOf).toList();
        }
    }

    /** What stands before an item. */
    enum ItemMark {
        /** {@code - } */
        DASH,
        /** {@code + }, one step deeper. */
        PLUS,
        /** {@code (1)}, {@code (2)} … */
        NUMBER,
        /** {@code a)}, {@code b)}, {@code c)}, {@code d)}, {@code đ)} … by the Vietnamese alphabet. */
        LETTER;

        /** As typed before the item, counted from 1. */
        public String before(int item) {
            return switch (this) {
                case DASH -> "- ";
                case PLUS -> "+ ";
                case NUMBER -> "(" + item + ") ";
                case LETTER -> HeadingNumbers.letter(item) + ") ";
            };
        }
    }

    /** A remark for those who work on a draft ({@code Chưa có số liệu cho mục này}); an issued document leaves it out. */
    record Notice(String text) implements Block {}

    /** What follows begins a new page. */
    record PageBreak() implements Block {}
}
