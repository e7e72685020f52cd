// Signing in and out: OpenID Connect's authorization code flow for a public client, with PKCE (RFC 7636).
import { el, say } from "./dom.js";
import { ownPath, read, write } from "./kept.js";
import { forget, session } from "./session.js";
import { texts } from "./texts.js";

const { issuer, client } = document.documentElement.dataset;
const redirect = `${location.origin}/signed-in`;

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
export async function signIn(back) {
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
    place.replaceChildren(
      el("p", {}, t("talk.signin.failed")),
      el("p", {}, el("a", { href: ownPath(begun.back) }, t("talk.back"))),
    );
  }
}

export function signOut() {
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
