// What is asked before a comment is reported or removed.
import { button, el } from "./dom.js";
import { sentence } from "./form.js";

/** Asks in a dialog, which keeps the focus and gives it back. */
function ask(title, ...inside) {
  const heading = el("h2", { id: "talk-ask" }, title);
  const dialog = el("dialog", { class: "talk-dialog", "aria-labelledby": "talk-ask" }, heading, ...inside);
  dialog.addEventListener("close", () => dialog.remove());
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

const CAUSES = ["spam", "abuse", "hate", "off-topic", "misinformation", "private-data", "illegal", "other"];

/**
 * @param send takes cause and note, and gives a promise
 * @param done is called when the dialog is gone, and the focus free
 */
export function reportDialog(t, send, done) {
  const error = el("p", { class: "error", role: "alert" });
  const note = el("textarea", { id: "talk-note", rows: 3, maxlength: 500, dir: "auto" });
  const causes = CAUSES.map((cause) =>
    el("label", {}, el("input", { type: "radio", name: "cause", value: cause, required: true }), t(`talk.cause.${cause}`)),
  );
  const post = el("button", { type: "submit", class: "main" }, t("talk.report"));
  const form = el(
    "form",
    {},
    el("fieldset", {}, el("legend", {}, t("talk.report.why")), ...causes),
    el("label", { for: "talk-note" }, t("talk.report.note")),
    note,
    error,
    el("div", { class: "row" }, post, button(t("talk.cancel"), () => dialog.close())),
  );
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    post.disabled = true;
    try {
      await send(new FormData(form).get("cause"), note.value.trim());
      dialog.close();
      done();
    } catch (problem) {
      error.textContent = sentence(t, problem);
    } finally {
      post.disabled = false;
    }
  });
  const dialog = ask(t("talk.report.title"), form);
}

export function removeDialog(t, send, done) {
  const error = el("p", { class: "error", role: "alert" });
  const yes = button(
    t("talk.remove"),
    async () => {
      yes.disabled = true;
      try {
        await send();
        dialog.close();
        done();
      } catch (problem) {
        error.textContent = sentence(t, problem);
        yes.disabled = false;
      }
    },
    { class: "main" },
  );
  const no = button(t("talk.cancel"), () => dialog.close());
  const dialog = ask(t("talk.remove.title"), el("p", {}, t("talk.remove.text")), error, el("div", { class: "row" }, yes, no));
}
