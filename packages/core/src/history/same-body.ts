import type { JourneyEvent } from "./event.ts";

/** Whether two events say the same, in whatever order their keys stand: a database keeps them in its own. */
export const saysTheSame = (one: JourneyEvent["body"], other: JourneyEvent["body"]): boolean =>
  textOf(one) === textOf(other);

const textOf = (body: unknown): string =>
  JSON.stringify(body, (_key, value: unknown) =>
    typeof value === "object" && value !== null && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
