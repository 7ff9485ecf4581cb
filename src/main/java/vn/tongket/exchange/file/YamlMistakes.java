package vn.tongket.exchange.file;

import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import vn.tongket.base.Problem;

/** Says in plain words why YAML cannot be read; the usual ones are tabs, a missing quote and a colon inside text. */
final class YamlMistakes {
    private YamlMistakes() {}

    static Problem explain(String file, MarkedYAMLException broken, String text) {
        Mark mark = broken.getProblemMark() == null ? broken.getContextMark() : broken.getProblemMark();
        int line = mark == null ? 0 : mark.getLine() + 1;
        int column = mark == null ? 0 : mark.getColumn() + 1;
        String found = line == 0 ? "" : text.lines().skip(line - 1L).findFirst().orElse("");
        if (found.stripTrailing().startsWith("\t")
                || String.valueOf(broken.getMessage()).contains("'\\t(TAB)'")) {
            return Problem.hard(
                    file,
                    line,
                    column,
                    "a tab indents this line; YAML is indented with spaces",
                    "dòng này thụt đầu dòng bằng phím Tab; YAML chỉ dùng dấu cách");
        }
        if (String.valueOf(broken.getProblem()).contains("mapping values are not allowed here")) {
            return Problem.hard(
                    file,
                    line,
                    column,
                    "a colon stands inside text that has no quotes, or the line is indented wrongly; put the text in quotes",
                    "có dấu hai chấm trong nội dung không đặt trong ngoặc kép, hoặc thụt dòng sai; hãy đặt nội dung trong ngoặc kép");
        }
        return Problem.hard(
                file,
                line,
                column,
                "the YAML cannot be read here: " + broken.getProblem() + "; check indentation, quotes and brackets",
                "không đọc được YAML tại đây; hãy kiểm tra thụt dòng, dấu ngoặc kép và dấu ngoặc ("
                        + broken.getProblem() + ")");
    }
}
