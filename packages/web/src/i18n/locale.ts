import { i18n, type Messages } from "@lingui/core";
import { useSyncExternalStore } from "react";

export const locales = ["en", "es"] as const;
export type Locale = (typeof locales)[number];

const isLocale = (text: string): text is Locale => locales.some((locale) => locale === text);

/**
 * Words come in parts: those of Find are always there, those of the pages around it, of a lab's room and of the working
 * face come with the first page of theirs.
 */
export type Area = "find" | "around" | "lab" | "working";

type Load = () => Promise<{ readonly messages: Messages }>;
const catalogs: { readonly [A in Area]: { readonly [L in Locale]: Load } } = {
  find: { en: () => import("./locales/en.po"), es: () => import("./locales/es.po") },
  around: { en: () => import("./locales/around/en.po"), es: () => import("./locales/around/es.po") },
  lab: { en: () => import("./locales/lab/en.po"), es: () => import("./locales/lab/es.po") },
  working: { en: () => import("./locales/working/en.po"), es: () => import("./locales/working/es.po") },
};
const brought = new Set<Area>(["find"]);

/**
 * Not languages but checks of the page, asked for by the address only and offered to nobody: `pseudo` is longer and
 * accented, `rtl` runs from right to left as well.
 */
const disguises = ["pseudo", "rtl"] as const;
const disguise = disguises.find((each) => each === new URLSearchParams(window.location.search).get("lang"));

async function load(area: Area, locale: Locale): Promise<void> {
  const { messages } = await catalogs[area][locale]();
  const worn = disguise === undefined ? undefined : await import("./in-disguise.ts");
  i18n.load(locale, worn?.disguised(messages) ?? messages);
}

/** As figures are written here, whatever the language: with commas between thousands. */
const regions: Readonly<Record<Locale, string>> = { en: "en-US", es: "es-US" };

/** Loads a language and makes it the page's. */
export async function speak(locale: Locale): Promise<void> {
  await Promise.all([...brought].map((area) => load(area, locale)));
  i18n.activate(locale, regions[locale]);
  document.documentElement.lang = locale;
}

/** Begins in the language that `first/first.ts` chose; one that is picked while its words are on their way wins. */
export async function begin(): Promise<void> {
  document.documentElement.dir = disguise === "rtl" ? "rtl" : "ltr";
  const { lang } = document.documentElement;
  const locale = isLocale(lang) ? lang : "en";
  await load("find", locale);
  if (document.documentElement.lang === lang) return i18n.activate(locale, regions[locale]);
  await begin();
}

/** Makes sure that the words of an area are there, in the page's language now and in any chosen later. */
export async function bring(area: Area): Promise<void> {
  if (brought.has(area)) return;
  const locale = i18n.locale;
  if (isLocale(locale)) await load(area, locale);
  brought.add(area);
}

const current = (): string => i18n.locale;
const watch = (changed: () => void): (() => void) => i18n.on("change", changed);

/** The page's language; the component draws again when it changes. */
export function useLocale(): Locale {
  const now = useSyncExternalStore(watch, current, current);
  return isLocale(now) ? now : "en";
}
