import type { Block } from "@footbridge/core/routes/town.ts";
import { useLingui } from "@lingui/react/macro";

interface BlockWords {
  /** A part of the week in words. */
  readonly name: string;
  /** The hours it stands for. */
  readonly times: string;
}

/** The parts of the week in the page's language. */
export function useBlockWords(): (block: Block) => BlockWords {
  const { t } = useLingui();
  return (block) => {
    switch (block) {
      case "weekday-morning":
        return { name: t`Weekday mornings`, times: t`about 9 to 12` };
      case "weekday-afternoon":
        return { name: t`Weekday afternoons`, times: t`about 1 to 5` };
      case "weekday-evening-1":
        return { name: t`Monday and Wednesday evenings`, times: t`about 6 to 9` };
      case "weekday-evening-2":
        return { name: t`Tuesday and Thursday evenings`, times: t`about 6 to 9` };
      case "saturday":
        return { name: t`Saturdays`, times: t`in the day` };
      case "sunday":
        return { name: t`Sundays`, times: t`in the day` };
      default:
        return block satisfies never;
    }
  };
}

export const BlockName = ({ block }: { readonly block: Block }) => useBlockWords()(block).name;

export const BlockTimes = ({ block }: { readonly block: Block }) => useBlockWords()(block).times;
