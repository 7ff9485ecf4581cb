package vn.tongket.report.web;

import vn.tongket.report.CheckCase;
import vn.tongket.report.web.entry.Definitions;

/** Cases of checks as the entry page carries its definitions. */
public final class CheckCaseJson {
    private CheckCaseJson() {}

    public static String of(CheckCase each) {
        return Definitions.of(
                        each.form(),
                        each.lines(),
                        each.past(),
                        each.window(),
                        each.ended(),
                        each.answers(),
                        CheckCase.levels())
                .json();
    }
}
