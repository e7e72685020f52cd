// Who is signed in. How that comes about is in `signin.js`, which is fetched once somebody wants to.
//
// The token is kept in sessionStorage: it ends with the tab, no other tab or later reader of this computer finds it, and
// unlike a cookie it is sent with no request that a cache may keep or another site may cause. What could read it there is a
// script of this origin, and the content security policy lets in no script but these.
import { read, write } from "./kept.js";

const { issuer } = document.documentElement.dataset;

export const canSignIn = Boolean(issuer);

/** @returns the reader's token and name, or null once it has ended */
export function session() {
  const kept = read("session", null, "sessionStorage");
  return kept?.token && kept.ends > Date.now() && kept.issuer === issuer ? kept : null;
}

export function forget() {
  write("session", undefined, "sessionStorage");
  document.dispatchEvent(new Event("session"));
}

/** Leaves the page; `back` is where the reader comes back to. */
export const signIn = async (back = location.pathname + location.search + location.hash) =>
  (await import("./signin.js")).signIn(back);

const signOut = async () => (await import("./signin.js")).signOut();

/** The header's button or name, now and whenever it changes. */
export function showSession() {
  if (!canSignIn) {
    return;
  }
  const each = (selector, act) => document.querySelectorAll(selector).forEach(act);
  const show = () => {
    const now = session();
    each("[data-action=sign-in]", (element) => (element.hidden = Boolean(now)));
    each("[data-show=signed-in]", (element) => (element.hidden = !now));
    each("[data-name]", (element) => (element.textContent = now?.name ?? ""));
  };
  each("[data-action=sign-in]", (element) => element.addEventListener("click", () => signIn()));
  each("[data-action=sign-out]", (element) => element.addEventListener("click", signOut));
  document.addEventListener("session", show);
  // A page that comes back out of the browser's memory may be older than the session.
  addEventListener("pageshow", show);
  const ends = session()?.ends;
  if (ends) {
    setTimeout(() => document.dispatchEvent(new Event("session")), Math.min(ends - Date.now(), 2 ** 31 - 1));
  }
  show();
}
