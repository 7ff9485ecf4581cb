package vn.tongket.review.figure;

import java.util.ArrayList;
import java.util.List;
import vn.tongket.document.model.Block;
import vn.tongket.document.model.Run;
import vn.tongket.review.text.Sentences;

/**
 * What a person wrote, as blocks: an empty line ends a paragraph, {@code - } and {@code + } begin an item, tokens become live
 * figures. A token that cannot be computed stays visible in the draft with its reason, and stops the issued copy.
 */
public final class WrittenText {
    private final FigureBoard board;
    private final Ledger ledger;
    private final NumberForm form;

    public WrittenText(FigureBoard board, Ledger ledger, NumberForm form) {
        this.board = board;
        this.ledger = ledger;
        this.form = form;
    }

    public List<Block> blocks(String place, String text) {
        List<Block> blocks = new ArrayList<>();
        List<List<Run>> items = new ArrayList<>();
        Block.ItemMark mark = Block.ItemMark.DASH;
        for (String paragraph : paragraphs(text)) {
            Block.ItemMark its = markOf(paragraph);
            if (!items.isEmpty() && its != mark) {
                blocks.add(new Block.Items(mark, items));
                items = new ArrayList<>();
            }
            mark = its == null ? mark : its;
            if (its == null) {
                blocks.add(new Block.Paragraph(runs(place, paragraph)));
            } else {
                items.add(runs(place, paragraph.substring(2).strip()));
            }
        }
        if (!items.isEmpty()) {
            blocks.add(new Block.Items(mark, items));
        }
        return blocks;
    }

    /** Lines of one paragraph are joined; an item begins a new one. */
    private static List<String> paragraphs(String text) {
        List<String> paragraphs = new ArrayList<>();
        StringBuilder open = new StringBuilder();
        for (String line : (text + "\n\n").split("\n", -1)) {
            String words = line.strip();
            if ((words.isEmpty() || markOf(words) != null) && !open.isEmpty()) {
                paragraphs.add(open.toString());
                open.setLength(0);
            }
            if (!words.isEmpty()) {
                open.append(open.isEmpty() ? "" : " ").append(words);
            }
        }
        return paragraphs;
    }

    private static Block.@org.jspecify.annotations.Nullable ItemMark markOf(String paragraph) {
        if (paragraph.startsWith("- ")) {
            return Block.ItemMark.DASH;
        }
        return paragraph.startsWith("+ ") ? Block.ItemMark.PLUS : null;
    }

    private List<Run> runs(String place, String words) {
        Sentences sentences = new Sentences();
        for (TextPiece piece : TokenReader.read(words)) {
            switch (piece) {
                case TextPiece.Words plain -> sentences.words(plain.words());
                case TextPiece.Broken broken ->
                    sentences.run(fault(place, broken.text(), broken.english(), broken.vietnamese()));
                case Token token -> put(place, token, sentences);
            }
        }
        return sentences.runs();
    }

    private void put(String place, Token token, Sentences sentences) {
        switch (board.answer(token)) {
            case FigureBoard.Answer.Some(var figure) ->
                sentences.figure(ledger.figure(place, FigureInSentence.of(figure, token.as(), form), figure), figure);
            case FigureBoard.Answer.Held(var line) ->
                sentences.figure(ledger.line(place, LineWords.of(line, form), line), line.figure());
            case FigureBoard.Answer.None(var reason) ->
                sentences.run(fault(
                        place,
                        token.text(),
                        token.text() + ": " + reason.english(),
                        token.text() + ": " + reason.vietnamese()));
        }
    }

    private Run fault(String place, String text, String english, String vietnamese) {
        ledger.fault(place, english, vietnamese);
        return Run.bold("[" + (vietnamese.startsWith(text) ? vietnamese : text + ": " + vietnamese) + "]");
    }
}
