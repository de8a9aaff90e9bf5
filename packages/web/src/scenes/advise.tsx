import { createFileRoute } from "@tanstack/react-router";
import { AdvisePage } from "./-more-pages.ts";

interface Search {
  /** A made-up person of the demo whose answers to begin with. */
  readonly persona?: string;
  /** What to look for: `occupation:29-1141`. */
  readonly target?: string;
}

const given = (key: keyof Search, value: unknown): Search =>
  typeof value === "string" && value !== "" && value.length <= 210 ? { [key]: value } : {};

export const Route = createFileRoute("/advise")({
  component: AdvisePage,
  validateSearch: ({ persona, target }: Record<string, unknown>): Search => ({
    ...given("persona", persona),
    ...given("target", target),
  }),
});
