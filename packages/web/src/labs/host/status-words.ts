import type { NextStep } from "@footbridge/core/lab/record.ts";
import { useLingui } from "@lingui/react/macro";

/** How a next step can stand, in words and in order. */
export function useStatusWords(): readonly (readonly [NextStep["status"], string])[] {
  const { t } = useLingui();
  return [
    ["open", t`open`],
    ["under-way", t`under way`],
    ["done", t`done`],
    ["dropped", t`dropped`],
  ];
}
