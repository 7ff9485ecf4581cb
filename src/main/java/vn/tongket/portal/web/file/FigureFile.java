package vn.tongket.portal.web.file;

import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import vn.tongket.measure.figure.Figure;
import vn.tongket.portal.web.word.IndicatorView;

/** The kinds of files that figures go out in. */
enum FigureFile {
    CSV("csv", "text/csv;charset=UTF-8"),
    WORKBOOK("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    PARQUET("parquet", "application/vnd.apache.parquet"),
    SDMX("sdmx.csv", "application/vnd.sdmx.data+csv;version=2.0.0");

    private final String ending;
    private final String type;

    FigureFile(String ending, String type) {
        this.ending = ending;
        this.type = type;
    }

    /** What ends in no known way is not there. */
    static FigureFile ending(String ending) {
        return Arrays.stream(values())
                .filter(file -> file.ending.equals(ending))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("so-lieu." + ending));
    }

    /** As HTTP names it. */
    String type() {
        return type;
    }

    byte[] write(IndicatorView view, List<Figure> figures) {
        return switch (this) {
            case CSV -> FigureCsv.write(figures);
            case WORKBOOK -> FigureWorkbook.write(view, figures);
            case PARQUET -> FigureParquet.write(figures);
            case SDMX -> FigureSdmx.write(view.programme().code(), figures);
        };
    }
}
