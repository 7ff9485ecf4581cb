// The check page: what this browser still holds of the form is told; reasons typed here are kept by keep.js.
const form = document.getElementById("trinh");

const read = (name) => {
  try {
    return JSON.parse(localStorage.getItem(name) ?? "null");
  } catch {
    return null;
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

const unsent = Object.keys(read(form.dataset.draft)?.cells ?? {}).length;
if (unsent > 0) warn(`${unsent} ô mới lưu trên máy này, chưa lên máy chủ nên chưa có trong bản tóm tắt.`, form.dataset.address);

form.addEventListener("submit", (event) => {
  if (unsent > 0 || !navigator.onLine) {
    event.preventDefault();
    if (!navigator.onLine) warn("Chưa trình: máy không có mạng. Có mạng lại thì bấm trình lần nữa; lý do đã ghi vẫn còn.");
    else document.querySelector(".notice a")?.focus();
  }
});
