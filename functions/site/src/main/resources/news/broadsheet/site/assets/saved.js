// The page of saved articles: a list that no server knows.
import { button, el, say } from "./dom.js";
import { ownPath, saved, toggleSaved } from "./kept.js";
import { texts } from "./texts.js";

export async function showSaved(place) {
  const t = await texts();
  const none = place.querySelector("[data-saved-none]") ?? el("p");
  const list = el("ul", { class: "saved" });
  const show = () => {
    list.replaceChildren(...saved().map(item));
    list.hidden = !list.hasChildNodes();
    none.hidden = !list.hidden;
  };
  const item = (article) =>
    el(
      "li",
      {},
      el("a", { href: ownPath(article.path), dir: "auto" }, article.headline),
      el("span", { class: "source" }, article.source),
      button(t("talk.remove"), () => remove(article), { "aria-label": t("talk.saved.remove", article.headline) }),
    );
  const remove = (article) => {
    const at = [...list.children].findIndex((each) => each.contains(document.activeElement));
    toggleSaved(article);
    show();
    say(t("talk.saved.removed"));
    // The button that had the focus is gone: the next one takes it.
    const left = list.querySelectorAll("button");
    none.tabIndex = -1;
    (left[Math.min(at, left.length - 1)] ?? none).focus();
  };
  place.append(list);
  addEventListener("storage", show);
  show();
}
