import { createFileRoute } from "@tanstack/react-router";
import { OpenPage } from "./-more-pages.ts";

export const Route = createFileRoute("/open")({ component: OpenPage });
