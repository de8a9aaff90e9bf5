import { createFileRoute } from "@tanstack/react-router";
import { OrganizationPage } from "./-catalog-pages.ts";

export const Route = createFileRoute("/organizations/$id")({ component: OrganizationPage });
