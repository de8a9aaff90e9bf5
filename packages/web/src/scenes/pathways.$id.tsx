import { createFileRoute } from "@tanstack/react-router";
import { SectorPage } from "./-catalog-pages.ts";

export const Route = createFileRoute("/pathways/$id")({ component: SectorPage });
