import { Trans } from "@lingui/react/macro";

/** Teaches the drawing once: landings are places you can stop, spans are the time between. */
export function SmallBridge() {
  return (
    <div className="fb-small-bridge">
      <svg
        className="fb-small-bridge__arches"
        viewBox="0 0 300 30"
        preserveAspectRatio="none"
        aria-hidden="true"
      >
        <path
          d="M0 29C20 -8 80 -8 100 29C120 -8 180 -8 200 29C220 -8 280 -8 300 29"
          vectorEffect="non-scaling-stroke"
        />
      </svg>
      <ol>
        <li className="is-here">
          <Trans>You are here</Trans>
        </li>
        <li>
          <Trans>A class ends. You can stop here and keep what you have.</Trans>
        </li>
        <li>
          <Trans>A first job. You earn while you learn.</Trans>
        </li>
        <li className="is-end">
          <Trans>The job you want</Trans>
        </li>
      </ol>
    </div>
  );
}
