package vn.tongket.review.figure;

/** A piece of written text: plain words, a figure, or something that was meant to be one. */
sealed interface TextPiece permits TextPiece.Words, Token, TextPiece.Broken {
    record Words(String words) implements TextPiece {}

    /** @param text as written, braces included */
    record Broken(String text, String english, String vietnamese) implements TextPiece {}
}
