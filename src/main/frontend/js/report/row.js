// One line of the form: its fields, what they say, and what stands below them.
import { NOTHING } from "./answers.js";
import { readNumber, wordsOf } from "./checks.js";
import { decimalsOf, MEANT, percentOf } from "./meaning.js";

const NUMBERS = Object.keys(MEANT);
const LABELS = { value: "", numerator: "Tử số: ", denominator: "Mẫu số: " };

export class Row {
  constructor(element, line) {
    this.element = element;
    this.line = line;
    this.code = element.dataset.code;
    this.revision = Number(element.dataset.revision);
    this.fields = new Map([...element.querySelectorAll("[data-field]")].map((field) => [field.dataset.field, field]));
    this.quality = element.querySelector("[data-quality]");
    this.acknowledged = this.typed();
    this.conflict = null;
    this.problem = null;
    this.locked = false;
  }

  part(name) {
    return this.element.querySelector(`[data-${name}]`);
  }

  /** The fields of numbers and words, in the order one goes through them. */
  get inputs() {
    return [...this.fields.values()].filter(
      (field) => field.dataset.field !== "reason" && !field.closest("[hidden]"),
    );
  }

  get name() {
    return this.line.label;
  }

  has(field) {
    return this.fields.get(field)?.value ?? "";
  }

  get hasNumber() {
    return NUMBERS.some((name) => this.has(name).trim() !== "");
  }

  /** As it is sent to the server; an estimate of no number says nothing yet. */
  typed() {
    const meant = (field) => this.fields.get(field)?.dataset.meant ?? "";
    return {
      quality: this.isEstimate && !this.hasNumber ? "" : (this.quality?.value ?? ""),
      value: this.has("value"),
      numerator: this.has("numerator"),
      denominator: this.has("denominator"),
      words: this.has("words"),
      reason: this.has("reason"),
      meant: meant("value"),
      meantNumerator: meant("numerator"),
      meantDenominator: meant("denominator"),
    };
  }

  fill(typed) {
    for (const [name, field] of this.fields) {
      // What stands already is left alone, and with it the place where somebody is typing.
      if (field.value !== (typed[name] ?? "")) field.value = typed[name] ?? "";
      if (name in MEANT) field.dataset.meant = typed[MEANT[name]] ?? "";
    }
    if (this.quality) this.quality.value = typed.quality ?? "";
    this.showQuality();
  }

  /** Whether the fields say something else than the server has. What a number means counts only with the number. */
  get isChanged() {
    const now = this.typed();
    return ["quality", "value", "numerator", "denominator", "words", "reason"].some(
      (name) => now[name].trim() !== this.acknowledged[name].trim(),
    );
  }

  /** A field typed in again means something new. */
  touched(field) {
    const name = field.dataset.field;
    if (name in MEANT) field.dataset.meant = field.value === this.acknowledged[name] ? this.acknowledged[MEANT[name]] : "";
    if (name in MEANT && field.value.trim() !== "" && this.quality && !this.isEstimate) this.quality.value = "";
    this.problem = null;
  }

  /** Reads the numbers: what is asked, what is wrong, or their plain forms. */
  reading() {
    const asks = [];
    const problems = [];
    const plain = {};
    for (const name of NUMBERS) {
      const field = this.fields.get(name);
      if (!field || field.value.trim() === "") continue;
      const number = readNumber(field.value, decimalsOf(this.line, name), percentOf(this.line, name));
      if (field.dataset.meant) plain[name] = field.dataset.meant;
      else if (number.certain) plain[name] = number.meanings[0];
      else if (number.meanings.length > 0) asks.push({ name, typed: field.value.trim(), meanings: number.meanings });
      else problems.push(LABELS[name] + wordsOf(number, field.value));
    }
    return { asks, problems, plain };
  }

  /** As the checks see it. */
  answer() {
    const reason = this.has("reason").trim() || null;
    if (!this.line.figure) return { ...NOTHING, words: this.has("words").trim() || null, reason };
    const { plain } = this.reading();
    if (!this.hasNumber) return { ...NOTHING, quality: this.showsNumber ? null : this.quality.value, reason };
    if (Object.keys(plain).length === 0) return { ...NOTHING, reason };
    return {
      ...NOTHING,
      quality: this.isEstimate ? "ESTIMATE" : "ACTUAL",
      quantity: plain.value ?? null,
      numerator: plain.numerator ?? null,
      denominator: plain.denominator ?? null,
      reason,
    };
  }

  get isEstimate() {
    return this.quality?.value === "ESTIMATE";
  }

  /** Whether a number stands in it, or may: actual or estimated. */
  get showsNumber() {
    return !this.quality || this.quality.value === "" || this.isEstimate;
  }

  /** Không phát sinh, chưa có số liệu, an estimate, or an actual number again. */
  say(quality) {
    this.quality.value = quality;
    if (!this.showsNumber) {
      for (const name of NUMBERS) {
        const field = this.fields.get(name);
        if (field) {
          field.value = "";
          field.dataset.meant = "";
        }
      }
    }
    this.problem = null;
    this.showQuality();
  }

  showQuality() {
    if (!this.quality) return;
    const said = this.quality.value;
    this.part("numbers").hidden = !this.showsNumber;
    this.part("said").hidden = this.showsNumber;
    this.part("estimate").hidden = !this.isEstimate;
    this.part("said").textContent = { NIL: "Không phát sinh", MISSING: "Chưa có số liệu" }[said] ?? "";
    for (const button of this.element.querySelectorAll("[data-say]")) button.hidden = button.dataset.say === said;
    const back = this.element.querySelector('[data-say=""]');
    if (back) back.textContent = this.isEstimate ? back.dataset.estimateEnd : back.dataset.number;
    if (said === "MISSING") this.showReason("Vì sao chưa có, khi nào có");
  }

  showReason(label) {
    const reason = this.part("reason");
    reason.hidden = false;
    reason.querySelector("label").textContent = label;
  }

  focus() {
    (this.inputs[0] ?? this.element.querySelector("button:not([hidden])"))?.focus();
  }
}
