import { i18n } from "@lingui/core";
import { I18nProvider } from "@lingui/react";
import { createMemoryHistory, createRouter, RouterProvider } from "@tanstack/react-router";
import { renderToString } from "react-dom/server";
import { routeTree } from "../routeTree.gen.ts";
import { messages as en } from "../i18n/locales/en.po";
import { messages as es } from "../i18n/locales/es.po";
import type { Locale } from "../i18n/locale.ts";

/** The home page in a language, as the application will draw it on a phone. */
export async function drawn(locale: Locale): Promise<string> {
  i18n.loadAndActivate({ locale, messages: { en, es }[locale] });
  const router = createRouter({ routeTree, history: createMemoryHistory({ initialEntries: ["/"] }) });
  await router.load();
  const html = renderToString(
    <I18nProvider i18n={i18n}>
      <RouterProvider router={router} />
    </I18nProvider>,
  );
  return html.replace(/<!--.*?-->/g, "").replace(/<script\b.*?<\/script>/gs, "");
}
