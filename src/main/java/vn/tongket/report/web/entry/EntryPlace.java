package vn.tongket.report.web.entry;

import vn.tongket.report.web.word.Opened;

/** Where a line stands: the address of its section with the row's id. */
final class EntryPlace {
    private EntryPlace() {}

    /** @param line empty: the top of the form */
    static String of(Opened opened, String line) {
        if (line.isEmpty()) {
            return opened.address();
        }
        int section = section(opened, line);
        return opened.address() + (section == 0 ? "" : "?muc=" + section) + "#o-" + line.replace('.', '_');
    }

    /** 0 where the form is shown whole. */
    static int section(Opened opened, String line) {
        if (opened.form().sections().size() <= EntryPages.WHOLE_UP_TO || line.isEmpty()) {
            return 0;
        }
        String title = opened.form().requireLine(line).section();
        return opened.form().sections().indexOf(title) + 1;
    }
}
