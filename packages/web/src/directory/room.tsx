import { parseDay } from "@footbridge/core/units/day.ts";
import { Plural, Trans } from "@lingui/react/macro";
import { useFigures } from "../i18n/figures.ts";
import type { Listing } from "./ask.ts";

/** Whether there is room, in words and by shape: a full circle, an empty one, a question. */
export function Room({ listing }: { readonly listing: Pick<Listing, "takes" | "fullUntil" | "seatsLeft"> }) {
  const { takes, fullUntil, seatsLeft } = listing;
  const { longDay } = useFigures();
  const until = fullUntil === undefined ? undefined : parseDay(fullUntil);
  if (takes === "no")
    return (
      <span className="fb-room fb-room--full">
        {until === undefined ? <Trans>Full now</Trans> : <Trans>Full until {longDay(until)}</Trans>}
      </span>
    );
  if (takes === "yes")
    return (
      <span className="fb-room fb-room--open">
        {seatsLeft === undefined ? (
          <Trans>Has room</Trans>
        ) : (
          <Plural value={seatsLeft} one="# place left" other="# places left" />
        )}
      </span>
    );
  return (
    <span className="fb-room fb-room--unknown">
      <Trans>Call to ask if there is room</Trans>
    </span>
  );
}
