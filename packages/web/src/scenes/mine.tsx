import { createFileRoute } from "@tanstack/react-router";
import { MinePage } from "./-more-pages.ts";

export const Route = createFileRoute("/mine")({ component: MinePage });
