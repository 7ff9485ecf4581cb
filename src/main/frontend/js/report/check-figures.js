// Rules between the figures of one report. Where a figure is lacking a rule says nothing.
import { figureOf } from "./answers.js";
import { lowerFirst, named, number, shown } from "./check-words.js";
import { Decimal, formatShort } from "./decimal.js";

const HUNDRED = Decimal.of("100");
const ZERO = Decimal.of("0");
const PERCENT_TOLERANCE = Decimal.of("0.05");
const SHARES_TOLERANCE = Decimal.of("0.1");

const sumOf = (figures) => figures.reduce((sum, figure) => sum.add(figure), ZERO);

export class FigureChecks {
  constructor(lines, answers) {
    this.lines = lines;
    this.answers = answers;
  }

  /** Null when one is lacking. */
  figures(codes) {
    const figures = codes.map((code) => figureOf(this.lines.get(code), this.answers[code]));
    return figures.includes(null) ? null : figures;
  }

  sumOf(check) {
    const all = this.figures(check.lines);
    if (!all) return null;
    const sum = sumOf(all.slice(1));
    const total = this.lines.get(check.lines[0]);
    if (sum.compare(all[0]) === 0) return null;
    return `${named(total, all[0])} khác tổng các mục con (${shown(total, sum)}). Kiểm tra lại dòng tổng và các mục con.`;
  }

  atMost(check) {
    const two = this.figures(check.lines.slice(0, 2));
    if (!two || two[0].compare(two[1]) <= 0) return null;
    const [part, whole] = check.lines.map((code) => this.lines.get(code));
    return `${named(part, two[0])} lớn hơn ${lowerFirst(named(whole, two[1]))}. Kiểm tra lại một trong hai số.`;
  }

  percentOf(check) {
    const three = this.figures(check.lines.slice(0, 3));
    if (!three || three[2].isZero()) return null;
    const right = three[1].multiply(HUNDRED).divide(three[2]);
    const tolerance = Decimal.from(check.level) ?? PERCENT_TOLERANCE;
    if (right.subtract(three[0]).abs().compare(tolerance) <= 0) return null;
    const label = this.lines.get(check.lines[0]).label;
    return `${label} ghi ${number(three[0])}%, nhưng ${number(three[1])}/${number(three[2])} là ${formatShort(right, 2)}%. Kiểm tra lại tỷ lệ hoặc tử số, mẫu số.`;
  }

  sharesOfWhole(check) {
    const shares = this.figures(check.lines);
    if (!shares || shares.length === 0) return null;
    const sum = sumOf(shares);
    const tolerance = Decimal.from(check.level) ?? SHARES_TOLERANCE;
    if (sum.subtract(HUNDRED).abs().compare(tolerance) <= 0) return null;
    return `Các tỷ lệ thành phần cộng lại được ${number(sum)}%, không phải 100%. Kiểm tra lại cách làm tròn.`;
  }

  range(check) {
    const line = this.lines.get(check.lines[0]);
    const figure = figureOf(line, this.answers[line.code]);
    const level = Decimal.from(check.level) ?? HUNDRED;
    if (!figure || (figure.sign() >= 0 && figure.compare(level) <= 0)) return null;
    return `${named(line, figure)} nằm ngoài khoảng từ 0 đến ${number(level)}. Kiểm tra lại số.`;
  }
}
