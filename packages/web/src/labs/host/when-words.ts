import type { Pulse } from "@footbridge/core/lab/record.ts";
import { useLingui } from "@lingui/react/macro";

/** When a question is asked, in words. */
export function useWhenWords(): (when: Pulse["when"]) => string {
  const { t } = useLingui();
  return (when) =>
    when === "before" ? t`at the beginning` : when === "after" ? t`at the end` : t`in the middle`;
}
