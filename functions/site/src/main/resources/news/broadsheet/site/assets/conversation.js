// The conversation below an article: roots by page, the replies of a root once they are asked for.
import { apiOf } from "./api.js";
import { entryOf } from "./comment.js";
import { button, el, say } from "./dom.js";
import { draftsOf, formOf, sentence } from "./form.js";
import { canSignIn, session } from "./session.js";
import { language, texts } from "./texts.js";

const SORTS = ["newest", "top", "discussed", "oldest"];
/** What has just been written may not be in an answer that a cache kept. */
const FRESH = 60_000;

export async function converse(section) {
  const talk = await opened(section.dataset.article);
  const { t } = talk;
  const heading = section.querySelector("h2");
  if (heading) {
    heading.id ||= "comments-heading";
    section.setAttribute("aria-labelledby", heading.id);
  }
  const sort = el(
    "select",
    { id: "talk-sort", onchange: () => load(talk).then((went) => went && say(t("talk.sorted"))) },
    ...SORTS.map((each) => el("option", { value: each }, t(`talk.sort.${each}`))),
  );
  talk.sort = () => sort.value;
  const bar = el("p", { class: "row" }, el("label", { for: "talk-sort" }, t("talk.sort")), sort);
  const root = canSignIn ? rootForm(talk) : null;
  talk.view.append(root?.form ?? "", bar, talk.empty, talk.list, talk.more);
  section.append(talk.trouble);
  talk.loaded = () => {
    section.querySelector(".fallback")?.remove();
    section.append(talk.view);
    bar.hidden = !talk.list.hasChildNodes();
  };
  talk.arrive = () => {
    // Back from signing in, where the words were left.
    if (root && location.hash === "#comments" && talk.drafts.at("")) {
      root.field.focus();
    }
    return linked(talk);
  };
  document.addEventListener("session", () => {
    // What somebody is writing is not taken away from under them.
    if (!talk.list.querySelector("form")) {
      load(talk);
    }
  });
  addEventListener("hashchange", () => linked(talk));
  await load(talk);
}

async function opened(article) {
  const number = new Intl.NumberFormat(language);
  const talk = {
    t: await texts(),
    api: apiOf(article),
    drafts: draftsOf(article),
    number: (value) => number.format(value),
    view: el("div", { class: "talk" }),
    list: el("ol", { class: "talk-list", tabindex: -1 }),
    empty: el("p", { class: "empty" }),
    trouble: el("p", { class: "error", role: "alert" }),
    more: el("p"),
  };
  talk.list.setAttribute("aria-label", talk.t("talk.list"));
  talk.placed = (comment) => placed(talk, comment);
  talk.changed = (entry, comment) => changed(talk, entry, comment);
  talk.removed = (entry) => removed(talk, entry);
  return talk;
}

function rootForm(talk) {
  const { t, drafts, api } = talk;
  return formOf({
    t,
    drafts,
    place: "",
    label: t("talk.form.label"),
    action: t("talk.form.send"),
    back: `${location.pathname}${location.search}#comments`,
    send: (text, key) => api.submit(text, null, key),
    done: talk.placed,
  });
}

/** @returns whether the first page is there, and nothing later was asked for meanwhile */
async function load(talk) {
  const { t, api } = talk;
  const turn = (talk.turn = {});
  try {
    const [page, picks, own] = await Promise.all([
      api.page({ sort: talk.sort() }),
      api.highlights().catch(() => ({ items: [] })),
      session() ? api.own().catch(() => null) : null,
    ]);
    if (turn !== talk.turn) {
      return false;
    }
    talk.trouble.replaceChildren();
    talk.votes = own?.votes ?? {};
    talk.reported = new Set(own?.reported);
    talk.mine = new Map(own?.comments.map((comment) => [comment.id, comment]));
    talk.entries = new Map();
    talk.list.replaceChildren();
    picks.items.filter((comment) => comment.pinned && !comment.parent).forEach((comment) => add(talk, comment));
    unlisted(talk, (comment) => !comment.parent, page.items).forEach((comment) => add(talk, comment));
    turnPage(talk, page);
    talk.loaded();
    const arrive = talk.arrive;
    talk.arrive = () => {};
    await arrive();
    return true;
  } catch (problem) {
    if (problem.status === undefined) {
      throw problem;
    }
    talk.trouble.replaceChildren(sentence(t, problem), " ", button(t("talk.again"), () => load(talk)));
    return false;
  }
}

/** A button that brings what comes next, and goes away where there is no more. */
function moreButton(talk, place, text, next, bring) {
  if (!next) {
    place.replaceChildren();
    return;
  }
  const control = button(text, async () => {
    control.disabled = true;
    try {
      (await bring(next))?.li.focus();
    } catch (problem) {
      say(sentence(talk.t, problem), true);
      control.disabled = false;
    }
  });
  place.replaceChildren(control);
}

/** @returns the first entry that it brought */
function turnPage(talk, page) {
  const brought = page.items.map((comment) => add(talk, comment)).filter(Boolean);
  moreButton(talk, talk.more, talk.t("talk.more"), page.next, async (cursor) =>
    turnPage(talk, await talk.api.page({ sort: talk.sort(), cursor })),
  );
  showEmpty(talk);
  return brought[0];
}

function showEmpty(talk) {
  talk.empty.textContent = talk.list.hasChildNodes() ? "" : talk.t(canSignIn ? "talk.none" : "talk.nothing");
}

/** The reader's own that lists do not have: not published, or not yet. */
function unlisted(talk, wanted, listed) {
  const there = new Set(listed.map((comment) => comment.id));
  return [...talk.mine.values()].filter(
    (comment) =>
      wanted(comment) &&
      !there.has(comment.id) &&
      comment.html &&
      (comment.state !== "published" || Date.now() - Date.parse(comment.createdAt) < FRESH),
  );
}

/** @returns the new entry, or nothing where the comment is shown already: a page may repeat one that changed places */
function add(talk, listed, first = false) {
  const comment = talk.mine.get(listed.id) ?? listed;
  if (talk.entries.has(comment.id)) {
    return undefined;
  }
  const entry = entryOf(talk, comment);
  talk.entries.set(comment.id, entry);
  if (comment.parent) {
    const above = talk.entries.get(comment.parent) ?? talk.entries.get(comment.root);
    // Beyond the deepest indent replies stand in one line with what they answer.
    const place = comment.depth > comment.indent ? above.li.parentElement : above.replies;
    place.append(entry.li);
  } else {
    first ? talk.list.prepend(entry.li) : talk.list.append(entry.li);
    showThread(talk, entry);
  }
  return entry;
}

/** The way to the replies of a root. */
function showThread(talk, root) {
  const { id, replyCount } = root.comment;
  const own = unlisted(talk, (comment) => comment.parent && comment.root === id, []);
  const held = own.filter((comment) => comment.state !== "published").length;
  // What was just published may not be counted yet.
  const count = Math.max(replyCount, own.length - held) + held;
  if (!count) {
    return;
  }
  root.replies.hidden = true;
  root.replies.id = `replies-${id}`;
  root.toggle = button(
    talk.t("talk.replies", count),
    async () => {
      if (root.replies.hidden) {
        await openThread(talk, root).catch((problem) => say(sentence(talk.t, problem), true));
      } else {
        fold(root, true);
      }
    },
    { "aria-expanded": "false", "aria-controls": root.replies.id },
  );
  root.rest = el("p");
  root.thread.replaceChildren(root.toggle);
  root.li.append(root.rest);
}

function fold(root, folded) {
  root.replies.hidden = folded;
  if (root.rest) {
    root.rest.hidden = folded;
    root.toggle.setAttribute("aria-expanded", !folded);
  }
}

async function openThread(talk, root) {
  if (root.toggle) {
    root.opening ??= moreReplies(talk, root);
    root.opening.catch(() => (root.opening = undefined));
    await root.opening;
  }
  fold(root, false);
}

async function moreReplies(talk, root, cursor) {
  const { id } = root.comment;
  // By age, what is answered comes before what answers it: the tree is built as pages come in.
  const page = await talk.api.page({ parent: id, sort: "oldest", limit: 50, cursor });
  const brought = page.items.map((comment) => add(talk, comment)).filter(Boolean);
  root.next = page.next;
  moreButton(talk, root.rest, talk.t("talk.replies.more"), page.next, (after) => moreReplies(talk, root, after));
  if (!page.next) {
    unlisted(talk, (comment) => comment.parent && comment.root === id, page.items)
      .sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1))
      .forEach((comment) => add(talk, comment));
  }
  return brought[0];
}

/** What the reader has just written takes its place, and the focus. */
async function placed(talk, comment) {
  const { t } = talk;
  talk.mine.set(comment.id, comment);
  const root = talk.entries.get(comment.root);
  if (comment.parent && root) {
    await openThread(talk, root).catch(() => fold(root, false));
  }
  const isNew = Boolean(add(talk, comment, true));
  if (isNew && comment.parent && root?.toggle) {
    root.toggle.textContent = t("talk.replies", ++root.comment.replyCount);
  }
  talk.loaded();
  showEmpty(talk);
  const entry = talk.entries.get(comment.id);
  entry.show(comment);
  entry.li.focus();
  say(comment.state === "published" ? t("talk.sent") : `${t(`talk.state.${comment.state}`)} ${comment.reason ?? ""}`, true);
}

function changed(talk, entry, comment) {
  talk.mine.set(comment.id, comment);
  entry.show(comment);
  entry.li.focus();
  say(talk.t(comment.state === "published" ? "talk.edit.saved" : `talk.state.${comment.state}`), true);
}

function removed(talk, entry) {
  const { comment } = entry;
  talk.mine.delete(comment.id);
  talk.drafts.keep(comment.id);
  if (comment.replyCount || entry.replies.hasChildNodes()) {
    entry.show({ ...comment, html: null, author: null, removedAt: new Date().toISOString() });
    entry.li.focus();
  } else {
    entry.li.remove();
    talk.entries.delete(comment.id);
    showEmpty(talk);
    talk.list.focus();
  }
  say(talk.t("talk.remove.done"), true);
}

/** Leads to the comment that the address names, through whatever has to be fetched for it. */
async function linked(talk) {
  const id = /^#comment-([0-9a-z]{26})$/.exec(location.hash)?.[1];
  if (!id || !talk.entries) {
    return;
  }
  try {
    if (!talk.entries.has(id)) {
      await bring(talk, await talk.api.comment(id).catch((problem) => talk.mine.get(id) ?? Promise.reject(problem)));
    }
    const entry = talk.entries.get(id);
    const root = talk.entries.get(entry.comment.root);
    fold(root, root.comment.id === id && root.replies.hidden);
    entry.li.scrollIntoView({ block: "center" });
    entry.li.focus({ preventScroll: true });
  } catch (problem) {
    if (problem.status === undefined) {
      throw problem;
    }
    say(problem.status === 404 ? talk.t("talk.gone") : sentence(talk.t, problem), true);
  }
}

async function bring(talk, comment) {
  if (!talk.entries.has(comment.root)) {
    add(talk, comment.parent ? await talk.api.comment(comment.root) : comment, true);
  }
  const root = talk.entries.get(comment.root);
  if (!comment.parent) {
    return;
  }
  await openThread(talk, root);
  while (!talk.entries.has(comment.id) && root.next) {
    await moreReplies(talk, root, root.next);
  }
  add(talk, comment);
}
