import { createFileRoute } from "@tanstack/react-router";
import { OccupationPage } from "./-catalog-pages.ts";

export const Route = createFileRoute("/jobs/$id")({ component: OccupationPage });
