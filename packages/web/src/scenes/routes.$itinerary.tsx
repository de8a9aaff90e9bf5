import { createFileRoute } from "@tanstack/react-router";
import { RoutePage } from "./-pages.ts";

export const Route = createFileRoute("/routes/$itinerary")({ component: RoutePage });
