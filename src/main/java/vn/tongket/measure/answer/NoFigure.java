package vn.tongket.measure.answer;

import java.time.LocalDate;
import java.util.List;
import vn.tongket.base.Window;
import vn.tongket.measure.figure.Reason;

/** Where it is known beforehand that there is no figure, and why. */
record NoFigure(StepResult answer) implements Recipe {
    static NoFigure of(Reason reason, Window asked, LocalDate day) {
        return new NoFigure(StepResult.none(reason, asked, day));
    }

    @Override
    public void prepare() {}

    @Override
    public Origin origin() {
        return new Origin.Others(List.of());
    }
}
