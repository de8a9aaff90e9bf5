import { createFileRoute } from "@tanstack/react-router";
import { WorkingPages } from "./-measure-pages.ts";
import { texts } from "./-texts.ts";

export const Route = createFileRoute("/looks")({ component: WorkingPages, validateSearch: texts });
