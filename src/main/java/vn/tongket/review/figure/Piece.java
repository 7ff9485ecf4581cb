package vn.tongket.review.figure;

/** A piece of written text: plain words, a figure, or something that was meant to be one. */
sealed interface Piece permits Piece.Words, Token, Piece.Broken {
    record Words(String words) implements Piece {}

    /** @param text as written, braces included */
    record Broken(String text, String english, String vietnamese) implements Piece {}
}
