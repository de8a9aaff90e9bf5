import { Trans } from "@lingui/react/macro";

/** The outline of what is on its way. */
export function Loading({ lines }: { readonly lines: number }) {
  return (
    <output className="fb-stack fb-block">
      <span className="usa-sr-only">
        <Trans>Loading</Trans>
      </span>
      {Array.from({ length: lines }, (_, line) => (
        <span key={line} className="fb-skeleton" aria-hidden="true" />
      ))}
    </output>
  );
}
