package vn.tongket.exchange;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.tongket.programme.DirectiveRelation;
import vn.tongket.programme.DocumentCodes;
import vn.tongket.programme.Indicator;
import vn.tongket.programme.Programme;
import vn.tongket.programme.Target;
import vn.tongket.programme.usual.UsualSetting;
import vn.tongket.programme.work.IssuedDocument;
import vn.tongket.report.record.Finding;
import vn.tongket.unit.register.UnitCodes;

/**
 * A package may name a unit by any of its versions, and a document by no code at all; what is stored and compared is the code
 * for life.
 *
 * @param documents as they are stored
 */
record PlainCodes(UnitCodes.Lookup units, List<IssuedDocument> documents) {

    Programme of(Programme programme) {
        return new Programme(
                programme.head().of(code(programme.unit())),
                programme.background(),
                programme.relatedDirectives(),
                inOrder(programme.relations()),
                programme.bodies(),
                DocumentCodes.given(programme.documents(), documents),
                programme.objectives(),
                programme.taskGroups(),
                programme.indicators().stream().map(this::of).toList(),
                programme.usualThresholds(),
                inOrderOfDays(programme.usualSettings()));
    }

    private String code(String code) {
        return units.find(code).map(UnitCodes.Known::code).orElse(code);
    }

    private static List<UsualSetting> inOrderOfDays(List<UsualSetting> settings) {
        return settings.stream()
                .sorted(Comparator.comparing(UsualSetting::validFrom))
                .toList();
    }

    /** Relations have no order of their own. */
    private static List<DirectiveRelation> inOrder(List<DirectiveRelation> relations) {
        return relations.stream()
                .sorted(Comparator.comparing(DirectiveRelation::from)
                        .thenComparing(DirectiveRelation::to)
                        .thenComparing(relation -> relation.kind().name()))
                .toList();
    }

    private Indicator of(Indicator indicator) {
        return indicator.with(indicator.targets().stream().map(this::of).toList());
    }

    private Target of(Target target) {
        return new Target(
                codeOrNull(target.unit()),
                target.window(),
                target.operator(),
                target.level(),
                target.upperLevel(),
                target.years(),
                target.exceededFrom(),
                target.nearlyMetFrom(),
                target.wording(),
                target.source());
    }

    Finding of(Finding finding) {
        return new Finding(
                finding.code(),
                finding.kind(),
                finding.side(),
                finding.topic(),
                codeOrNull(finding.unit()),
                finding.window(),
                finding.words(),
                finding.source(),
                finding.selected());
    }

    private @Nullable String codeOrNull(@Nullable String code) {
        return code == null ? null : code(code);
    }
}
