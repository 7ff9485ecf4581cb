package vn.tongket.page;

import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Worksheet;

/** How a sheet comes out on paper: A4 across, as wide as one page, its heads and its name on each. */
public final class SheetPrint {
    /** A header holds 255 signs in all. */
    private static final int LONGEST = 160;

    private SheetPrint() {}

    /**
     * @param name what the sheet is of
     * @param head the row of column heads, from 0
     */
    public static void onA4(Worksheet sheet, String name, int head) {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation("landscape");
        sheet.setFitToPage(true);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
        sheet.repeatRows(head);
        sheet.header(printed(name), Position.LEFT);
        sheet.footer("&A", Position.LEFT);
        sheet.footer("Trang &P/&N", Position.RIGHT);
    }

    /** {@code &} begins a code in a header. */
    private static String printed(String words) {
        String shown = words.length() > LONGEST ? words.substring(0, LONGEST) + "…" : words;
        return shown.replace("&", "&&");
    }
}
