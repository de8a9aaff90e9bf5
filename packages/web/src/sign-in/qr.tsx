import { useLingui } from "@lingui/react/macro";
import { renderSVG } from "uqr";

/** A text as a square that a phone's camera reads, dark on light in every colour scheme. */
export function Qr({ text }: { readonly text: string }) {
  const { t } = useLingui();
  const svg = renderSVG(text, { ecc: "M", border: 2 });
  return (
    <img
      className="fbk-qr"
      src={`data:image/svg+xml,${encodeURIComponent(svg)}`}
      alt={t`Picture to scan with your app`}
    />
  );
}
