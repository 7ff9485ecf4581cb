// The check page: reasons typed here are kept until they are sent, and what this browser still holds is told.
const KEY = "tongket-ly-do:";
const form = document.getElementById("trinh");
const key = KEY + form.dataset.draft;

const read = (name) => {
  try {
    return JSON.parse(localStorage.getItem(name) ?? "null");
  } catch {
    return null;
  }
};

const keep = (reasons) => {
  try {
    if (Object.keys(reasons).length === 0) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(reasons));
  } catch {
    // Kept nowhere, as without script.
  }
};

const warn = (words, address) => {
  const notice = document.createElement("p");
  notice.className = "notice";
  notice.setAttribute("role", "alert");
  notice.textContent = words;
  if (address) {
    const back = document.createElement("a");
    back.href = address;
    back.textContent = " Quay lại nhập";
    notice.append(back);
  }
  form.before(notice);
};

const fields = [...form.querySelectorAll("textarea[name^='ly-do:']")];
const revisionOf = (field) => form.querySelector(`[name="${CSS.escape(field.name.replace("ly-do:", "r:"))}"]`).value;
const kept = read(key) ?? {};
for (const field of fields) {
  const before = kept[field.name];
  if (before && before.revision === revisionOf(field)) field.value = before.words;
  else delete kept[field.name];
  field.addEventListener("input", () => {
    kept[field.name] = { revision: revisionOf(field), words: field.value };
    keep(kept);
  });
}
keep(kept);

const unsent = Object.keys(read(form.dataset.draft)?.cells ?? {}).length;
if (unsent > 0) warn(`${unsent} ô mới lưu trên máy này, chưa lên máy chủ nên chưa có trong bản tóm tắt.`, form.dataset.address);

form.addEventListener("submit", (event) => {
  if (unsent > 0 || !navigator.onLine) {
    event.preventDefault();
    if (!navigator.onLine) warn("Chưa trình: máy không có mạng. Có mạng lại thì bấm trình lần nữa; lý do đã ghi vẫn còn.");
    else document.querySelector(".notice a")?.focus();
  }
});
