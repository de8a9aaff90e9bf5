import "./styles/main.scss";
import { i18n } from "@lingui/core";
import { I18nProvider } from "@lingui/react";
import { createRouter, RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { begin } from "./i18n/locale.ts";
import { AskPage, ResultsPage } from "./scenes/-pages.ts";
import { keepPages } from "./offline/start.ts";
import { routeTree } from "./routeTree.gen.ts";

const router = createRouter({ routeTree, scrollRestoration: true });

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}

const root = document.querySelector("#root");
if (root === null) throw new Error("index.html has no #root");
await begin();
createRoot(root).render(
  <StrictMode>
    <I18nProvider i18n={i18n}>
      <RouterProvider router={router} />
    </I18nProvider>
  </StrictMode>,
);

/** With a steady page, fetches what the next steps need, so that a dropped line does not stop them. */
window.setTimeout(() => {
  for (const page of [AskPage, ResultsPage]) page.fetchIt().catch(() => undefined);
}, 1500);
keepPages();
