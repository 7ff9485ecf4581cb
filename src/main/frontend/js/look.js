// The reader's own text size and colours, remembered on this machine. Loaded before the page is drawn; pages work without it.
const root = document.documentElement;
const SIZES = ["0.875", "1", "1.15", "1.3", "1.5"];
const NORMAL = 1;

const read = (key) => {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
};
const keep = (key, value) => {
  try {
    localStorage.setItem(key, value);
  } catch {
    // A browser that keeps nothing still changes this page.
  }
};

const showTheme = (theme) => {
  if (theme === "light" || theme === "dark" || theme === "contrast") root.dataset.theme = theme;
  else delete root.dataset.theme;
};
const showSize = (step) => root.style.setProperty("--text-size", SIZES[step]);
const sizeStep = () => {
  const step = SIZES.indexOf(read("text-size"));
  return step < 0 ? NORMAL : step;
};

showTheme(read("theme"));
showSize(sizeStep());

const chooseSize = (choice) => {
  const next = { smaller: sizeStep() - 1, normal: NORMAL, larger: sizeStep() + 1 }[choice];
  const step = Math.min(Math.max(next, 0), SIZES.length - 1);
  keep("text-size", SIZES[step]);
  showSize(step);
};

document.addEventListener("DOMContentLoaded", () => {
  const look = document.querySelector(".look");
  if (!look) return;
  look.hidden = false;
  for (const button of look.querySelectorAll("[data-size]")) {
    button.addEventListener("click", () => chooseSize(button.dataset.size));
  }
  const theme = look.querySelector("[data-theme-choice]");
  theme.value = root.dataset.theme ?? "auto";
  theme.addEventListener("change", () => {
    keep("theme", theme.value);
    showTheme(theme.value);
  });
});
