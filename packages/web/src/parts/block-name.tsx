import type { Block } from "@footbridge/core/routes/town.ts";
import { Trans } from "@lingui/react/macro";

/** A part of the week in words. */
export function BlockName({ block }: { readonly block: Block }) {
  switch (block) {
    case "weekday-morning":
      return <Trans>Weekday mornings</Trans>;
    case "weekday-afternoon":
      return <Trans>Weekday afternoons</Trans>;
    case "weekday-evening-1":
      return <Trans>Monday and Wednesday evenings</Trans>;
    case "weekday-evening-2":
      return <Trans>Tuesday and Thursday evenings</Trans>;
    case "saturday":
      return <Trans>Saturdays</Trans>;
    case "sunday":
      return <Trans>Sundays</Trans>;
    default:
      return block satisfies never;
  }
}

/** The hours a part of the week stands for. */
export function BlockTimes({ block }: { readonly block: Block }) {
  if (block === "weekday-morning") return <Trans>about 9 to 12</Trans>;
  if (block === "weekday-afternoon") return <Trans>about 1 to 5</Trans>;
  if (block.startsWith("weekday-evening")) return <Trans>about 6 to 9</Trans>;
  return <Trans>in the day</Trans>;
}
