import { useLingui } from "@lingui/react/macro";
import type { Step } from "../ask.ts";

/** How a next step can stand, in words and in order. */
export function useStatusWords(): readonly (readonly [Step["status"], string])[] {
  const { t } = useLingui();
  return [
    ["open", t`open`],
    ["under-way", t`under way`],
    ["done", t`done`],
    ["dropped", t`dropped`],
  ];
}
