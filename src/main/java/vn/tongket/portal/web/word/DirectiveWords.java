package vn.tongket.portal.web.word;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.tongket.base.VietnameseDates;
import vn.tongket.programme.Directive;
import vn.tongket.programme.DirectiveRelation;
import vn.tongket.programme.Programme;

/** Directives as clerks cite them, and what they do to each other. */
public final class DirectiveWords {
    private DirectiveWords() {}

    /** {@code Nghị định số 21/2019/NĐ-CP ngày 22/02/2019 của Chính phủ}. */
    public static String cited(Directive directive) {
        String number = directive.number() == null ? "" : " số " + directive.number();
        String day = directive.issuedOn() == null ? "" : " ngày " + VietnameseDates.day(directive.issuedOn());
        return directive.kind() + number + day + " của " + directive.issuer();
    }

    public static String cited(List<Directive> directives) {
        return directives.stream().map(DirectiveWords::cited).collect(Collectors.joining("; "));
    }

    /** Of one directive: {@code Thay thế Nghị định số 152/2007/NĐ-CP của Chính phủ}, or the same seen from the other side. */
    public static List<String> relations(Programme programme, Directive directive) {
        return programme.relations().stream()
                .flatMap(relation -> relation(programme, directive, relation))
                .toList();
    }

    private static Stream<String> relation(Programme programme, Directive directive, DirectiveRelation relation) {
        if (relation.from().equals(directive.code())) {
            return find(programme, relation.to()).map(other -> active(relation.kind()) + " " + cited(other));
        }
        if (relation.to().equals(directive.code())) {
            return find(programme, relation.from()).map(other -> passive(relation.kind()) + " " + cited(other));
        }
        return Stream.empty();
    }

    private static Stream<Directive> find(Programme programme, String code) {
        return Stream.concat(programme.directives().stream(), programme.relatedDirectives().stream())
                .filter(directive -> directive.code().equals(code))
                .limit(1);
    }

    private static String active(DirectiveRelation.Kind kind) {
        return switch (kind) {
            case SUPERSEDES -> "Thay thế";
            case CONTINUES -> "Tiếp tục";
            case IMPLEMENTS -> "Cụ thể hóa";
        };
    }

    private static String passive(DirectiveRelation.Kind kind) {
        return switch (kind) {
            case SUPERSEDES -> "Được thay thế bằng";
            case CONTINUES -> "Được tiếp tục bằng";
            case IMPLEMENTS -> "Được cụ thể hóa bằng";
        };
    }
}
