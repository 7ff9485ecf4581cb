package vn.tongket.document;

import java.util.List;

/** Văn bản: head, body, recipients and signature, annexes. What it says is the same on paper and on the screen. */
public record Document(
        DocumentHead head, List<Block> blocks, Recipients recipients, Signature signature, List<Annex> annexes) {
    public Document {
        blocks = List.copyOf(blocks);
        annexes = List.copyOf(annexes);
    }
}
