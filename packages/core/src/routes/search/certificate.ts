import type { Certificate } from "../answer.ts";
import type { Route } from "./front.ts";
import { type Left, unitSlack } from "./left.ts";

/** What a cut search proves. */
export function certificateOf(routes: readonly Route[], left: Left): Certificate {
  return {
    factor: left.factor === Infinity ? undefined : left.factor,
    slack: unitSlack,
    noneFasterThan: routes.reduce((week, route) => Math.min(week, route.time), left.earliest),
  };
}
