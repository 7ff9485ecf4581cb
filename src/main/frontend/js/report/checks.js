// The form's rules, run from the same definitions and with the same codes, lines and words as Checking on the server.
// The cases in src/test/resources/checks are held against both.
import { BoundChecks } from "./check-bounds.js";
import { FigureChecks } from "./check-figures.js";
import { HistoryChecks } from "./check-history.js";
import { UsualChecks } from "./check-usual.js";
import { TextChecks } from "./check-texts.js";
import { number } from "./check-words.js";
import { figureOf, isBlank, isEmpty, isPercent, NOTHING } from "./answers.js";
import { Decimal } from "./decimal.js";

export { Decimal, format, formatShort } from "./decimal.js";
export { readNumber, wordsOf } from "./number-reading.js";

const REQUIRED = "chưa nhập. Nhập số, hoặc chọn Không phát sinh, Chưa có số liệu.";
const UNANSWERED = "chưa trả lời.";
const WHY_MISSING = "ghi rõ vì sao chưa có số liệu và khi nào có.";
const ZERO_DENOMINATOR = "mẫu số bằng 0. Nếu không phát sinh, chọn Không phát sinh.";
const HALF_RATIO = "mới có một trong hai số. Nhập đủ tử số và mẫu số.";
const NEGATIVE = "số âm. Kiểm tra lại dấu của số.";

class Checking {
  constructor(definitions, answers) {
    this.definitions = definitions;
    this.lines = new Map(definitions.lines.map((line) => [line.code, line]));
    this.answers = answers;
    this.figures = new FigureChecks(this.lines, answers);
    this.history = new HistoryChecks(this.lines, answers, definitions.past, definitions.window);
    this.bounds = new BoundChecks(definitions, this.lines, answers, (...found) => this.add(...found));
    this.usual = new UsualChecks(definitions, (...found) => this.add(...found));
    this.texts = new TextChecks(this.lines, answers, definitions.ended);
    this.results = [];
  }

  run() {
    this.lines.forEach((line) => this.checkLine(line));
    this.bounds.checkParts();
    this.definitions.checks.forEach((check) => this.check(check));
    return [...this.results.filter((result) => result.hard), ...this.results.filter((result) => !result.hard)];
  }

  checkLine(line) {
    const answer = this.answers[line.code] ?? NOTHING;
    if (isEmpty(answer)) {
      if (line.required) this.add("required", true, line, line.figure ? REQUIRED : UNANSWERED);
      return;
    }
    if (answer.quality === "MISSING" && isBlank(answer.reason)) this.add("missing-reason", true, line, WHY_MISSING);
    if (line.figure) this.checkFigure(line, answer);
  }

  checkFigure(line, answer) {
    const numerator = Decimal.from(answer.numerator);
    const denominator = Decimal.from(answer.denominator);
    if ((numerator === null) !== (denominator === null)) {
      this.add("half-ratio", true, line, HALF_RATIO);
      return;
    }
    if (denominator?.isZero()) {
      this.add("zero-denominator", true, line, ZERO_DENOMINATOR);
      return;
    }
    const figure = figureOf(line, answer);
    if (figure && figure.sign() < 0 && !line.mayBeNegative) this.add("negative", true, line, NEGATIVE);
    if (isPercent(line) && numerator && denominator && numerator.compare(denominator) > 0) {
      const words = `tử số (${number(numerator)}) lớn hơn mẫu số (${number(denominator)}), tức là trên 100%. Kiểm tra lại, nếu đúng thì ghi lý do.`;
      this.add("over-whole", false, line, words);
    }
    this.bounds.check(line, answer);
    this.usual.check(line, answer);
  }

  add(check, hard, line, words, lines = [line.code]) {
    this.results.push({
      check,
      hard,
      lines,
      words: `${line.label}: ${words}`,
      explained: this.isExplained(lines),
    });
  }

  check(check) {
    const found = this.find(check);
    if (found === null) return;
    const own = check.words !== null && check.kind !== "TEXT_AGREES";
    this.results.push({
      check: check.code,
      hard: check.hard,
      lines: check.lines,
      words: own ? check.words : found,
      explained: this.isExplained(check.lines.length === 0 ? [...this.lines.keys()] : check.lines),
    });
  }

  find(check) {
    switch (check.kind) {
      case "SUM_OF":
        return this.figures.sumOf(check);
      case "AT_MOST":
        return this.figures.atMost(check);
      case "PERCENT_OF":
        return this.figures.percentOf(check);
      case "SHARES_OF_WHOLE":
        return this.figures.sharesOfWhole(check);
      case "RANGE":
        return this.figures.range(check);
      case "NOT_DECREASING":
        return this.history.notDecreasing(check);
      case "JUMP":
        return this.history.jump(check);
      case "SCALE":
        return this.history.scale(check);
      case "COPIED":
        return this.history.copied();
      case "TEXT_AGREES":
        return this.texts.agrees(check);
      case "OLD_NAMES":
        return this.texts.oldNames();
      case "NAMES_AGREE":
        return this.texts.namesAgree(check);
      default:
        // A rule that this page does not know yet is left to the server.
        return null;
    }
  }

  isExplained(codes) {
    return codes.some((code) => !isBlank((this.answers[code] ?? NOTHING).reason));
  }
}

/** Every rule that the answers do not keep: hard ones first, each sort in the form's order. */
export const check = (definitions, answers) => new Checking(definitions, answers).run();

/** Whether a result keeps the form from being submitted. */
export const stops = (result) => result.hard || !result.explained;
