// The one module that pages name. Everything here adds to a page that is whole without it.
import { keepTimes } from "./time.js";
import { showSession } from "./session.js";
import { openPlayers } from "./players.js";
import { showTools } from "./tools.js";

keepTimes();
showSession();
openPlayers();
showTools();

const arrival = document.querySelector("[data-signed-in]");
if (arrival) {
  import("./signin.js").then((signing) => signing.finishSignIn(arrival));
}

const list = document.querySelector("[data-saved-list]");
if (list) {
  import("./saved.js").then((saved) => saved.showSaved(list));
}

const comments = document.getElementById("comments");
if (comments?.dataset.article) {
  const open = () => import("./conversation.js").then((talk) => talk.converse(comments));
  const near = new IntersectionObserver(
    (entries) => {
      if (entries.some((entry) => entry.isIntersecting)) {
        begin();
      }
    },
    { rootMargin: "600px" },
  );
  const begin = () => {
    near.disconnect();
    removeEventListener("hashchange", asked);
    open();
  };
  const asked = () => {
    if (/^#comment(s$|-)/.test(location.hash)) {
      begin();
    }
  };
  near.observe(comments);
  addEventListener("hashchange", asked);
  asked();
}
