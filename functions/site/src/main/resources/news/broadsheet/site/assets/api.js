// The service's HTTP API, as one reader uses it below one article.
import { read, write } from "./kept.js";
import { forget, session } from "./session.js";

/** How long a browser may keep a list; whoever has just changed something asks again. */
const STALE = 30_000;

/** RFC 9457: what was refused, in a sentence for people. */
export class Problem extends Error {
  constructor(status, detail, kind, retryAfter) {
    super(detail);
    Object.assign(this, { status, kind, retryAfter });
  }
}

/** What is the same for everybody is asked without a token, so that caches may answer. */
const open = (path) => send("GET", path, undefined, {});

function ask(method, path, body, headers = {}) {
  const reader = session();
  return send(method, path, body, reader ? { ...headers, authorization: `Bearer ${reader.token}` } : headers);
}

async function send(method, path, body, headers) {
  if (body) {
    headers["content-type"] = "application/json";
  }
  let response;
  try {
    response = await fetch(path, {
      method,
      headers,
      body: body && JSON.stringify(body),
      credentials: "omit",
      cache: Date.now() - read("wrote", 0, "sessionStorage") < STALE ? "no-cache" : "default",
    });
  } catch {
    throw new Problem(0);
  }
  const answer = await response.json().catch(() => null);
  if (response.ok) {
    if (method !== "GET") {
      write("wrote", Date.now(), "sessionStorage");
    }
    return answer;
  }
  if (response.status === 401) {
    forget();
  }
  // The gateway's own refusals are no problems, and their words are not for readers.
  throw new Problem(response.status, answer?.detail, answer?.type, Number(response.headers.get("retry-after")) || 0);
}

export function apiOf(article) {
  const all = `/v1/articles/${article}/comments`;
  const one = (id) => `${all}/${id}`;
  const query = (values) => new URLSearchParams(Object.entries(values).filter(([, value]) => value));
  return {
    page: (values) => open(`${all}?${query(values)}`),
    comment: (id) => open(one(id)),
    highlights: () => open(`/v1/articles/${article}/highlights`),
    own: () => ask("GET", `/v1/me/articles/${article}/comments`),
    submit: (text, parent, key) => ask("POST", all, parent ? { text, parent } : { text }, { "idempotency-key": key }),
    edit: (id, text) => ask("PATCH", one(id), { text }),
    remove: (id) => ask("DELETE", one(id)),
    vote: (id, value) => ask("PUT", `${one(id)}/vote`, { value }),
    report: (id, cause, note) => ask("PUT", `${one(id)}/report`, { cause, note: note || null }),
  };
}
