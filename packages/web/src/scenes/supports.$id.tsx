import { createFileRoute } from "@tanstack/react-router";
import { SupportPage } from "./-catalog-pages.ts";

export const Route = createFileRoute("/supports/$id")({ component: SupportPage });
