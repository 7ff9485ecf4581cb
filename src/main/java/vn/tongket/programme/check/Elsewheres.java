package vn.tongket.programme.check;

import java.util.List;

/** Says that what was named stands in other programmes. */
final class Elsewheres {
    private Elsewheres() {}

    static String english(List<String> programmes) {
        return " here; programme '" + programmes.getFirst()
                + "' has one, but a figure is made of indicators of one programme: give this programme its own";
    }

    static String vietnamese(List<String> programmes) {
        return " trong chương trình này; chương trình “" + programmes.getFirst()
                + "” có, nhưng một số chỉ tính từ các chỉ tiêu của cùng một chương trình: hãy khai báo chỉ tiêu đó ở đây";
    }
}
