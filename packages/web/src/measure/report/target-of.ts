import type { Told } from "@footbridge/contract/client.ts";
import { levelOf } from "../../published/cells.ts";
import { useMeasured } from "../../published/ask.ts";
import type { Looked } from "./asked.ts";

/** The level that was promised for the number in sight, in the unit of its values. */
export interface Level {
  readonly value: number;
  readonly agreement: string;
}

type Items = Told<"getTargetProgress">["items"];

/** The target for exactly this number: of this quarter, else the next one due. */
export function targetFor(items: Items, looked: Looked): Items[number]["target"] | undefined {
  const fitting = items
    .map(({ target }) => target)
    .filter(
      ({ metric, program, group, window, provider }) =>
        metric === looked.definition.id &&
        program === looked.program &&
        group === "all" &&
        window === looked.window &&
        provider === looked.provider,
    )
    .toSorted((a, b) => a.report.localeCompare(b.report));
  return fitting.find(({ report }) => report >= looked.report) ?? fitting.at(-1);
}

/** Asks for the targets, which are for the desk, and finds the one for the number in sight. */
export function useLevel(looked: Looked, atDesk: boolean): Level | undefined {
  const { data } = useMeasured("getTargetProgress", atDesk ? { query: {} } : undefined);
  if (data === undefined || looked.area !== undefined) return undefined;
  const target = targetFor(data.items, looked);
  return target === undefined
    ? undefined
    : { value: levelOf(target.level, looked.definition), agreement: target.agreement };
}
