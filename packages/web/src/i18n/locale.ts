import { i18n, type Messages } from "@lingui/core";
import { useSyncExternalStore } from "react";

export const locales = ["en", "es"] as const;
export type Locale = (typeof locales)[number];

const key = "footbridge.language";

/** Words come in two parts: those of Find are always there, those of the pages around it come with the first of them. */
export type Area = "find" | "around";

type Load = () => Promise<{ readonly messages: Messages }>;
const catalogs: { readonly [A in Area]: { readonly [L in Locale]: Load } } = {
  find: { en: () => import("./locales/en.po"), es: () => import("./locales/es.po") },
  around: { en: () => import("./locales/around/en.po"), es: () => import("./locales/around/es.po") },
};
const brought = new Set<Area>(["find"]);

const isLocale = (text: string | null | undefined): text is Locale =>
  locales.some((locale) => locale === text);

/**
 * Not languages but checks of the page, asked for by the address only and offered to nobody: `pseudo` is longer and
 * accented, `rtl` runs from right to left as well.
 */
const disguises = ["pseudo", "rtl"] as const;
const disguise = disguises.find((each) => each === new URLSearchParams(window.location.search).get("lang"));

/** The language asked for by the address, else the one chosen before, else the browser's. */
export function firstLocale(): Locale {
  const asked = new URLSearchParams(window.location.search).get("lang");
  if (isLocale(asked)) return asked;
  const before = window.localStorage.getItem(key);
  if (isLocale(before)) return before;
  const browser = navigator.languages.map((language) => language.slice(0, 2)).find(isLocale);
  return browser ?? "en";
}

async function load(area: Area, locale: Locale): Promise<void> {
  const { messages } = await catalogs[area][locale]();
  const worn = disguise === undefined ? undefined : await import("./in-disguise.ts");
  i18n.load(locale, worn?.disguised(messages) ?? messages);
}

/** Loads a language and makes it the page's. */
export async function speak(locale: Locale): Promise<void> {
  await Promise.all([...brought].map((area) => load(area, locale)));
  i18n.activate(locale);
  document.documentElement.lang = locale;
  document.documentElement.dir = disguise === "rtl" ? "rtl" : "ltr";
}

/** Makes sure that the words of an area are there, in the page's language now and in any chosen later. */
export async function bring(area: Area): Promise<void> {
  if (brought.has(area)) return;
  const locale = i18n.locale;
  if (isLocale(locale)) await load(area, locale);
  brought.add(area);
}

/** As `speak`, and remembered on this device. */
export async function choose(locale: Locale): Promise<void> {
  window.localStorage.setItem(key, locale);
  await speak(locale);
}

const watch = (changed: () => void): (() => void) => i18n.on("change", changed);

/** The page's language; the component draws again when it changes. */
export function useLocale(): Locale {
  const now = useSyncExternalStore(watch, () => i18n.locale);
  return isLocale(now) ? now : "en";
}
