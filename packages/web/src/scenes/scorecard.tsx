import { createFileRoute } from "@tanstack/react-router";
import { ScorecardPage } from "./-measure-pages.ts";
import { texts } from "./-texts.ts";

export const Route = createFileRoute("/scorecard")({ component: ScorecardPage, validateSearch: texts });
