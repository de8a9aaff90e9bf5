import { createFileRoute } from "@tanstack/react-router";
import { MapPage } from "./-catalog-pages.ts";

interface Search {
  readonly kind?: string;
  readonly sector?: string;
  readonly organization?: string;
}

const given = (key: keyof Search, value: unknown): Search =>
  typeof value === "string" && value !== "" ? { [key]: value } : {};

export const Route = createFileRoute("/map")({
  component: MapPage,
  validateSearch: ({ kind, sector, organization }: Record<string, unknown>): Search => ({
    ...given("kind", kind),
    ...given("sector", sector),
    ...given("organization", organization),
  }),
});
