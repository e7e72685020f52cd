// A classic script for the head: what the reader chose is there before anything is painted.
(function (root) {
  try {
    root.dataset.theme = localStorage.getItem("theme") || "auto";
    root.dataset.size = localStorage.getItem("size") || "m";
  } catch {
    // No storage, no choice.
  }
})(document.documentElement);
