import { Trans, useLingui } from "@lingui/react/macro";
import { Needs } from "../catalog/needs.tsx";
import { WeeklyPrice } from "../catalog/support-list.tsx";
import { Room } from "../directory/room.tsx";
import { Say, useSay } from "../i18n/say.tsx";
import type { Found } from "./ask.ts";

interface RowProps {
  readonly found: Found;
  readonly busy?: boolean;
  readonly onChoose: () => void;
}

/** A service that fits, ranked, with what is known of it and what is not. */
export function ServiceRow({ found, busy = false, onChoose }: RowProps) {
  const { t } = useLingui();
  const say = useSay();
  const { name, organization, site, eligible, fits, speaks, capacityNote } = found;
  return (
    <li className="fbr-service">
      <div>
        <strong>
          <Say text={name} />
        </strong>
        <span className="fbw-under">
          {organization.name}
          {site?.neighborhood === undefined ? "" : `, ${site.neighborhood}`}
        </span>
        <span className="fbr-service__facts">
          <Room listing={found} />
          <span>
            <WeeklyPrice cents={found.weeklyPrice} />
          </span>
          {speaks === "unknown" ? (
            <span>
              <Trans>language not known</Trans>
            </span>
          ) : undefined}
        </span>
        {capacityNote === undefined ? undefined : (
          <span className="fbw-under">
            <Say text={capacityNote} />
          </span>
        )}
        {fits === "unknown" && eligible !== undefined ? (
          <details className="fbw-under">
            <summary>
              <Trans>Check who it is for</Trans>
            </summary>
            <Needs needs={eligible} />
          </details>
        ) : undefined}
      </div>
      <button
        type="button"
        className="usa-button usa-button--outline fbw-small"
        aria-label={t`Choose ${say(name)}`}
        disabled={busy}
        onClick={onChoose}
      >
        <Trans>Choose</Trans>
      </button>
    </li>
  );
}
