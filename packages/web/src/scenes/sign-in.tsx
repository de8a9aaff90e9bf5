import { createFileRoute } from "@tanstack/react-router";
import { EntryPages } from "./-work-pages.ts";
import { texts } from "./-texts.ts";

export const Route = createFileRoute("/sign-in")({ component: EntryPages, validateSearch: texts });
