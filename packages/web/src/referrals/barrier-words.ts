import type { Told } from "@footbridge/contract/client.ts";
import { useLingui } from "@lingui/react/macro";

type Line = Told<"getBarriers">["register"][number];

/** The states of a line in the order in which it goes through them, in words. */
export function useStateWords(): readonly (readonly [state: Line["state"], words: string])[] {
  const { t } = useLingui();
  return [
    ["seen", t`Seen`],
    ["raised", t`Brought before its owner`],
    ["in-change", t`Being changed`],
    ["changed", t`Changed`],
    ["stays", t`Stays as it is`],
  ];
}
