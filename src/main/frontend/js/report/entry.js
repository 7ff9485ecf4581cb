// The entry page: saves on leaving a field, checks as the server does, keeps every keystroke until the server has it.
import { check, stops } from "./checks.js";
import { askToPersist, Draft } from "./drafts.js";
import { Grid } from "./grid.js";
import { Panels } from "./panels.js";
import { Row } from "./row.js";
import { Saving } from "./saving.js";
import { Server } from "./server.js";
import { Signs } from "./signs.js";
import { showTrouble } from "./trouble.js";

class Entry {
  constructor(form) {
    this.form = form;
    this.definitions = JSON.parse(document.getElementById("dinh-nghia").textContent);
    this.answers = this.definitions.answers;
    const lines = new Map(this.definitions.lines.map((line) => [line.code, line]));
    this.rows = [...form.querySelectorAll(".row")].map((element) => new Row(element, lines.get(element.dataset.code)));
    this.byCode = new Map(this.rows.map((row) => [row.code, row]));
    this.signs = new Signs(form);
    this.draft = new Draft(form.dataset.draft, { title: form.dataset.title, address: form.dataset.here });
    this.server = new Server(form);
    this.saving = new Saving(this.server, this.draft, (row, answer) => this.told(row, answer));
    this.isOpen = form.dataset.open === "yes";
    this.grid = new Grid(form, this.rows, (row, input) => this.typed(row, input), (words) => this.signs.note(words));
    new Panels(this.rows, (words) => this.signs.note(words));
  }

  begin() {
    this.form.classList.add("with-script");
    if (this.isOpen) {
      askToPersist();
      this.listen();
      this.restore();
      // What the page before this one was still sending when it was left may have come in after this one was made.
      this.refresh();
    } else if (this.draft.codes.length > 0) {
      this.signs.leftover(this.leftover());
    }
    this.recheck();
  }

  listen() {
    for (const row of this.rows) {
      row.element.addEventListener("input", (event) => this.typed(row, event.target));
      row.element.addEventListener("change", () => this.leave(row));
      for (const button of row.element.querySelectorAll("[data-say]")) {
        button.addEventListener("click", (event) => this.say(event, row, button.dataset.say));
      }
    }
    this.form.addEventListener("submit", (event) => this.submit(event));
    addEventListener("pagehide", () => this.saving.leave(this.unsent()));
    document.addEventListener("visibilitychange", () => {
      if (document.visibilityState === "hidden") this.saving.leave(this.unsent());
      else this.refresh();
    });
  }

  unsent() {
    return this.rows.filter((row) => row.isChanged && this.canSend(row));
  }

  canSend(row) {
    const { asks, problems } = row.reading();
    return asks.length === 0 && problems.length === 0 && row.conflict === null && !row.locked;
  }

  /** Each keystroke is kept in this browser at once; the server gets it when the field is left. */
  typed(row, field) {
    if (field?.dataset?.field) row.touched(field);
    if (row.isChanged) this.draft.put(row.code, row.revision, row.typed());
    else this.draft.drop(row.code);
    if (!this.draft.kept) this.signs.status("Máy này không giữ được bản nháp; số chỉ được giữ khi đã lưu lên máy chủ");
  }

  say(event, row, quality) {
    event.preventDefault();
    row.say(quality);
    this.typed(row);
    if (quality === "MISSING") row.fields.get("reason")?.focus();
    else if (row.showsNumber) row.focus();
    else row.element.querySelector('[data-say=""]')?.focus();
    this.leave(row);
  }

  leave(row) {
    const troubled = showTrouble(row, this.acts(row));
    this.recheck();
    if (troubled) {
      this.signs.state(row, row.conflict ? "look" : "unsaved");
      return;
    }
    if (row.isChanged && !row.locked) this.saving.add(row);
  }

  acts(row) {
    return {
      choose: (field, plain) => {
        row.fields.get(field).dataset.meant = plain;
        this.typed(row);
        this.leave(row);
        row.focus();
      },
      take: () => {
        row.fill(row.conflict.typed);
        this.settle(row, row.conflict);
        row.focus();
      },
      keep: () => {
        row.revision = row.conflict.revision;
        row.acknowledged = row.conflict.typed;
        row.conflict = null;
        this.draft.put(row.code, row.revision, row.typed());
        this.leave(row);
        row.focus();
      },
    };
  }

  /** What the server has is what stands in the row. */
  settle(row, cell) {
    row.revision = cell.revision;
    row.acknowledged = cell.typed;
    row.conflict = null;
    row.element.querySelector(`[name="r:${CSS.escape(row.code)}"]`).value = cell.revision;
    this.draft.drop(row.code);
    this.signs.saved(row, cell);
    showTrouble(row, this.acts(row));
    this.recheck();
  }

  told(row, answer) {
    if (!row.element) return this.toldElsewhere(row, answer);
    switch (answer.outcome) {
      case "sending":
        return this.signs.status("Đang lưu…");
      case "saved":
        return this.saved(row, answer);
      case "conflict":
        if (this.draft.isOwn(row, answer.cell)) return this.goOnFrom(row, answer.cell);
        row.conflict = answer.cell;
        return this.trouble(row, `${row.name}: ${answer.cell.by} đã lưu số khác. Chọn một trong hai.`);
      case "asked":
        row.problem = answer.problem;
        return this.trouble(row, `${row.name}: chưa lưu được, xem chỗ nhắc ở ô.`);
      case "locked":
        row.locked = true;
        row.problem = answer.locked;
        return this.trouble(row, `${answer.locked} Số vừa nhập còn trên máy này.`);
      case "refused":
        row.problem = "Anh/chị không còn quyền nhập cho đơn vị này. Số vừa nhập còn trên máy này.";
        return this.trouble(row, row.problem);
      case "ended":
        this.signs.state(row, "waiting");
        return this.signs.signIn("Phiên làm việc đã hết. Số vừa nhập còn trên máy này.", this.form.dataset.here);
      case "other":
        this.signs.state(row, "waiting");
        return this.signs.signIn("Trình duyệt này đang đăng nhập bằng tài khoản khác. Số vừa nhập còn trên máy này.", this.form.dataset.here);
      default:
        this.signs.state(row, "waiting");
        return this.signs.status("Mới lưu trên máy này, chờ mạng");
    }
  }

  /** Our own earlier send came in unheard: what was typed after it follows it. */
  goOnFrom(row, cell) {
    row.revision = cell.revision;
    row.acknowledged = cell.typed;
    if (!row.isChanged) return this.settle(row, cell);
    this.draft.put(row.code, row.revision, row.typed());
    return this.leave(row);
  }

  /** A draft of another section of this form: it is sent from here, too; what is to be decided is decided there. */
  toldElsewhere(row, answer) {
    if (answer.outcome === "saved") this.draft.drop(row.code);
    else if (answer.outcome === "conflict" || answer.outcome === "asked") {
      this.signs.status("Mục khác của biểu còn ô cần xem trước khi lưu được");
    }
    return undefined;
  }

  trouble(row, words) {
    showTrouble(row, this.acts(row));
    this.signs.state(row, row.conflict ? "look" : "unsaved");
    this.signs.status(words);
    this.recheck();
  }

  saved(row, answer) {
    const wasTypedOn = !this.draft.drop(row.code, answer.sent);
    row.revision = answer.cell.revision;
    row.element.querySelector(`[name="r:${CSS.escape(row.code)}"]`).value = answer.cell.revision;
    row.acknowledged = wasTypedOn ? answer.sent : answer.cell.typed;
    // What the field shows is what was stored, also while one still stands in the line.
    if (wasTypedOn) this.draft.put(row.code, row.revision, row.typed());
    else row.fill(answer.cell.typed);
    this.signs.saved(row, answer.cell);
    this.signs.status(`Đã lưu ${answer.cell.time}`);
    showTrouble(row, this.acts(row));
    this.recheck();
  }

  /** What this browser still holds from before: sent on, or shown beside what somebody else saved meanwhile. */
  restore() {
    for (const code of this.draft.codes) {
      const { revision, typed } = this.draft.cells[code];
      const row = this.byCode.get(code);
      if (!row) {
        this.saving.add({ code, revision, typed: () => typed });
      } else if (row.revision === revision) {
        row.fill(typed);
        this.leave(row);
      } else {
        const standing = this.standingOf(row);
        const own = this.draft.isOwn(row, standing);
        row.fill(typed);
        if (own) {
          this.goOnFrom(row, standing);
        } else {
          row.conflict = standing;
          this.leave(row);
        }
      }
    }
  }

  standingOf(row) {
    const [by, moment] = [row.element.dataset.by, row.element.dataset.moment];
    return { revision: row.revision, typed: row.acknowledged, by: by ?? "Người khác", moment: moment ?? "" };
  }

  leftover() {
    return this.draft.codes.map((code) => {
      const { typed } = this.draft.cells[code];
      const parts = typed.numerator || typed.denominator ? `${typed.numerator}/${typed.denominator}` : "";
      return `${this.byCode.get(code)?.name ?? code}: ${typed.words || typed.value || parts || "(để trống)"}`;
    });
  }

  /** Coming back to the page: what others did meanwhile stands in the fields that nobody is typing in. */
  async refresh() {
    const standing = await this.server.standing();
    if (standing.outcome !== "there") return;
    this.server.token = standing.token;
    for (const cell of standing.cells) {
      const row = this.byCode.get(cell.line);
      if (row && cell.revision > row.revision && !row.isChanged && !row.element.contains(document.activeElement)) {
        row.fill(cell.typed);
        this.settle(row, cell);
      }
    }
    this.saving.again();
  }

  /** Runs the rules over the whole form and shows them: at the cells, and above. */
  recheck() {
    const answers = { ...this.answers };
    for (const row of this.rows) answers[row.code] = row.answer();
    const results = check(this.definitions, answers).filter((result) => result.check !== "required");
    for (const row of this.rows) {
      const own = results.filter((result) => result.lines.includes(row.code));
      this.signs.faults(row, own);
      if (this.isOpen && own.some((result) => !result.hard) && row.quality?.value !== "MISSING") {
        row.showReason("Lý do, nếu số này đúng");
      }
    }
    const open = results.filter(stops);
    this.signs.summary(open, (code) => this.byCode.get(code));
    this.signs.count(Object.values(answers).filter((answer) => answer.quality !== null || answer.words).length);
  }

  async submit(event) {
    event.preventDefault();
    const go = event.submitter?.dataset.go;
    for (const row of this.rows) if (row.isChanged) this.leave(row);
    if (!this.saving.isDone) await this.saving.run();
    const troubled = this.rows.find((row) => row.isChanged);
    if (troubled) {
      this.grid.show(troubled);
      troubled.focus();
      if (this.canSend(troubled)) this.signs.status("Mới lưu trên máy này, chờ mạng. Có mạng lại thì trang tự gửi.");
      return;
    }
    if (go) location.assign(go);
  }
}

const form = document.getElementById("bieu");
if (form) new Entry(form).begin();
