// The service has sanitised a comment's HTML already. Here it is taken apart and made anew from what comments may consist
// of, so that nothing acts even if that step should ever fail.

const TAGS = new Set(["p", "br", "em", "strong", "a", "blockquote", "ul", "ol", "li", "pre", "code"]);
const SCHEMES = new Set(["http:", "https:", "mailto:"]);

/** @returns a fragment; elements that are not allowed are left out with all that is in them */
export function safe(html) {
  const fragment = document.createDocumentFragment();
  copy(new DOMParser().parseFromString(html, "text/html").body, fragment);
  return fragment;
}

function copy(from, to) {
  for (const node of from.childNodes) {
    if (node.nodeType === Node.TEXT_NODE) {
      to.append(node.data);
    } else if (node.namespaceURI === "http://www.w3.org/1999/xhtml" && TAGS.has(node.localName)) {
      const made = document.createElement(node.localName);
      attributes(node, made);
      copy(node, made);
      to.append(made);
    }
  }
}

function attributes(from, to) {
  const href = from.getAttribute("href");
  if (to.localName === "a" && leadsOut(href)) {
    to.href = href;
    to.rel = "nofollow ugc noopener";
  } else if (to.localName === "ol" && /^\d{1,9}$/.test(from.getAttribute("start"))) {
    to.start = from.getAttribute("start");
  }
}

/** Absolute, and of a scheme that only leads somewhere. */
export function leadsOut(href) {
  try {
    return SCHEMES.has(new URL(href).protocol);
  } catch {
    return false;
  }
}
