import type { Scorecard } from "@footbridge/core/checks/scorecard.ts";
import type { Finding } from "@footbridge/core/finding.ts";
import { useMemo } from "react";
import { useDrawn } from "./drawing.ts";

/** What is found at a place of the document, from reading it and from the checks; each once. */
export function useFound(scorecard: Scorecard | undefined): (place: string) => readonly Finding[] {
  const { findings } = useDrawn();
  const byPlace = useMemo(() => {
    const all = [
      ...findings,
      ...(scorecard?.parts.flatMap(({ checks }) => checks.flatMap((check) => check.findings)) ?? []),
    ];
    const places = new Map<string, Map<string, Finding>>();
    for (const finding of all) {
      const at = places.get(finding.at) ?? new Map<string, Finding>();
      at.set(finding.message, finding);
      places.set(finding.at, at);
    }
    return places;
  }, [findings, scorecard]);
  return (place) => [...(byPlace.get(place)?.values() ?? [])];
}
