import { createFileRoute } from "@tanstack/react-router";
import { ResultsPage } from "./-pages.ts";

interface Search {
  /** What “why not?” is asked about. */
  readonly why?: string;
}

export const Route = createFileRoute("/routes/")({
  component: ResultsPage,
  validateSearch: (search: Record<string, unknown>): Search =>
    typeof search.why === "string" ? { why: search.why } : {},
});
