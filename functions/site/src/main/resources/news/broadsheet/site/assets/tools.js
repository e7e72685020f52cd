// Share, listen, text size, save, light and dark: conveniences of the browser, without a server.
import { say } from "./dom.js";
import { saved, toggleSaved } from "./kept.js";
import { texts } from "./texts.js";

const root = document.documentElement;
const SIZES = ["m", "l", "xl"];
const THEMES = ["auto", "dark", "light"];

const next = (all, now) => all[(all.indexOf(now) + 1) % all.length];
const every = (action) => document.querySelectorAll(`[data-action="${action}"]`);

async function share() {
  const url = document.querySelector("link[rel=canonical]")?.href || location.href;
  try {
    if (navigator.share) {
      await navigator.share({ title: document.title, url });
      return;
    }
    await navigator.clipboard.writeText(url);
    say((await texts())("talk.copied"), true);
  } catch (e) {
    // Closing the system's sheet is a choice, and no failure.
    if (e.name !== "AbortError") {
      say((await texts())("talk.uncopied", url), true);
    }
  }
}

/** Kept as plain words: `look.js` has read them, and set them, before anything was painted. */
function choose(name, all) {
  root.dataset[name] = next(all, root.dataset[name] || all[0]);
  try {
    localStorage.setItem(name, root.dataset[name]);
  } catch {
    // It holds for this page.
  }
}

async function size() {
  choose("size", SIZES);
  say((await texts())(`talk.size.${root.dataset.size}`), true);
}

async function theme() {
  choose("theme", THEMES);
  say((await texts())(`talk.theme.${root.dataset.theme}`), true);
}

const article = () => document.querySelector("main article") ?? document.querySelector("article");
const tongue = (place) => place.closest("[lang]")?.lang || root.lang;
const primary = (tag) => tag.split(/[-_]/)[0].toLowerCase();

async function listen(control) {
  const on = control.getAttribute("aria-pressed") !== "true";
  control.setAttribute("aria-pressed", on);
  speechSynthesis.cancel();
  if (!on) {
    return;
  }
  const place = article();
  // One utterance a paragraph: browsers fall silent in long ones.
  const spoken = [...place.querySelectorAll("h1, h2, p, li")]
    .filter((each) => !each.closest("figure, aside, nav, footer, .kicker, .credits, .original, [data-silent], [hidden]"))
    .map((each) => each.textContent.trim())
    .filter(Boolean)
    .map((text) => Object.assign(new SpeechSynthesisUtterance(text), { lang: tongue(place) }));
  const last = spoken.at(-1);
  if (last) {
    last.onend = () => control.setAttribute("aria-pressed", "false");
  }
  spoken.forEach((each) => speechSynthesis.speak(each));
}

/** Shown only where the browser has a voice for the article's language; voices may come late. */
function offerListening() {
  const place = article();
  const speaks = () =>
    "speechSynthesis" in window &&
    place &&
    speechSynthesis.getVoices().some((voice) => primary(voice.lang) === primary(tongue(place)));
  const show = () =>
    every("listen").forEach((control) => {
      control.hidden = !speaks();
      control.setAttribute("aria-pressed", "false");
    });
  show();
  if ("speechSynthesis" in window) {
    speechSynthesis.addEventListener?.("voiceschanged", show, { once: true });
    // It would go on reading on the next page.
    addEventListener("pagehide", () => speechSynthesis.cancel());
  }
}

function showSaved() {
  const ids = new Set(saved().map((each) => each.id));
  every("save").forEach((control) =>
    control.setAttribute("aria-pressed", ids.has(control.closest("[data-save]")?.dataset.id)),
  );
}

async function save(control) {
  const { id, headline, path, source } = control.closest("[data-save]").dataset;
  const kept = toggleSaved({ id, headline, path, source });
  showSaved();
  if (!kept) {
    say((await texts())("talk.unkept"), true);
  }
}

const ACTIONS = { share, listen, "text-size": size, theme, save };

export function showTools() {
  for (const control of document.querySelectorAll("[data-action]")) {
    if (ACTIONS[control.dataset.action]) {
      control.addEventListener("click", () => ACTIONS[control.dataset.action](control));
      control.hidden = false;
    }
  }
  offerListening();
  showSaved();
  addEventListener("storage", showSaved);
  document.querySelectorAll(".tools").forEach((tools) => {
    tools.hidden = false;
  });
}
