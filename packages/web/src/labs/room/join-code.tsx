import { Trans, useLingui } from "@lingui/react/macro";
import { renderSVG } from "uqr";

interface JoinCodeProps {
  /** As people type it. */
  readonly code: string;
  /** The whole address of the code. */
  readonly address: string;
}

/** How to come in: a square for the phone's camera, and the address and code to type. */
export function JoinCode({ code, address }: JoinCodeProps) {
  const { t } = useLingui();
  const place = new URL(address).host;
  const svg = renderSVG(address, { ecc: "M", border: 2 });
  return (
    <div className="fbd-join">
      <img
        className="fbd-qr"
        src={`data:image/svg+xml,${encodeURIComponent(svg)}`}
        alt={t`Picture to scan with your phone`}
      />
      <p>
        <Trans>Scan it, or go to {place}/lab and type:</Trans>
        <strong className="fbd-code">{inGroups(code)}</strong>
      </p>
    </div>
  );
}

/** Signs in groups of three, to read aloud and to type. */
export const inGroups = (code: string): string => code.replaceAll(/(.{3})(?=.)/g, "$1 ");
