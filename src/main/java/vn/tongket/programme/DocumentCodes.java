package vn.tongket.programme;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vn.tongket.base.VietnameseText;
import vn.tongket.programme.work.IssuedDocument;

/**
 * Codes of issued documents for which a package gives none. One that is stored keeps its code, wherever it stands in the list;
 * a new one is called after its number, or after its title and issuer where it has no number.
 */
public final class DocumentCodes {
    /** Longer words tell a reader no more. */
    private static final int LONGEST = 60;

    private final List<IssuedDocument> stored;
    private final Set<String> taken = new HashSet<>();

    private DocumentCodes(List<IssuedDocument> stated, List<IssuedDocument> stored) {
        this.stored = stored;
        stated.stream().filter(IssuedDocument::isCoded).forEach(document -> taken.add(document.code()));
    }

    /** The documents as stated, each with a code. */
    public static List<IssuedDocument> given(List<IssuedDocument> stated, List<IssuedDocument> stored) {
        if (stated.stream().allMatch(IssuedDocument::isCoded)) {
            return stated;
        }
        return new DocumentCodes(stated, stored).given(stated);
    }

    private List<IssuedDocument> given(List<IssuedDocument> stated) {
        List<IssuedDocument> given = new ArrayList<>(stated);
        given.replaceAll(document -> document.isCoded() ? document : keeping(document));
        // What is new is named after all that is known: it must not take the code of one further down.
        stored.forEach(document -> taken.add(document.code()));
        given.replaceAll(document -> document.isCoded() ? document : naming(document));
        return given;
    }

    private IssuedDocument keeping(IssuedDocument document) {
        Optional<String> code = stored.stream()
                .filter(other -> isSame(document, other))
                .map(IssuedDocument::code)
                .filter(taken::add)
                .findFirst();
        return code.map(document::coded).orElse(document);
    }

    /** By number, day and issuer; without a number by title and issuer. */
    private static boolean isSame(IssuedDocument one, IssuedDocument other) {
        return one.issuer().equals(other.issuer())
                && Objects.equals(one.number(), other.number())
                && (one.number() == null
                        ? one.title().equals(other.title())
                        : Objects.equals(one.issuedOn(), other.issuedOn()));
    }

    private IssuedDocument naming(IssuedDocument document) {
        String number = document.number();
        String name = slug(number == null ? document.title() + " " + document.issuer() : number);
        String code = name;
        for (int next = 2; !taken.add(code); next++) {
            code = name + "-" + next;
        }
        return document.coded(code);
    }

    private static String slug(String words) {
        String slug = VietnameseText.fold(words).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        String shorter = slug.substring(0, Math.min(slug.length(), LONGEST)).replaceAll("-$", "");
        return shorter.isEmpty() ? "van-ban" : shorter;
    }
}
