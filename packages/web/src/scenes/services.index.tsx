import { createFileRoute } from "@tanstack/react-router";
import { ServicesPage } from "./-more-pages.ts";
import { texts } from "./-texts.ts";

export const Route = createFileRoute("/services/")({ component: ServicesPage, validateSearch: texts });
