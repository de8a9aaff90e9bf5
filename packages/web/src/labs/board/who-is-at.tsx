import { Trans, useLingui } from "@lingui/react/macro";
import { useFigures } from "../../i18n/figures.ts";
import type { Present } from "./board.ts";

/** Longest row of names; the rest is counted. */
const most = 6;

/** Who else is at the board now. */
export function WhoIsAt({ present }: { readonly present: readonly Present[] }) {
  const { t } = useLingui();
  const { list, number } = useFigures();
  const names = [...new Set(present.map(({ name }) => name))];
  const more = names.length - most;
  if (names.length === 0)
    return (
      <p className="fbd-present fb-quiet">
        <Trans>Nobody else is here now.</Trans>
      </p>
    );
  return (
    <p className="fbd-present fb-quiet">
      {t`Here now: ${list(names.slice(0, most))}`}{" "}
      {more > 0 ? <Trans>and {number(more)} more</Trans> : undefined}
    </p>
  );
}
