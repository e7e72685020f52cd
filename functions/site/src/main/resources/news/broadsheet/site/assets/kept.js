// What is kept in this browser. Storage may be full, switched off or full of something else: then nothing is kept.

export function read(key, otherwise, storage = "localStorage") {
  try {
    return JSON.parse(window[storage].getItem(key)) ?? otherwise;
  } catch {
    return otherwise;
  }
}

export function write(key, value, storage = "localStorage") {
  try {
    if (value === undefined) {
      window[storage].removeItem(key);
    } else {
      window[storage].setItem(key, JSON.stringify(value));
    }
    return true;
  } catch {
    return false;
  }
}

/** A path of this site, or `/`: what came by an address or out of storage leads nowhere else. */
export function ownPath(text, origin = location.origin) {
  try {
    const url = new URL(text, origin);
    return typeof text === "string" && text.startsWith("/") && url.origin === origin
      ? url.pathname + url.search + url.hash
      : "/";
  } catch {
    return "/";
  }
}

const MOST_SAVED = 500;

export const saved = () => {
  const list = read("saved", []);
  return Array.isArray(list) ? list.filter((each) => each && typeof each.id === "string") : [];
};

/** @param article to be saved, unless it is already: then it is taken out */
export function toggleSaved(article) {
  const list = saved();
  const rest = list.filter((each) => each.id !== article.id);
  return write("saved", rest.length < list.length ? rest : [article, ...rest].slice(0, MOST_SAVED));
}
