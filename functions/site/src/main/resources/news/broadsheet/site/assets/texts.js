// The words of the page's language, fetched once something is to be said.
const root = document.documentElement;
export const language = root.lang || "en";

let loading;

/** @returns a promise of a function from a key, and perhaps a number or a text for `{0}`, to words */
export function texts() {
  loading ??= fetch(root.dataset.texts, { credentials: "omit" }).then(async (response) => {
    if (!response.ok) {
      throw new Error(`no texts: ${response.status}`);
    }
    return words(await response.json(), language);
  });
  loading.catch(() => {
    loading = undefined;
  });
  return loading;
}

/** Numbers choose the plural form: `key.one`, `key.few`, ..., else `key.other`. */
export function words(all, tongue) {
  const plural = new Intl.PluralRules(tongue);
  const number = new Intl.NumberFormat(tongue);
  return (key, value) => {
    if (typeof value !== "number") {
      return (all[key] ?? key).replace("{0}", () => value ?? "");
    }
    const text = all[`${key}.${plural.select(value)}`] ?? all[`${key}.other`] ?? all[key] ?? key;
    return text.replace("{0}", () => number.format(value));
  };
}
