package vn.tongket.review.part;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.tongket.document.model.Block;
import vn.tongket.document.model.Run;
import vn.tongket.document.model.Table;

/**
 * Small annexes of one orientation share an annex, each a numbered part of it, so that no page is given to a row or two. A
 * folded one stands where its first part stood.
 */
public final class FoldedAnnexes {
    /** Lines that take up less than half a page, and those a page holds: upright, and on its side. */
    private static final int SMALL = 18;

    private static final int SMALL_WIDE = 9;
    private static final int PAGE = 40;
    private static final int PAGE_WIDE = 24;
    /** Caption, head and note of a table. */
    private static final int AROUND = 5;
    /** Letters of a cell of words that stand in one line. */
    private static final int LINE = 34;

    private static final int WIDE = 7;

    private FoldedAnnexes() {}

    public static List<ComposedReview.ComposedAnnex> of(List<ComposedReview.ComposedAnnex> annexes) {
        List<List<ComposedReview.ComposedAnnex>> groups = new ArrayList<>();
        for (ComposedReview.ComposedAnnex annex : annexes) {
            Optional<List<ComposedReview.ComposedAnnex>> room =
                    groups.stream().filter(group -> hasRoom(group, annex)).findFirst();
            if (room.isPresent()) {
                room.get().add(annex);
            } else {
                groups.add(new ArrayList<>(List.of(annex)));
            }
        }
        return groups.stream().map(FoldedAnnexes::folded).toList();
    }

    private static boolean hasRoom(List<ComposedReview.ComposedAnnex> group, ComposedReview.ComposedAnnex annex) {
        int lines = group.stream().mapToInt(one -> lines(one.blocks())).sum();
        return group.stream().allMatch(one -> isSmall(one) && isWide(one.blocks()) == isWide(annex.blocks()))
                && isSmall(annex)
                && lines + lines(annex.blocks()) <= (isWide(annex.blocks()) ? PAGE_WIDE : PAGE);
    }

    private static boolean isSmall(ComposedReview.ComposedAnnex annex) {
        return lines(annex.blocks()) <= (isWide(annex.blocks()) ? SMALL_WIDE : SMALL);
    }

    private static int lines(List<Block> blocks) {
        return blocks.stream()
                .mapToInt(block -> block instanceof Table table ? lines(table) : 2)
                .sum();
    }

    private static int lines(Table table) {
        return AROUND
                + table.rows().stream()
                        .mapToInt(row -> row.cells().stream()
                                .mapToInt(cell -> 1 + Run.wordsOf(cell).length() / LINE)
                                .max()
                                .orElse(1))
                        .sum();
    }

    /** Many columns lie on their side. */
    public static boolean isWide(List<Block> blocks) {
        return blocks.stream()
                .anyMatch(
                        block -> block instanceof Table table && table.columns().size() > WIDE);
    }

    private static ComposedReview.ComposedAnnex folded(List<ComposedReview.ComposedAnnex> group) {
        if (group.size() == 1) {
            return group.getFirst();
        }
        List<String> codes = new ArrayList<>();
        List<Block> blocks = new ArrayList<>();
        for (ComposedReview.ComposedAnnex annex : group) {
            codes.addAll(annex.codes());
            blocks.addAll(part(codes.size(), annex));
        }
        return new ComposedReview.ComposedAnnex(codes, title(group), blocks);
    }

    /** Of two both titles; of more their parts say what they are. */
    private static String title(List<ComposedReview.ComposedAnnex> group) {
        return group.size() == 2
                ? group.getFirst().title() + "; " + uncapital(group.getLast().title())
                : "Một số biểu tổng hợp";
    }

    /** Its title is the caption of its first table. */
    private static List<Block> part(int number, ComposedReview.ComposedAnnex annex) {
        String caption = number + ". " + annex.title();
        List<Block> blocks = new ArrayList<>(annex.blocks());
        if (blocks.getFirst() instanceof Table table && table.caption().isEmpty()) {
            blocks.set(0, new Table(caption, table.unit(), table.columns(), table.rows(), table.note()));
        } else {
            blocks.addFirst(Block.Paragraph.of(caption));
        }
        return blocks;
    }

    private static String uncapital(String words) {
        boolean name = words.length() > 1 && Character.isUpperCase(words.charAt(1));
        boolean proper = words.startsWith("Ban Chỉ đạo");
        return name || proper ? words : words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }
}
