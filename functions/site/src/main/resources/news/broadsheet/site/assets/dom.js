// Elements are made from names and texts, never from markup.

/** @param attributes `on...` are listeners; true is an empty attribute; null, undefined and false are none */
export function el(name, attributes = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key.startsWith("on")) {
      element.addEventListener(key.slice(2), value);
    } else if (value !== undefined && value !== null && value !== false) {
      element.setAttribute(key, value === true ? "" : value);
    }
  }
  element.append(...children.filter((child) => child || child === 0));
  return element;
}

export const button = (text, onclick, attributes = {}) => el("button", { type: "button", onclick, ...attributes }, text);

let region;

/** Said by screen readers, and shown for a moment where `seen` is set. */
export function say(text, seen = false) {
  if (!region) {
    region = el("p", { class: "said", role: "status" });
    document.body.append(region);
  }
  region.classList.toggle("seen", seen);
  region.textContent = "";
  // A region speaks when it changes: the same words twice are two changes.
  setTimeout(() => {
    region.textContent = text;
  }, 50);
  clearTimeout(say.timer);
  say.timer = setTimeout(() => {
    region.textContent = "";
    region.classList.remove("seen");
  }, 6000);
}
