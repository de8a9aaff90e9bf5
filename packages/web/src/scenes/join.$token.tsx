import { createFileRoute } from "@tanstack/react-router";
import { EntryPages } from "./-work-pages.ts";

export const Route = createFileRoute("/join/$token")({ component: EntryPages });
