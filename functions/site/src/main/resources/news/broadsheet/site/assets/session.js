// Signing in: OpenID Connect's authorization code flow for a public client, with PKCE (RFC 7636).
//
// The token is kept in sessionStorage: it ends with the tab, no other tab or later reader of this computer finds it, and
// unlike a cookie it is sent with no request that a cache may keep or another site may cause. What could read it there is a
// script of this origin, and the content security policy lets in no script but these.
import { ownPath, read, write } from "./kept.js";
import { say } from "./dom.js";
import { texts } from "./texts.js";

const { issuer, client } = document.documentElement.dataset;
const redirect = `${location.origin}/signed-in`;

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

const base64url = (bytes) =>
  btoa(String.fromCharCode(...new Uint8Array(bytes)))
    .replaceAll("+", "-")
    .replaceAll("/", "_")
    .replaceAll("=", "");

const random = () => base64url(crypto.getRandomValues(new Uint8Array(32)));

/** RFC 7636, 4.2. */
export async function challenge(verifier) {
  return base64url(await crypto.subtle.digest("SHA-256", new TextEncoder().encode(verifier)));
}

async function discovery() {
  const response = await fetch(`${issuer.replace(/\/$/, "")}/.well-known/openid-configuration`, { credentials: "omit" });
  const found = await response.json();
  // OpenID Connect Discovery 1.0, 4.3: an issuer that says it is another is not believed.
  if (!response.ok || found.issuer !== issuer) {
    throw new Error("not the configured issuer");
  }
  return found;
}

/** Leaves the page; `back` is where the reader comes back to. */
export async function signIn(back = location.pathname + location.search + location.hash) {
  try {
    const found = await discovery();
    const verifier = random();
    const state = random();
    write("signing-in", { state, verifier, back, token: found.token_endpoint, end: found.end_session_endpoint }, "sessionStorage");
    const url = new URL(found.authorization_endpoint);
    const asked = {
      response_type: "code",
      client_id: client,
      redirect_uri: redirect,
      scope: "openid profile",
      state,
      code_challenge: await challenge(verifier),
      code_challenge_method: "S256",
    };
    Object.entries(asked).forEach(([name, value]) => url.searchParams.set(name, value));
    location.assign(url);
  } catch {
    say((await texts())("talk.signin.failed"), true);
  }
}

/** What a token says of itself; for showing a name only. Whether it holds is for the service to judge. */
export function claims(token) {
  try {
    const bytes = atob(token.split(".")[1].replaceAll("-", "+").replaceAll("_", "/"));
    return JSON.parse(new TextDecoder().decode(Uint8Array.from(bytes, (c) => c.charCodeAt(0))));
  } catch {
    return {};
  }
}

async function exchange(code, begun) {
  const response = await fetch(begun.token, {
    method: "POST",
    credentials: "omit",
    body: new URLSearchParams({
      grant_type: "authorization_code",
      code,
      redirect_uri: redirect,
      client_id: client,
      code_verifier: begun.verifier,
    }),
  });
  const answer = await response.json();
  if (!response.ok || !answer.access_token) {
    throw new Error("no token");
  }
  const told = { ...claims(answer.access_token), ...claims(answer.id_token) };
  return {
    issuer,
    token: answer.access_token,
    idToken: answer.id_token,
    end: begun.end,
    name: told.name ?? told.preferred_username ?? "",
    ends: Date.now() + 1000 * (answer.expires_in ?? 300),
  };
}

/** On the page that the issuer sends back to, after signing in and after signing out. */
export async function finishSignIn(place) {
  const given = new URLSearchParams(location.search);
  const begun = read("signing-in", {}, "sessionStorage");
  write("signing-in", undefined, "sessionStorage");
  // The code is nobody's business any more: not the history's, not a referrer's.
  history.replaceState(null, "", location.pathname);
  try {
    if (given.has("code") || given.has("error")) {
      const ours = begun.state && given.get("state") === begun.state;
      // RFC 9207: an answer that names another issuer was meant for somebody else.
      if (!ours || !given.has("code") || (given.get("iss") ?? issuer) !== issuer) {
        throw new Error("not what was asked for");
      }
      const started = await exchange(given.get("code"), begun);
      if (!write("session", started, "sessionStorage")) {
        throw new Error("nothing can be kept");
      }
    }
    location.replace(ownPath(begun.back));
  } catch {
    const t = await texts();
    const link = Object.assign(document.createElement("a"), { href: ownPath(begun.back), textContent: t("talk.back") });
    const message = Object.assign(document.createElement("p"), { textContent: t("talk.signin.failed") });
    message.setAttribute("role", "alert");
    place.replaceChildren(message, link);
  }
}

function signOut() {
  const ended = session();
  const back = location.pathname + location.search;
  forget();
  if (ended?.end) {
    // OpenID Connect RP-Initiated Logout 1.0: else the next reader of this computer is signed in by one click.
    write("signing-in", { back }, "sessionStorage");
    const url = new URL(ended.end);
    if (ended.idToken) {
      url.searchParams.set("id_token_hint", ended.idToken);
    }
    url.searchParams.set("client_id", client);
    url.searchParams.set("post_logout_redirect_uri", redirect);
    location.assign(url);
  }
}

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
