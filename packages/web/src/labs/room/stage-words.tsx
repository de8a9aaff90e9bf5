import { Trans } from "@lingui/react/macro";
import type { RoomStage } from "./room.ts";

/** A stage in the words of the room. */
export function StageWords({ stage }: { readonly stage: RoomStage }) {
  switch (stage) {
    case "asset":
      return <Trans>What we have</Trans>;
    case "challenge":
      return <Trans>What stands in the way</Trans>;
    case "idea":
      return <Trans>Ideas</Trans>;
    case "vote":
      return <Trans>What matters most</Trans>;
    case "prototype":
      return <Trans>Our path to a job</Trans>;
    case "recommend":
      return <Trans>What should be done</Trans>;
  }
}
