// Where words are written: a root, a reply, or an edit. A draft outlives signing in, a reload and a lost answer.
import { button, el } from "./dom.js";
import { read, write } from "./kept.js";
import { session, signIn } from "./session.js";

const MOST = 5000;

/** As the service counts: code points, white space at the end left out. */
export const lengthOf = (text) => [...text.trimEnd()].length;

/** Drafts of one article by place: what they answer, or "" for a root. */
export function draftsOf(article) {
  const name = `drafts ${article}`;
  const all = () => read(name, {}, "sessionStorage");
  return {
    at: (place) => all()[place],
    places: () => Object.keys(all()),
    keep(place, draft) {
      const { [place]: _, ...others } = all();
      write(name, draft?.text ? { ...others, [place]: draft } : others, "sessionStorage");
    },
  };
}

/** A sentence for a refusal: the service's own where it has one. */
export function sentence(t, problem) {
  if (problem.status === 401) {
    return t("talk.signin.again");
  }
  const wait = problem.retryAfter ? ` ${t("talk.retry", problem.retryAfter)}` : "";
  return (problem.message || t(problem.status ? "talk.failed" : "talk.offline")) + wait;
}

/**
 * @param place what the draft is kept under
 * @param label of the field
 * @param send takes text and key, and gives a promise of the comment
 * @param done takes the comment, once nothing of the draft is left
 * @param back where a reader comes back to from signing in
 */
export function formOf({ t, drafts, place, label, text, action, send, done, back, cancel }) {
  let draft = drafts.at(place) ?? { text: text ?? "" };
  const id = `talk-${place || "root"}`;
  const field = el("textarea", { id, rows: 4, dir: "auto", "aria-describedby": `${id}-count ${id}-error` });
  const count = el("span", { id: `${id}-count`, class: "count" });
  const error = el("p", { id: `${id}-error`, class: "error", role: "alert" });
  const post = el("button", { type: "submit", class: "main" });
  const row = el("div", { class: "row" }, post, cancel && button(t("talk.cancel"), () => close()), count);
  const form = el("form", { class: "talk-form", novalidate: true }, el("label", { for: id }, label), field, row, error);

  const fail = (words) => {
    error.textContent = words;
    field.setAttribute("aria-invalid", Boolean(words));
  };
  const relabel = () => {
    post.textContent = session() ? action : t("talk.signin.send");
  };
  const show = () => {
    relabel();
    const length = lengthOf(field.value);
    count.textContent = t("talk.left", MOST - length);
    count.classList.toggle("over", length > MOST);
    fail(length > MOST ? t("talk.toolong") : "");
  };
  const leave = () => {
    document.removeEventListener("session", relabel);
    form.remove();
  };
  const close = () => {
    drafts.keep(place);
    leave();
    cancel();
  };
  field.value = draft.text;
  field.addEventListener("input", () => {
    // Other words are another submission: the same key would be refused.
    draft = { text: field.value };
    drafts.keep(place, draft);
    show();
  });
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const length = lengthOf(field.value);
    if (length === 0 || length > MOST) {
      fail(t(length ? "talk.toolong" : "talk.empty"));
      field.focus();
      return;
    }
    draft.key ??= crypto.randomUUID();
    draft.text = field.value;
    drafts.keep(place, draft);
    if (!session()) {
      signIn(back);
      return;
    }
    await submit();
  });
  const submit = async () => {
    post.disabled = true;
    let wait = 0;
    try {
      const comment = await send(draft.text, draft.key);
      drafts.keep(place);
      draft = { text: "" };
      field.value = "";
      show();
      if (cancel) {
        leave();
      }
      done(comment);
    } catch (problem) {
      if (problem.status === undefined) {
        throw problem;
      }
      fail(sentence(t, problem));
      wait = problem.retryAfter ?? 0;
      field.focus();
    } finally {
      // A button that would be refused again is no help before its time.
      setTimeout(() => (post.disabled = false), Math.min(wait, 60) * 1000);
    }
  };
  document.addEventListener("session", relabel);
  show();
  return { form, field, close };
}
