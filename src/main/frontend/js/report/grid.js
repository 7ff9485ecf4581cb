// Going through the form: arrows and Enter on a desk, one line at a time on a phone, blocks pasted from Excel.
import { isBlock, pasteBlock } from "./paste.js";

const PHONE = "(max-width: 699px)";

export class Grid {
  constructor(form, rows, typed, note) {
    this.form = form;
    this.rows = rows;
    this.typed = typed;
    this.note = note;
    this.current = 0;
    this.step = form.querySelector(".entry-step");
    this.buttons = [...form.querySelectorAll("[data-step]")];
    form.addEventListener("keydown", (event) => this.key(event));
    form.addEventListener("paste", (event) => this.paste(event));
    for (const button of this.buttons) {
      // A press takes the focus, which saves the line; what the line then says of itself may push the button away from
      // under the finger before it is lifted, and the press is lost. The focus leaves with the step instead.
      button.addEventListener("mousedown", (event) => event.preventDefault());
      button.addEventListener("click", () => this.move(Number(button.dataset.step), true));
    }
    // Where the focus goes the line opens and another closes: what is pressed would move away from under the pointer.
    form.addEventListener("mousedown", (event) => {
      if (event.target.matches("input:not([type=radio]), textarea")) return;
      if (event.target.closest(".row :is(button, label)")) event.preventDefault();
    });
    this.phone = matchMedia(PHONE);
    this.phone.addEventListener("change", () => this.arrange());
    addEventListener("resize", () => this.keepInSight());
    form.addEventListener("focusin", (event) => this.follow(event.target));
    addEventListener("hashchange", () => this.toHash());
    this.toHash();
    this.arrange();
  }

  rowOf(element) {
    return this.rows.find((row) => row.element.contains(element));
  }

  toHash() {
    const at = this.rows.findIndex((row) => location.hash === `#${row.element.id}` || location.hash === `#t-${row.element.id}`);
    if (at >= 0) {
      this.current = at;
      this.arrange();
      if (location.hash.startsWith("#o-")) this.rows[at].focus();
    }
  }

  follow(element) {
    const at = this.rows.findIndex((row) => row.element.contains(element));
    if (at >= 0 && at !== this.current) {
      this.current = at;
      this.arrange();
    }
  }

  show(row) {
    this.current = this.rows.indexOf(row);
    this.arrange();
  }

  /** On a phone one line stands alone; on a desk all of them do, and one is open. */
  arrange() {
    const one = this.phone.matches && this.rows.length > 1;
    this.form.classList.toggle("one-at-a-time", one);
    this.rows.forEach((row, index) => {
      row.element.classList.toggle("is-current", index === this.current);
      document.getElementById(`t-${row.element.id}`)?.classList.toggle("is-current", index === this.current);
    });
    const [back, on] = this.buttons;
    back.hidden = !one || this.current === 0;
    on.hidden = !one || this.current === this.rows.length - 1;
    this.form.classList.toggle("is-last", one && this.current === this.rows.length - 1);
    this.step.hidden = !one;
    this.step.textContent = `Dòng ${this.current + 1}/${this.rows.length} · ${this.rows[this.current].element.dataset.section}`;
  }

  /** A phone turned over, or its keyboard come up: what has the focus is not left below the bar at the foot. */
  keepInSight() {
    const field = document.activeElement;
    if (this.rowOf(field)) field.scrollIntoView({ block: "nearest" });
  }

  move(by, focus) {
    this.current = Math.min(Math.max(this.current + by, 0), this.rows.length - 1);
    this.arrange();
    if (focus) this.rows[this.current].focus();
  }

  key(event) {
    const field = event.target;
    if (!field.dataset?.field || event.isComposing || event.altKey || event.ctrlKey || event.metaKey) return;
    if (field.tagName === "TEXTAREA") return;
    const row = this.rowOf(field);
    const inputs = row.inputs;
    const at = inputs.indexOf(field);
    const ends = field.selectionStart === field.selectionEnd;
    if (event.key === "Enter" || event.key === "ArrowDown") {
      event.preventDefault();
      if (event.key === "Enter" && at < inputs.length - 1) inputs[at + 1].focus();
      else this.go(row, 1, event.key === "Enter" ? 0 : at);
    } else if (event.key === "ArrowUp") {
      event.preventDefault();
      this.go(row, -1, at);
    } else if (event.key === "ArrowLeft" && ends && field.selectionStart === 0 && at > 0) {
      event.preventDefault();
      inputs[at - 1].focus();
    } else if (event.key === "ArrowRight" && ends && field.selectionEnd === field.value.length && at < inputs.length - 1) {
      event.preventDefault();
      inputs[at + 1].focus();
    }
  }

  /** To the next line that takes something; those said to be nil are passed over. */
  go(row, by, column) {
    for (let at = this.rows.indexOf(row) + by; at >= 0 && at < this.rows.length; at += by) {
      const inputs = this.rows[at].inputs;
      if (inputs.length > 0) {
        this.show(this.rows[at]);
        const input = inputs[Math.min(column, inputs.length - 1)];
        input.focus();
        if (input.tagName === "INPUT") input.select();
        return;
      }
    }
    row.element.querySelector("[data-field]").dispatchEvent(new Event("change", { bubbles: true }));
  }

  paste(event) {
    const field = event.target;
    const words = event.clipboardData?.getData("text/plain") ?? "";
    const row = field.dataset?.field && field.tagName === "INPUT" ? this.rowOf(field) : null;
    if (!row || field.readOnly || !isBlock(words)) return;
    event.preventDefault();
    const rows = this.rows.slice(this.rows.indexOf(row)).filter((each) => each.line.figure);
    const { changed, left } = pasteBlock(words, rows, field);
    for (const each of changed) {
      this.typed(each);
      each.element.dispatchEvent(new Event("change"));
    }
    const not = left.length === 0 ? "" : ` Không lấy: ${left.join("; ")}.`;
    this.note(`Đã dán vào ${changed.length} dòng.${not}`);
  }
}
