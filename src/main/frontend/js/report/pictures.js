// Pictures are made smaller in the browser before they are sent: a phone's camera takes more than anybody reads.
const LARGEST_SIDE = 2000;
const SMALL_ENOUGH = 1.5 * 1024 * 1024;
export const LIMIT = 10 * 1024 * 1024;

export const shrunk = async (file) => {
  if (!file.type.startsWith("image/") || file.size <= SMALL_ENOUGH || typeof createImageBitmap !== "function") return file;
  try {
    const picture = await createImageBitmap(file);
    const scale = Math.min(1, LARGEST_SIDE / Math.max(picture.width, picture.height));
    const canvas = document.createElement("canvas");
    canvas.width = Math.round(picture.width * scale);
    canvas.height = Math.round(picture.height * scale);
    canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
    const smaller = await new Promise((done) => canvas.toBlob(done, "image/jpeg", 0.82));
    if (!smaller || smaller.size >= file.size) return file;
    return new File([smaller], file.name.replace(/\.[^.]+$/, "") + ".jpg", { type: "image/jpeg" });
  } catch {
    // No picture the browser can read: the server says what it is.
    return file;
  }
};

/** Takes over forms that send a file. */
export const prepareFiles = (form, say) => {
  form.addEventListener("submit", async (event) => {
    const input = form.querySelector("input[type=file]");
    const file = input.files[0];
    if (!file || form.dataset.ready === file.name) return;
    event.preventDefault();
    const smaller = await shrunk(file);
    if (smaller.size > LIMIT) {
      say(`Tệp “${file.name}” lớn hơn 10 MB nên chưa gửi. Ảnh: chụp lại ở cỡ nhỏ hơn; bản quét: quét lại ở 150–200 dpi, đen trắng.`);
      return;
    }
    if (smaller !== file) {
      const files = new DataTransfer();
      files.items.add(smaller);
      input.files = files.files;
    }
    form.dataset.ready = smaller.name;
    form.requestSubmit();
  });
};
