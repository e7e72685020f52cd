// One comment as it is shown, and what its reader can do to it.
import { button, el, say } from "./dom.js";
import { formOf, sentence } from "./form.js";
import { safe } from "./safe.js";
import { canSignIn, session, signIn } from "./session.js";
import { timeOf } from "./time.js";

/** As the service has it; it has the last word. */
const EDITABLE = 5 * 60_000;

const badge = (text, kind) => el("span", { class: `badge ${kind}` }, text);
const fragment = (comment) => `#comment-${comment.id}`;
const back = (comment) => location.pathname + location.search + fragment(comment);
const isPublished = (comment) => (comment.state ?? "published") === "published";

/** A place in the list that shows a comment and keeps the replies below it. */
export function entryOf(talk, comment) {
  const li = el("li", { id: `comment-${comment.id}`, class: "comment", tabindex: -1 });
  const entry = { li, slot: el("div"), thread: el("div"), replies: el("ol", { class: "replies" }) };
  entry.show = (now) => {
    entry.comment = now;
    entry.shown?.remove();
    entry.shown = now.html ? whole(talk, entry) : place(talk, now);
    li.prepend(entry.shown);
  };
  li.append(entry.slot, entry.thread, entry.replies);
  // The counts that came with it hold the vote that was there then.
  entry.counted = talk.votes[comment.id] ?? 0;
  entry.show(comment);
  if (talk.drafts.at(comment.id) && comment.html) {
    reply(talk, entry);
  }
  return entry;
}

function place({ t }, comment) {
  return el("p", { class: "place" }, t(comment.removedAt ? "talk.removed" : "talk.waiting"), " ", timeOf(comment.createdAt));
}

function whole(talk, entry) {
  const { t } = talk;
  const { comment } = entry;
  const by = `by-${comment.id}`;
  const above = comment.depth > comment.indent && talk.entries.get(comment.parent)?.comment;
  return el(
    "article",
    { "aria-labelledby": by },
    el(
      "header",
      {},
      el("h3", { id: by, dir: "auto" }, comment.author?.name ?? "–"),
      talk.mine.has(comment.id) && badge(t("talk.you"), "you"),
      comment.pinned && badge(t("talk.pinned"), "pinned"),
      comment.featured && badge(t("talk.featured"), "featured"),
      el("a", { href: fragment(comment) }, timeOf(comment.createdAt)),
      comment.editedAt && el("span", {}, t("talk.edited")),
      above && el("a", { href: fragment(above), class: "above" }, t("talk.answers", above.author?.name)),
    ),
    !isPublished(comment) && note(t, comment),
    el("div", { class: "words", dir: "auto" }, safe(comment.html)),
    el("div", { class: "row" }, ...actions(talk, entry)),
  );
}

/** Why its author alone reads it. */
function note(t, { state, reason }) {
  return el("p", { class: "note" }, t(`talk.state.${state}`), reason && " ", reason && el("span", { dir: "auto" }, reason));
}

function actions(talk, entry) {
  const { t } = talk;
  const { comment } = entry;
  const mine = talk.mine.has(comment.id);
  const all = isPublished(comment) ? votes(talk, entry, mine) : [];
  if (canSignIn && isPublished(comment)) {
    all.push(button(t("talk.reply"), () => reply(talk, entry).focus(), named(t, "talk.reply.to", comment)));
  }
  if (canSignIn && mine) {
    all.push(editing(talk, entry));
    if (comment.state !== "removed") {
      all.push(button(t("talk.remove"), () => removing(talk, entry)));
    }
  } else if (canSignIn) {
    all.push(reporting(talk, entry));
  }
  return all;
}

const named = (t, key, comment) => ({ "aria-label": t(key, comment.author?.name) });

function votes(talk, entry, mine) {
  const { t, api } = talk;
  const { id, up, down } = entry.comment;
  const now = () => talk.votes[id] ?? 0;
  const sides = [
    { value: 1, mark: "▲", key: "talk.up", counted: up },
    { value: -1, mark: "▼", key: "talk.down", counted: down },
  ].map((side) => ({
    ...side,
    face: mine || !canSignIn ? el("span", { role: "img" }) : button("", () => press(side.value)),
  }));
  const show = () =>
    sides.forEach(({ face, value, mark, key, counted }) => {
      const own = Number(now() === value);
      // Counts come seconds late, and may not have the reader's own vote yet.
      const count = Math.max(own, counted + own - (entry.counted === value));
      face.className = "vote";
      face.setAttribute("aria-label", t(key, count));
      if (face.localName === "button") {
        face.setAttribute("aria-pressed", now() === value);
      }
      face.replaceChildren(`${mark} ${talk.number(count)}`);
    });
  const press = async (value) => {
    if (!session()) {
      signIn(back(entry.comment));
      return;
    }
    talk.votes[id] = now() === value ? 0 : value;
    show();
    if (entry.voting) {
      return;
    }
    entry.voting = true;
    entry.sent ??= entry.counted;
    try {
      // Whoever presses again while an answer is on its way has changed their mind: the last one counts.
      while (entry.sent !== now()) {
        const sending = now();
        await api.vote(id, sending);
        entry.sent = sending;
      }
    } catch (problem) {
      talk.votes[id] = entry.sent;
      show();
      say(sentence(t, problem), true);
    } finally {
      entry.voting = false;
    }
  };
  show();
  return sides.map((side) => side.face);
}

/** @returns the field that is written in */
function reply(talk, entry) {
  if (!entry.slot.querySelector("textarea")) {
    const { t, drafts, api } = talk;
    const { comment } = entry;
    const { form } = formOf({
      t,
      drafts,
      place: comment.id,
      label: t("talk.reply.to", comment.author?.name),
      action: t("talk.reply"),
      back: back(comment),
      send: (text, key) => api.submit(text, comment.id, key),
      done: talk.placed,
      cancel: () => entry.li.focus(),
    });
    entry.slot.replaceChildren(form);
  }
  return entry.slot.querySelector("textarea");
}

/** The way to other words, for as long as there is one. */
function editing(talk, entry) {
  const { t, drafts, api } = talk;
  const { comment } = entry;
  const left = Date.parse(comment.createdAt) + EDITABLE - Date.now();
  if (left <= 0 || comment.replyCount || entry.replies.hasChildNodes() || !/^(published|held)$/.test(comment.state)) {
    return null;
  }
  const at = `edit-${comment.id}`;
  const open = () => {
    const { form, field } = formOf({
      t,
      drafts,
      place: at,
      label: t("talk.edit.label"),
      text: comment.text,
      action: t("talk.edit.save"),
      back: back(comment),
      send: (text) => api.edit(comment.id, text),
      done: (edited) => talk.changed(entry, edited),
      cancel: () => entry.li.focus(),
    });
    entry.slot.replaceChildren(form);
    return field;
  };
  if (drafts.at(at)) {
    open();
  }
  const control = button(t("talk.edit"), () => open().focus());
  setTimeout(() => control.remove(), left);
  return control;
}

async function removing({ t, api, removed }, entry) {
  const { removeDialog } = await import("./dialogs.js");
  removeDialog(t, () => api.remove(entry.comment.id), () => removed(entry));
}

function reporting({ t, api, reported }, entry) {
  const { comment, li } = entry;
  const done = () => el("span", {}, t("talk.reported"));
  if (reported.has(comment.id)) {
    return done();
  }
  const open = async () => {
    if (!session()) {
      signIn(back(comment));
      return;
    }
    const { reportDialog } = await import("./dialogs.js");
    reportDialog(
      t,
      (cause, words) => api.report(comment.id, cause, words),
      () => {
        reported.add(comment.id);
        control.replaceWith(done());
        li.focus();
        say(t("talk.report.thanks"), true);
      },
    );
  };
  const control = button(t("talk.report"), open, named(t, "talk.report.of", comment));
  return control;
}
