import "./styles/main.scss";
import { i18n } from "@lingui/core";
import { I18nProvider } from "@lingui/react";
import { createRouter, RouterProvider } from "@tanstack/react-router";
import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { begin } from "./i18n/locale.ts";
import { isLater } from "./parts/later.tsx";
import { AskPage, ResultsPage } from "./scenes/-pages.ts";
import { keepPages } from "./offline/start.ts";
import { routeTree } from "./routeTree.gen.ts";

const router = createRouter({ routeTree, scrollRestoration: true });

declare module "@tanstack/react-router" {
  interface Register {
    router: typeof router;
  }
}

/** A page's file has this long to come, in milliseconds, before all around it is drawn without it. */
const patienceMs = 1000;

const root = document.querySelector("#root");
if (root === null) throw new Error("index.html has no #root");
await Promise.all([begin(), router.load()]);
await firstPage();
createRoot(root).render(
  <StrictMode>
    <I18nProvider i18n={i18n}>
      <RouterProvider router={router} />
    </I18nProvider>
  </StrictMode>,
);

/** The page of this address and what it shows, so that it is drawn at once and whole; a slow line is not waited for without end. */
async function firstPage(): Promise<void> {
  const fetched = router.state.matches.map(async ({ routeId, params }) => {
    const page: unknown = router.routesById[routeId].options.component;
    if (isLater(page)) await Promise.all([page.fetchIt(), page.ahead?.(params)]);
  });
  await Promise.race([
    Promise.allSettled(fetched),
    new Promise((over) => {
      window.setTimeout(over, patienceMs);
    }),
  ]);
}

/** With a steady page, fetches what the next steps need, so that a dropped line does not stop them. */
window.setTimeout(() => {
  for (const page of [AskPage, ResultsPage]) page.fetchIt().catch(() => undefined);
}, 1500);
keepPages();
