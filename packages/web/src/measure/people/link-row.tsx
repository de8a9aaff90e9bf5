import type { Told } from "@footbridge/contract/client.ts";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { type ReactNode, useState } from "react";
import { useFigures } from "../../i18n/figures.ts";
import { askMeasure } from "../../published/ask.ts";
import { DeedTrouble } from "../deed-trouble.tsx";
import { useDeed } from "../deed.ts";
import { useMeasures } from "../figures.ts";

type Link = Told<"listPeopleLinks">["items"][number];

interface RowProps {
  readonly link: Link;
  /** Who decides. */
  readonly by: string;
  readonly onDone: () => void;
}

/** Two records side by side, how much they agree, and the decision. */
export function LinkRow({ link, by, onDone }: RowProps) {
  const { percent, list } = useFigures();
  const words = useSigns();
  const { moment } = useMeasures();
  const [missing, setMissing] = useState(false);
  const deed = useDeed(
    (state: Link["state"]) =>
      askMeasure("decidePeopleLink", { params: { id: link.id }, body: { state, by: by.trim() } }),
    onDone,
  );
  const decide = (state: Link["state"]): void => {
    setMissing(by.trim() === "");
    if (by.trim() !== "") deed.run(state);
  };
  return (
    <li className="fbw-link">
      <Side side={link.left} />
      <div className="fbw-link__middle">
        <svg width="100%" height="14" aria-hidden="true" className="fbw-link__weight">
          <rect className="fbw-track" width="100%" height="6" y="4" rx="3" />
          <rect width={percentOf(link.weight)} height="6" y="4" rx="3" />
        </svg>
        <p>
          <strong>{percent(link.weight)}</strong>{" "}
          {link.kind === "exact" ? <Trans>exact</Trans> : <Trans>alike</Trans>}
        </p>
        {link.agree.length === 0 ? undefined : (
          <p className="fbw-quiet">
            <Trans>same: {list(words(link.agree))}</Trans>
          </p>
        )}
        {link.differ.length === 0 ? undefined : (
          <p className="fbw-quiet">
            <Trans>differs: {list(words(link.differ))}</Trans>
          </p>
        )}
      </div>
      <Side side={link.right} />
      <div className="fbw-link__deeds">
        {link.decided === undefined ? undefined : (
          <span className="fbw-under">
            {link.decided.by}, {moment(link.decided.at)}
          </span>
        )}
        {link.state === "candidate" ? (
          <>
            <Deed busy={deed.busy} onClick={() => decide("linked")}>
              <Trans>One person</Trans>
            </Deed>
            <Deed busy={deed.busy} onClick={() => decide("apart")}>
              <Trans>Two people</Trans>
            </Deed>
          </>
        ) : (
          <Deed busy={deed.busy} onClick={() => decide("candidate")}>
            <Trans>Undo</Trans>
          </Deed>
        )}
        {missing ? (
          <span className="fbw-problem" role="alert">
            <Trans>Write your name above first.</Trans>
          </span>
        ) : undefined}
        <DeedTrouble trouble={deed.trouble} />
      </div>
    </li>
  );
}

/** The signs of one person that two records share, in the page's words; one that has none is told as it came. */
function useSigns(): (signs: readonly string[]) => readonly string[] {
  const { t } = useLingui();
  const words: Readonly<Record<string, string>> = {
    "birth date": t`birth date`,
    sex: t`sex`,
    "race and ethnicity": t`race and ethnicity`,
    "ZIP code": t`ZIP code`,
    county: t`county`,
  };
  return (signs) => signs.map((sign) => words[sign] ?? sign);
}

const percentOf = (share: number): string => `${(share * 100).toFixed(1)}%`;

function Deed({
  busy,
  onClick,
  children,
}: {
  readonly busy: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}) {
  return (
    <button
      type="button"
      className="usa-button usa-button--outline fbw-small"
      disabled={busy}
      onClick={onClick}
    >
      {children}
    </button>
  );
}

function Side({ side: { person, providers, records } }: { readonly side: Link["left"] }) {
  return (
    <div className="fbw-link__side">
      <code>{person.slice(0, 10)}</code>
      <span className="fbw-under">{providers.join(", ")}</span>
      <span className="fbw-under">
        <Plural value={records} one="# record" other="# records" />
      </span>
    </div>
  );
}
