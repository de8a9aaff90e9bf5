import { Trans } from "@lingui/react/macro";

/** Teaches the drawing once: landings are places you can stop, spans are the time between. */
export function SmallBridge() {
  return (
    <ol className="fb-small-bridge">
      <li className="fb-small-bridge__stop fb-small-bridge__stop--here">
        <Trans>You are here</Trans>
      </li>
      <li className="fb-small-bridge__stop">
        <Trans>A class ends. You can stop here and keep what you have.</Trans>
      </li>
      <li className="fb-small-bridge__stop">
        <Trans>A first job. You earn while you learn.</Trans>
      </li>
      <li className="fb-small-bridge__stop fb-small-bridge__stop--end">
        <Trans>The job you want</Trans>
      </li>
    </ol>
  );
}
