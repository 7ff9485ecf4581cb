// Rules that hold figures against those that stand for the same days, and parts of one form against their total.
import { number } from "./check-words.js";
import { NOTHING } from "./answers.js";
import { Decimal } from "./decimal.js";

const FRACTION =
  "đếm nguyên (người, hộ, lớp…) mà số có phần lẻ. Sửa lại; nếu là số ước thì chọn Số ước, nếu đúng thì ghi lý do.";
const ZERO = Decimal.of("0");

/** Quantity or numerator; of what says that there is no figure null. */
const upperOf = (answer) => (answer.quality === "NIL" ? ZERO : Decimal.from(answer.quantity ?? answer.numerator));

const lowerOf = (answer) => Decimal.from(answer.denominator);

const isFraction = (figure) => figure !== null && figure.unscaled % 10n ** BigInt(figure.scale) !== 0n;

const isAbove = (figure, limit) => figure !== null && limit !== null && figure.compare(limit) > 0;

const isBelow = (figure, limit) => figure !== null && limit !== null && figure.compare(limit) < 0;

export class BoundChecks {
  /** @param add takes check, hard, line, words and the codes of the lines it is about */
  constructor(definitions, lines, answers, add) {
    this.past = definitions.past;
    this.said = definitions.checks.filter((check) => check.hard);
    this.lines = lines;
    this.answers = answers;
    this.add = add;
  }

  check(line, answer) {
    const upper = upperOf(answer);
    if (upper === null) return;
    const lower = lowerOf(answer);
    if (line.whole && answer.quality !== "ESTIMATE" && (isFraction(upper) || isFraction(lower))) {
      this.add("fraction", false, line, FRACTION);
    }
    const bounds = this.past[line.code]?.bounds;
    if (!bounds) return;
    if (bounds.blocked !== null) {
      this.add("ground-twice", true, line, `${bounds.blocked}.`);
      return;
    }
    bounds.least.forEach((limit) => this.hold(line, limit, upper, lower, isBelow, "nhỏ hơn"));
    bounds.most.forEach((limit) => this.hold(line, limit, upper, lower, isAbove, "lớn hơn"));
  }

  hold(line, limit, upper, lower, isBeyond, than) {
    if (isBeyond(upper, Decimal.from(limit.upper))) {
      this.add(limit.check, true, line, `${line.hasParts ? "tử số" : "số"} ${number(upper)} ${than} ${limit.words}.`);
    } else if (isBeyond(lower, Decimal.from(limit.lower))) {
      this.add(limit.check, true, line, `${line.hasParts ? "mẫu số" : "số"} ${number(lower)} ${than} ${limit.words}.`);
    }
  }

  /** Parts that this form asks beside their total. */
  checkParts() {
    const parts = new Map();
    for (const line of this.lines.values()) {
      if (line.total !== null && upperOf(this.answer(line)) !== null) {
        parts.set(line.total, [...(parts.get(line.total) ?? []), line]);
      }
    }
    parts.forEach((of, total) => this.checkPartsOf(this.lines.get(total), of));
  }

  answer(line) {
    return this.answers[line.code] ?? NOTHING;
  }

  checkPartsOf(total, parts) {
    const upper = upperOf(this.answer(total));
    if (upper === null) return;
    const lower = lowerOf(this.answer(total));
    const above = parts.filter(
      (part) => isAbove(upperOf(this.answer(part)), upper) || isAbove(lowerOf(this.answer(part)), lower),
    );
    above
      .filter((part) => !this.isSaid("AT_MOST", [part.code, total.code]))
      .forEach((part) => {
        const words = `${this.shown(part)} lớn hơn tổng ${this.shown(total)}. Kiểm tra lại một trong hai số.`;
        this.add("part-above-total", true, part, words, [part.code, total.code]);
      });
    if (above.length === 0 && parts.length > 1 && parts[0].allParts && !this.isSaid("SUM_OF", [total.code])) {
      this.checkSum(total, parts, upper, lower);
    }
  }

  /** Whether the form's own hard rule says it. */
  isSaid(kind, codes) {
    return this.said.some((check) => check.kind === kind && codes.every((code, i) => check.lines[i] === code));
  }

  checkSum(total, parts, upper, lower) {
    const answers = parts.map((part) => this.answer(part));
    const sum = answers.map(upperOf).reduce((a, b) => a.add(b), ZERO);
    const lowers = answers.map(lowerOf).filter((figure) => figure !== null);
    const below = lowers.reduce((a, b) => a.add(b), ZERO);
    const tooMany = isAbove(sum, upper);
    const different = lower !== null && lowers.some((figure) => figure.compare(lower) !== 0);
    if (!tooMany && !(different && isAbove(below, lower))) return;
    const words = `các phân tổ cộng lại được ${number(tooMany ? sum : below)}, lớn hơn tổng ${this.shown(total)}. Kiểm tra lại các số này.`;
    this.add("parts-above-total", true, total, words, [total.code, ...parts.map((part) => part.code)]);
  }

  /** 30, 40/100. */
  shown(line) {
    const answer = this.answer(line);
    const lower = lowerOf(answer);
    return number(upperOf(answer)) + (lower === null ? "" : `/${number(lower)}`);
  }
}
