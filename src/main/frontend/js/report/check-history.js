// Rules that hold figures against the unit's earlier ones. Without an earlier figure a rule says nothing.
import { figureOf } from "./answers.js";
import { named, number, shown } from "./check-words.js";
import { Decimal } from "./decimal.js";

const JUMP = Decimal.of("3");
const SCALES = [Decimal.of("1000"), Decimal.of("1000000")];
const NEAR = Decimal.of("2");
const FEWEST_COPIED = 3;

/** Half-open: a window that ends on 1 January counts for the year before. */
const yearOf = (window) => Number(window.to.slice(0, 4)) - (window.to.endsWith("-01-01") ? 1 : 0);

const larger = (a, b) => (a.abs().compare(b.abs()) >= 0 ? a.abs() : b.abs());
const smaller = (a, b) => (a.abs().compare(b.abs()) >= 0 ? b.abs() : a.abs());

export class HistoryChecks {
  constructor(lines, answers, past, window) {
    this.lines = lines;
    this.answers = answers;
    this.past = past;
    this.window = window;
  }

  now(line) {
    return figureOf(line, this.answers[line.code]);
  }

  last(line) {
    return figureOf(line, this.past[line.code]?.last);
  }

  notDecreasing(check) {
    const line = this.lines.get(check.lines[0]);
    const now = this.now(line);
    const last = this.last(line);
    const lastWindow = this.past[line.code]?.lastWindow;
    if (!now || !last || !lastWindow || now.compare(last) >= 0 || yearOf(lastWindow) !== yearOf(this.window)) return null;
    return `${named(line, now)} thấp hơn kỳ trước (${shown(line, last)}) trong khi là số lũy kế. Kiểm tra lại số hoặc ghi lý do.`;
  }

  jump(check) {
    const line = this.lines.get(check.lines[0]);
    const now = this.now(line);
    const last = this.last(line);
    if (!now || !last || now.isZero() || last.isZero()) return null;
    const times = Decimal.from(check.level) ?? JUMP;
    if (larger(now, last).compare(smaller(now, last).multiply(times)) <= 0) return null;
    return `${named(line, now)} khác nhiều so với kỳ trước (${shown(line, last)}). Đúng số này chứ? Nếu đúng, ghi lý do.`;
  }

  scale(check) {
    const line = this.lines.get(check.lines[0]);
    const now = this.now(line);
    const last = this.last(line);
    if (!now || !last || now.isZero() || last.isZero()) return null;
    const times = larger(now, last).divide(smaller(now, last));
    const scale = SCALES.find(
      (each) => times.compare(each.divide(NEAR)) >= 0 && times.compare(each.multiply(NEAR)) <= 0,
    );
    if (!scale) return null;
    return `${named(line, now)} gấp hoặc bằng một phần ${number(scale)} kỳ trước (${shown(line, last)}). Kiểm tra đơn vị tính: ${line.measuredIn}.`;
  }

  copied() {
    if (this.same("last")) return "Toàn bộ số liệu giống hệt kỳ trước. Kiểm tra lại, nếu đúng thì ghi lý do.";
    return this.same("yearBefore")
      ? "Toàn bộ số liệu giống hệt cùng kỳ năm trước. Kiểm tra lại, nếu đúng thì ghi lý do."
      : null;
  }

  /** Whether every figure given now was that same figure then. */
  same(then) {
    let count = 0;
    for (const line of this.lines.values()) {
      const now = this.now(line);
      if (now) {
        const before = figureOf(line, this.past[line.code]?.[then]);
        if (!before || before.compare(now) !== 0) return false;
        count += 1;
      }
    }
    return count >= FEWEST_COPIED;
  }
}
