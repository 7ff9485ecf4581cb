// Rules that hold the narrative against the figures, the map and itself.
import { figureOf } from "./answers.js";
import { shown } from "./check-words.js";
import { Decimal } from "./decimal.js";

const quoted = (words) => words.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&");
const SPACE = "[ \\t\\n\\x0B\\f\\r]+";

/** Whether the words name it, and not a longer name that begins or ends so. */
const names = (words, name) => {
  for (let at = words.indexOf(name); at >= 0; at = words.indexOf(name, at + 1)) {
    const begins = at === 0 || !/\p{L}/u.test(words[at - 1]);
    const end = at + name.length;
    const ends = end === words.length || !/[\p{L}\p{Nd}]/u.test(words[end]);
    if (begins && ends) return true;
  }
  return false;
};

export class TextChecks {
  constructor(lines, answers, ended) {
    this.lines = lines;
    this.answers = answers;
    this.ended = ended;
  }

  words(code) {
    return (this.answers[code]?.words ?? "").normalize("NFC");
  }

  agrees(check) {
    const line = this.lines.get(check.lines[1]);
    const figure = figureOf(line, this.answers[line.code]);
    if (!figure) return null;
    const after = check.words ?? line.measuredIn;
    const pattern = new RegExp(`(\\d{1,3}(?:\\.\\d{3})+|\\d+)${SPACE}${quoted(after)}`, "gi");
    for (const found of this.words(check.lines[0]).matchAll(pattern)) {
      const written = found[1];
      if (Decimal.of(written.replaceAll(".", "")).compare(figure) !== 0) {
        return `Lời văn ghi “${written} ${after}”, biểu số liệu ghi ${shown(line, figure)}. Kiểm tra lại một trong hai.`;
      }
    }
    return null;
  }

  oldNames() {
    for (const line of this.lines.values()) {
      if (!line.figure) {
        const words = this.words(line.code).toLowerCase();
        const name = this.ended.find((each) => names(words, each.toLowerCase()));
        if (name) {
          return `${line.label} còn nhắc “${name}”, đơn vị không còn trong kỳ này. Kiểm tra lại tên đơn vị.`;
        }
      }
    }
    return null;
  }

  namesAgree(check) {
    const lines = (code) =>
      this.words(code)
        .split(/\r\n|\r|\n/)
        .map((line) => line.trim());
    const known = lines(check.lines[1]);
    const name = lines(check.lines[0]).find((each) => each !== "" && !known.includes(each));
    if (name === undefined) return null;
    return `“${name}” không có, hoặc viết khác, ở mục “${this.lines.get(check.lines[1]).label}”.`;
  }
}
