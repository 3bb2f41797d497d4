import i18next from "i18next";
import { initReactI18next } from "react-i18next";

const files = import.meta.glob<Record<string, unknown>>("../locales/*/*.json", {
  eager: true,
  import: "default",
});

type Resources = Record<string, Record<string, Record<string, unknown>>>;

/** One namespace per file: locales/en/desk.json is the namespace "desk" of English. */
function resourcesOf(found: Record<string, Record<string, unknown>>): Resources {
  const resources: Resources = {};
  for (const [path, words] of Object.entries(found)) {
    const [language, file] = path.split("/").slice(-2);
    if (!language || !file) continue;
    resources[language] = { ...resources[language], [file.replace(/\.json$/, "")]: words };
  }
  return resources;
}

const resources = resourcesOf(files);

void i18next.use(initReactI18next).init({
  resources,
  lng: "en",
  fallbackLng: "en",
  supportedLngs: Object.keys(resources),
  defaultNS: "common",
  ns: Object.keys(resources.en ?? {}),
  // React escapes what it renders.
  interpolation: { escapeValue: false },
  // All words are in the bundle: ready before the first paint.
  initAsync: false,
});

export const i18n = i18next;
