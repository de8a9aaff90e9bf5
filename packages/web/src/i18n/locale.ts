import { i18n, type Messages } from "@lingui/core";
import { useSyncExternalStore } from "react";

export const locales = ["en", "es"] as const;
export type Locale = (typeof locales)[number];

const key = "footbridge.language";
const catalogs: Record<Locale, () => Promise<{ readonly messages: Messages }>> = {
  en: () => import("./locales/en.po"),
  es: () => import("./locales/es.po"),
};

const isLocale = (text: string | null | undefined): text is Locale =>
  locales.some((locale) => locale === text);

/** The language asked for by the address, else the one chosen before, else the browser's. */
export function firstLocale(): Locale {
  const asked = new URLSearchParams(window.location.search).get("lang");
  if (isLocale(asked)) return asked;
  const before = window.localStorage.getItem(key);
  if (isLocale(before)) return before;
  const browser = navigator.languages.map((language) => language.slice(0, 2)).find(isLocale);
  return browser ?? "en";
}

/** Loads a catalog and makes it the page's language. */
export async function speak(locale: Locale): Promise<void> {
  const { messages } = await catalogs[locale]();
  i18n.loadAndActivate({ locale, messages });
  document.documentElement.lang = locale;
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
