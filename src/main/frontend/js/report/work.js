// Việc của tôi: drafts that this browser still holds stand above all; long lists can be filtered.
import { draftsOf } from "./drafts.js";

const fold = (words) =>
  words
    .normalize("NFD")
    .replace(/\p{M}+/gu, "")
    .replace(/[đĐ]/g, "d")
    .toLowerCase();

const place = document.getElementById("nhap-do");
const drafts = draftsOf(place.dataset.person);
const list = place.querySelector("ul");

const forget = (draft, item) => {
  if (!confirm(`Xóa bản nháp “${draft.title}” khỏi máy này? Những ô chưa gửi sẽ mất.`)) return;
  localStorage.removeItem(draft.key);
  item.remove();
  place.hidden = list.children.length === 0;
};

for (const draft of drafts) {
  const item = document.createElement("li");
  const open = document.createElement("a");
  open.href = draft.address;
  open.textContent = draft.title;
  const words = document.createElement("p");
  words.textContent = draft.words
    ? "Chữ đã gõ còn trên máy này, chưa gửi. Mở ra thì chữ được điền lại. "
    : `${Object.keys(draft.cells).length} ô chưa gửi. Mở ra thì trang tự gửi tiếp. `;
  const remove = document.createElement("button");
  remove.type = "button";
  remove.className = "button-plain";
  remove.textContent = "Xóa bản nháp này";
  remove.setAttribute("aria-label", `Xóa bản nháp ${draft.title}`);
  remove.addEventListener("click", () => forget(draft, item));
  words.append(remove);
  item.append(open, words);
  list.append(item);
}
place.hidden = drafts.length === 0;

for (const filter of document.querySelectorAll("[data-filter]")) {
  filter.closest("p").hidden = false;
  const items = [...document.getElementById(filter.dataset.filter).children];
  filter.addEventListener("input", () => {
    const wanted = fold(filter.value);
    for (const item of items) item.hidden = !fold(item.textContent).includes(wanted);
  });
}
