package vn.tongket.document.model;

import java.util.ArrayList;
import java.util.List;

/** Văn bản: head, body, recipients and signature, annexes. What it says is the same on paper and on the screen. */
public record Document(
        DocumentHead head, List<Block> blocks, Recipients recipients, Signature signature, List<Annex> annexes) {
    public Document {
        blocks = List.copyOf(blocks);
        annexes = List.copyOf(annexes);
    }

    /** The body as it is printed: remarks only in a draft, and the end mark after the last word. */
    public List<Block> body() {
        List<Block> body = new ArrayList<>(printed(blocks));
        String end = head.format().phrases().end();
        Block last = body.isEmpty() ? Block.Paragraph.of("") : body.getLast();
        switch (last) {
            case Block.Paragraph paragraph -> replaceLast(body, new Block.Paragraph(ended(paragraph.runs(), end)));
            case Block.Items items
            when !items.items().isEmpty() -> {
                List<List<Run>> ended = new ArrayList<>(items.items());
                ended.set(ended.size() - 1, ended(ended.getLast(), end));
                replaceLast(body, new Block.Items(items.mark(), ended));
            }
            case Block.Notice ignored -> {
                // What is not finished has no end yet.
            }
            default -> body.add(Block.Paragraph.of(end));
        }
        return body;
    }

    public List<Block> printed(List<Block> all) {
        return all.stream()
                .filter(block -> head.draft() || !(block instanceof Block.Notice))
                .toList();
    }

    private static void replaceLast(List<Block> body, Block block) {
        if (body.isEmpty()) {
            body.add(block);
        } else {
            body.set(body.size() - 1, block);
        }
    }

    /** The end mark instead of a full stop or semicolon. */
    private static List<Run> ended(List<Run> runs, String end) {
        List<Run> ended = new ArrayList<>(runs);
        if (!ended.isEmpty() && ended.getLast() instanceof Run.Text text) {
            ended.set(
                    ended.size() - 1,
                    new Run.Text(text.words().stripTrailing().replaceFirst("(?<![./;,])[./;,]+$", "") + end));
        } else {
            ended.add(new Run.Text(end));
        }
        return ended;
    }
}
