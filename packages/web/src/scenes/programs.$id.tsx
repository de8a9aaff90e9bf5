import { createFileRoute } from "@tanstack/react-router";
import { ProgramPage } from "./-catalog-pages.ts";

export const Route = createFileRoute("/programs/$id")({ component: ProgramPage });
