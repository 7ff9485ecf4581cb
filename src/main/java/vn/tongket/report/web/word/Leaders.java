package vn.tongket.report.web.word;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.tongket.access.Holder;
import vn.tongket.access.Reach;
import vn.tongket.page.Right;
import vn.tongket.report.round.RoundUnit;
import vn.tongket.unit.Unit;
import vn.tongket.unit.UnitKind;

/** Who approves for a unit, by name: those at the unit, at its successor, or for an office those of the unit it belongs to. */
@Component
public class Leaders {
    private final Reach reach;

    Leaders(Reach reach) {
        this.reach = reach;
    }

    List<Holder> of(Unit unit, RoundUnit asked) {
        List<Holder> own = reach.holders(Right.APPROVE, unit.id());
        Integer heir = asked.passedTo();
        if (own.isEmpty() && heir != null) {
            return reach.holders(Right.APPROVE, heir);
        }
        Integer parent = unit.parentId();
        return own.isEmpty() && unit.kind() == UnitKind.OFFICE && parent != null
                ? reach.holders(Right.APPROVE, parent)
                : own;
    }

    /** {@code Nguyễn Văn A hoặc Trần Thị B}; null where nobody holds the right. */
    @Nullable
    public String names(Unit unit, RoundUnit asked) {
        List<Holder> holders = of(unit, asked);
        return holders.isEmpty()
                ? null
                : holders.stream().map(Holder::displayName).collect(Collectors.joining(" hoặc "));
    }
}
