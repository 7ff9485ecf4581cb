// The browser's part of passkeys: adding one on the account page, signing in with one. Without it both pages work by password.
const toBytes = (text) => Uint8Array.from(atob(text.replace(/-/g, "+").replace(/_/g, "/")), (sign) => sign.charCodeAt(0));
const toText = (buffer) =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");

const withBytes = (list) => (list ?? []).map((one) => ({ ...one, id: toBytes(one.id) }));

const CANCELLED = "Chưa xong: thao tác bị hủy hoặc quá lâu. Bấm lại để thử lại.";
const REFUSED = "Khóa này chưa dùng được ở đây. Đăng nhập bằng mật khẩu, rồi kiểm tra các khóa ở trang tài khoản.";
const NO_NETWORK = "Chưa nối được máy chủ. Kiểm tra mạng rồi bấm lại.";

/** What the server said that a person can do something about. */
class Said extends Error {}

const ask = async (address) => {
  const answer = await fetch(address, { headers: { Accept: "application/json" } });
  if (!answer.ok) throw new Error("refused");
  return answer.json();
};

/** What to ask the device for, against the password of who is signed in. */
const begin = async (form) => {
  const answer = await fetch("/tai-khoan/khoa-truy-cap/tuy-chon", {
    method: "POST",
    headers: { Accept: "application/json", "X-CSRF-TOKEN": form.querySelector("input[name=_csrf]").value },
    body: new URLSearchParams({ "hien-nay": form.querySelector("[name=hien-nay]").value }),
  });
  if (answer.status === 422) throw new Said((await answer.json()).message);
  if (!answer.ok) throw new Error("refused");
  return answer.json();
};

const send = async (address, form, body) => {
  const answer = await fetch(address, {
    method: "POST",
    headers: {
      "Content-Type": "application/json",
      Accept: "application/json",
      "X-CSRF-TOKEN": form.querySelector("input[name=_csrf]").value,
    },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error("refused");
  return answer.json();
};

const common = (credential) => ({
  id: credential.id,
  rawId: toText(credential.rawId),
  type: credential.type,
  authenticatorAttachment: credential.authenticatorAttachment ?? undefined,
  clientExtensionResults: credential.getClientExtensionResults(),
});

const add = async (form) => {
  const options = await begin(form);
  const credential = await navigator.credentials.create({
    publicKey: {
      ...options,
      challenge: toBytes(options.challenge),
      user: { ...options.user, id: toBytes(options.user.id) },
      excludeCredentials: withBytes(options.excludeCredentials),
    },
  });
  const name = encodeURIComponent(form.querySelector("#ten-khoa").value);
  return send(`/tai-khoan/khoa-truy-cap?ten=${name}`, form, {
    ...common(credential),
    response: {
      attestationObject: toText(credential.response.attestationObject),
      clientDataJSON: toText(credential.response.clientDataJSON),
      transports: credential.response.getTransports?.() ?? [],
    },
  });
};

const signIn = async (form) => {
  const options = await ask("/dang-nhap/khoa-truy-cap/tuy-chon");
  const credential = await navigator.credentials.get({
    publicKey: { ...options, challenge: toBytes(options.challenge), allowCredentials: withBytes(options.allowCredentials) },
  });
  const { response } = credential;
  return send("/dang-nhap/khoa-truy-cap", form, {
    ...common(credential),
    response: {
      authenticatorData: toText(response.authenticatorData),
      clientDataJSON: toText(response.clientDataJSON),
      signature: toText(response.signature),
      userHandle: response.userHandle ? toText(response.userHandle) : undefined,
    },
  });
};

const words = (failure) => {
  if (failure instanceof Said) return failure.message;
  if (failure instanceof TypeError) return NO_NETWORK;
  return failure instanceof DOMException ? CANCELLED : REFUSED;
};

const run = async (ceremony, form, place) => {
  place.textContent = "";
  try {
    location.assign((await ceremony(form)).next);
  } catch (failure) {
    place.textContent = words(failure);
  }
};

if (window.PublicKeyCredential) {
  const adding = document.querySelector("[data-passkey-form]");
  if (adding) {
    adding.hidden = false;
    document.querySelector("[data-passkey-none]").hidden = true;
    adding.addEventListener("submit", (event) => {
      event.preventDefault();
      run(add, adding, adding.querySelector("[data-passkey-words]"));
    });
  }
  const entering = document.querySelector(".passkey-sign-in");
  if (entering) {
    entering.hidden = false;
    entering.querySelector("button").addEventListener("click", () => {
      run(signIn, document.querySelector("main form"), entering.querySelector("[data-passkey-words]"));
    });
  }
}
