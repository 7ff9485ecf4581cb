// Every form with words to write, and each marked data-keep, keeps what was typed until the server has taken it, in the drafts
// that the entry page uses: whichever way a page is left, the words are there again, and Việc của tôi names them. Passwords,
// codes, files are never kept, and what a person states by a tick is stated anew.
import { Draft, draftsOf, PREFIX } from "./drafts.js";

const person = document.documentElement.dataset.person;
const WAY = "tongket-dang-gui";
const FIELDS =
  "textarea, select, input:not([type=hidden], [type=submit], [type=file], [type=password], [autocomplete=one-time-code], [data-confirms])";

/** Pages on which a sent form did not arrive: an error, or the session ended. */
const isRefusal = document.title.startsWith("Lỗi: ") || location.pathname === "/dang-nhap";

const isTick = (field) => field.type === "checkbox" || field.type === "radio";
const codeOf = (field) => field.name + (isTick(field) ? `=${field.value}` : "");
const said = (field) => (isTick(field) ? String(field.checked) : field.value);
const say = (field, words) => {
  if (isTick(field)) field.checked = words === "true";
  else field.value = words;
};

/** What the server put there. */
const stood = (field) => {
  if (isTick(field)) return String(field.defaultChecked);
  if (field.tagName !== "SELECT") return field.defaultValue;
  return ([...field.options].find((option) => option.defaultSelected) ?? field.options[0])?.value ?? "";
};

class KeptForm {
  constructor(form, isUnsent) {
    this.form = form;
    this.isUnsent = isUnsent || "keepUnsent" in form.dataset;
    this.isWhole = "keepWhole" in form.dataset;
    const about = form.querySelector("[name=dong]")?.type === "hidden" ? form.querySelector("[name=dong]").value : "";
    this.key = `${PREFIX}${person}:chu:${new URL(form.action).pathname}:${about}`;
    const known = draftsOf(person).find((draft) => draft.key === this.key);
    this.draft = new Draft(this.key, {
      title: known?.title ?? document.documentElement.dataset.page,
      address: known?.address ?? location.pathname + location.search,
      words: true,
    });
    form.addEventListener("input", (event) => this.typed(event.target));
    form.addEventListener("change", (event) => this.typed(event.target));
  }

  get fields() {
    return [...this.form.querySelectorAll(FIELDS)].filter((field) => field.name);
  }

  typed(field) {
    if (!field.name || !field.matches(FIELDS)) return;
    if (this.isWhole) this.putWhole();
    else if (said(field) === stood(field)) this.draft.drop(codeOf(field));
    else this.draft.put(codeOf(field), this.baseOf(field), said(field));
  }

  /** Which answer a reason explains: of another one it is not put back. */
  baseOf(field) {
    return field.dataset.keepBase ?? "";
  }

  /** A form that grows and shrinks is kept as it would be sent. */
  putWhole() {
    const entries = [...new FormData(this.form)].filter(([name]) => name !== "_csrf");
    this.draft.put("bieu", "", entries);
  }

  restore() {
    if (this.isWhole) return this.restoreWhole();
    let count = 0;
    for (const field of this.fields) {
      const kept = this.draft.cells[codeOf(field)];
      if (!kept) continue;
      if (kept.revision !== this.baseOf(field) || (kept.typed === stood(field) && !this.isUnsent)) {
        this.draft.drop(codeOf(field));
      } else if (kept.typed !== said(field)) {
        say(field, kept.typed);
        count += 1;
      }
    }
    if (count > 0) this.tell("Chữ đã gõ lần trước mà chưa gửi đã được điền lại.", "Bỏ chữ đó", () => this.forget());
    return undefined;
  }

  restoreWhole() {
    if (this.isUnsent) this.putWhole();
    else if (this.draft.cells.bieu) {
      this.tell("Có một bản chưa lưu trên máy này.", "Mở lại bản chưa lưu", () => this.reopen());
    }
  }

  forget() {
    this.fields.forEach((field) => say(field, stood(field)));
    this.draft.codes.forEach((code) => this.draft.drop(code));
    this.form.previousElementSibling?.remove();
  }

  /** Sends the kept form to be shown again, unsaved as it was. */
  reopen() {
    const again = document.createElement("form");
    again.method = "post";
    again.action = this.form.action;
    const csrf = this.form.querySelector("[name=_csrf]");
    const entries = [...this.draft.cells.bieu.typed.filter(([name]) => name !== "lam"), ["lam", "mo-lai"]];
    if (csrf) entries.push([csrf.name, csrf.value]);
    for (const [name, value] of entries) {
      const field = document.createElement("input");
      field.type = "hidden";
      field.name = name;
      field.value = value;
      again.append(field);
    }
    document.body.append(again);
    again.submit();
  }

  tell(words, act, then) {
    const notice = document.createElement("p");
    notice.className = "notice";
    notice.setAttribute("role", "status");
    notice.textContent = `${words} `;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "button-plain";
    button.textContent = act;
    button.addEventListener("click", then);
    notice.append(button);
    this.form.before(notice);
  }
}

const way = (value) => {
  try {
    if (value) sessionStorage.setItem(WAY, value);
    const before = sessionStorage.getItem(WAY);
    if (!value) sessionStorage.removeItem(WAY);
    return before;
  } catch {
    return null;
  }
};

/** The form that the page before this one sent, and whether it only asked to be shown again. */
const sent = way(null);
const [sentKey, isShownAgain] = sent ? [sent.slice(1), sent[0] === "?"] : [null, false];
const isArrival = performance.getEntriesByType("navigation")[0]?.type === "navigate";
if (person) {
  const forms = [...document.querySelectorAll("form[method=post]:not(#bieu)")]
    .filter((form) => "keep" in form.dataset || form.querySelector("textarea"))
    .map((form) => new KeptForm(form, isRefusal || isShownAgain));
  if (sentKey && isArrival && !isRefusal && !isShownAgain && !forms.some((form) => form.isUnsent)) {
    const taken = forms.find((form) => form.key === sentKey)?.draft ?? new Draft(sentKey, {});
    taken.codes.forEach((code) => taken.drop(code));
  }
  forms.forEach((form) => form.restore());
  document.addEventListener("submit", (event) => {
    const form = forms.find((one) => one.form === event.target);
    if (form && !event.defaultPrevented) way((event.submitter?.formNoValidate ? "?" : "!") + form.key);
  });
}
