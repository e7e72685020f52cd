// Videos, sounds and other people's pages: a link until it is clicked, since loading them tells others who reads what.
import { el } from "./dom.js";

const VIDEO = /\.(mp4|m4v|webm|ogv|mov)$/i;
const AUDIO = /\.(mp3|m4a|aac|ogg|oga|opus|wav|flac)$/i;

/** What shows an address: an element's name, or null where nothing here may. */
export function playerFor(address, origin = location.origin) {
  let url;
  try {
    url = new URL(address);
  } catch {
    return null;
  }
  // A frame of our own origin that runs scripts is no sandbox.
  if (!/^https?:$/.test(url.protocol) || url.origin === origin) {
    return null;
  }
  return VIDEO.test(url.pathname) ? "video" : AUDIO.test(url.pathname) ? "audio" : "iframe";
}

function made(name, link) {
  const { player, kind } = link.dataset;
  const title = link.dataset.title || link.textContent.trim();
  if (name !== "iframe") {
    return el(name, { src: player, controls: true, autoplay: true, playsinline: true, "aria-label": title });
  }
  return el("iframe", {
    src: player,
    title,
    class: `frame ${kind}`,
    sandbox: "allow-scripts allow-same-origin allow-popups allow-popups-to-escape-sandbox allow-forms allow-presentation",
    allow: "fullscreen; autoplay; encrypted-media; picture-in-picture",
    referrerpolicy: "strict-origin-when-cross-origin",
  });
}

export function openPlayers() {
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a.player[data-player]");
    const name = link && playerFor(link.dataset.player);
    const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
    if (!name || !plain || event.defaultPrevented) {
      return;
    }
    event.preventDefault();
    const player = made(name, link);
    link.replaceWith(player);
    player.focus();
  });
}
