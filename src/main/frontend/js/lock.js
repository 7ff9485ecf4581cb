// Covers the page when nobody has touched it for as long as the server grants, and uncovers it for the password of the same
// person. What was typed stays where it is underneath; other windows of the browser follow.
const root = document.documentElement;
const after = Number(root.dataset.lockAfter) * 1000;
const person = root.dataset.person;
const KEY = "tongket-co-nguoi";
const NOTED = 60_000;
const LOOKED = 5_000;

let touched = Date.now();
let told = Date.now();
let cover = null;

const share = (moment) => {
  try {
    localStorage.setItem(KEY, `${person} ${moment}`);
  } catch {
    // Without it each window counts for itself.
  }
};
const shared = () => {
  try {
    const [who, moment] = (localStorage.getItem(KEY) ?? "").split(" ");
    return who === person ? Number(moment) : 0;
  } catch {
    return 0;
  }
};
const idle = () => Date.now() - Math.max(touched, shared());

const state = async (busy) => {
  const answer = await fetch(`/phien${busy ? "?dang-lam=true" : ""}`, { headers: { Accept: "application/json" } });
  return answer.json();
};

/** Somebody is typing, though nothing is sent: the server is told once a minute, so that it does not take them for away. */
const tell = async () => {
  told = Date.now();
  try {
    const said = await state(true);
    if (!said.signedIn) show();
  } catch {
    // No network: the next sending says so.
  }
};

const touch = () => {
  if (cover || Date.now() - touched < 1000) return;
  // A machine that slept has not been touched while it did.
  if (idle() > after) {
    show();
    return;
  }
  touched = Date.now();
  share(touched);
  if (touched - told > NOTED) tell();
};

const element = (name, words, attributes = {}) => {
  const made = document.createElement(name);
  made.textContent = words;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
};

const build = () => {
  const dialog = element("dialog", "", { class: "lock-cover", "aria-labelledby": "che-tieu-de" });
  const form = element("form", "", { class: "form" });
  const field = element("div", "", { class: "field" });
  const input = element("input", "", { id: "che-mat-khau", type: "password", autocomplete: "current-password", required: "" });
  const again = element("a", "Đăng nhập lại ở thẻ mới", { href: "/dang-nhap", target: "_blank", rel: "noopener" });
  field.append(element("label", "Mật khẩu", { for: "che-mat-khau" }), input);
  const last = element("p", "");
  last.append(again, " nếu dùng khóa truy cập hoặc đăng nhập của cơ quan, rồi quay lại đây.");
  form.append(
    element("h2", "Gõ lại mật khẩu để làm tiếp", { id: "che-tieu-de" }),
    element("p", "Lâu không có ai dùng, nên trang đã che lại. Những gì đã gõ vẫn còn ở dưới."),
    field,
    element("p", "", { class: "field-error", role: "alert" }),
    element("button", "Làm tiếp", { type: "submit", class: "button" }),
    last,
  );
  dialog.append(form);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    open(input, form.querySelector(".field-error"));
  });
  dialog.addEventListener("cancel", (event) => event.preventDefault());
  dialog.addEventListener("close", () => {
    if (cover) dialog.showModal();
  });
  return dialog;
};

const show = () => {
  if (cover) return;
  cover = build();
  root.dataset.locked = "yes";
  document.body.append(cover);
  cover.showModal();
};

const hide = () => {
  const dialog = cover;
  cover = null;
  delete root.dataset.locked;
  touched = Date.now();
  told = Date.now();
  share(touched);
  dialog?.close();
  dialog?.remove();
};

/** After signing in again elsewhere the forms of this page are of the old session: they get the new one's field. */
const renew = async () => {
  try {
    const said = await state(false);
    if (!said.signedIn || said.username !== person) return;
    document.querySelectorAll("input[name=_csrf]").forEach((field) => {
      field.value = said.token;
    });
    hide();
  } catch {
    // Still no network.
  }
};

const open = async (input, place) => {
  place.textContent = "";
  try {
    const answer = await fetch("/phien/mo-khoa/tai-cho", {
      method: "POST",
      headers: { Accept: "application/json", "X-CSRF-TOKEN": document.querySelector("input[name=_csrf]")?.value ?? "" },
      body: new URLSearchParams({ "hien-nay": input.value }),
    });
    if (answer.ok) return hide();
    input.value = "";
    place.textContent =
      answer.status === 422
        ? (await answer.json()).message
        : "Phiên làm việc đã hết. Đăng nhập lại ở thẻ mới rồi quay lại đây; những gì đã gõ vẫn còn.";
  } catch {
    place.textContent = "Chưa nối được máy chủ. Kiểm tra mạng rồi bấm lại.";
  }
  input.focus();
};

if (after > 0 && typeof HTMLDialogElement === "function") {
  share(touched);
  for (const kind of ["keydown", "pointerdown", "pointermove", "wheel", "touchstart", "input"]) {
    addEventListener(kind, touch, { passive: true, capture: true });
  }
  setInterval(() => (idle() > after ? show() : undefined), Math.min(LOOKED, after / 4));
  addEventListener("storage", (event) => {
    if (event.key === KEY && cover && idle() < after) renew();
  });
  addEventListener("focus", () => (cover ? renew() : undefined));
}
