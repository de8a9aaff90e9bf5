import { Trans } from "@lingui/react/macro";
import { useFigures } from "../../i18n/figures.ts";
import type { Axis } from "./axis.ts";

/** The months over all bridges. */
export function AxisLine({ axis, inset }: { readonly axis: Axis; readonly inset: number }) {
  const { shortMonth } = useFigures();
  const place = (at: number): string => `calc(${inset}px + (100% - ${inset * 2}px) * ${at})`;
  return (
    <div className="fb-axis" aria-hidden="true">
      <span className="fb-axis__now" style={{ insetInlineStart: place(0) }}>
        <Trans>Now</Trans>
      </span>
      {axis.ticks
        .filter(({ at }) => at > 0.09 && at < 0.96)
        .map(({ day, at }) => (
          <span key={day} style={{ insetInlineStart: place(at) }}>
            {shortMonth(day)}
          </span>
        ))}
    </div>
  );
}
