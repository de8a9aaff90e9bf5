import { createFileRoute } from "@tanstack/react-router";
import { texts } from "./-texts.ts";
import { LinkPages } from "./-more-pages.ts";

export const Route = createFileRoute("/$")({ component: LinkPages, validateSearch: texts });
