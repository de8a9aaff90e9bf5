import type { Tally } from "../ask.ts";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useId } from "react";
import { WideTable } from "../../measure/wide-table.tsx";

/** What the host says of words; see `pulseRulingSchema` in core. */
export type Ruling =
  | { readonly ruling: "together" | "apart"; readonly words: [string, string] }
  | { readonly ruling: "hold" | "show"; readonly word: string };

interface PulseWordsProps {
  /** The question, and when it was asked: a lab may ask the same twice. */
  readonly asked: string;
  readonly groups: readonly Tally["groups"][number][];
  readonly held: readonly { readonly word: string; readonly people: number }[];
  readonly busy: boolean;
  readonly onRule: (ruling: Ruling) => void;
}

/** All words with what was merged into each and why; each merge can be undone, each word held back. */
export function PulseWords({ asked, groups, held, busy, onRule }: PulseWordsProps) {
  const { t } = useLingui();
  return (
    <div className="fb-stack">
      {held.length === 0 ? undefined : (
        <div>
          <h3>
            <Trans>Held for you; nobody else sees them</Trans>
          </h3>
          <ul className="fbd-held">
            {held.map(({ word, people }) => (
              <li key={word}>
                <strong>{word}</strong> <Plural value={people} one="# person" other="# people" />{" "}
                <button
                  type="button"
                  className="fbw-text-button"
                  disabled={busy}
                  onClick={() => onRule({ ruling: "show", word })}
                >
                  {t`Show it: ${word}`}
                </button>
              </li>
            ))}
          </ul>
        </div>
      )}
      <WideTable label={`${t`Words and what was put together`}: ${asked}`}>
        <table className="usa-table usa-table--borderless fbd-merged">
          <thead>
            <tr>
              <th scope="col">
                <Trans>Word</Trans>
              </th>
              <th scope="col">
                <Trans>People</Trans>
              </th>
              <th scope="col">
                <Trans>Put together with it</Trans>
              </th>
              <th scope="col">
                <Trans>Change</Trans>
              </th>
            </tr>
          </thead>
          <tbody>
            {groups.map((group) => (
              <GroupRow key={group.shown} group={group} others={groups} busy={busy} onRule={onRule} />
            ))}
          </tbody>
        </table>
      </WideTable>
    </div>
  );
}

interface GroupRowProps {
  readonly group: Tally["groups"][number];
  readonly others: readonly Tally["groups"][number][];
  readonly busy: boolean;
  readonly onRule: (ruling: Ruling) => void;
}

function GroupRow({ group: { shown, people, writings }, others, busy, onRule }: GroupRowProps) {
  const { t } = useLingui();
  const id = useId();
  return (
    <tr>
      <th scope="row">{shown}</th>
      <td className="fbw-number">{people}</td>
      <td>
        <ul className="fbd-writings">
          {writings
            .filter(({ word }) => word !== shown)
            .map(({ word, because, people: said }) => (
              <li key={word}>
                {word} ({said}) · <Because because={because} />{" "}
                <button
                  type="button"
                  className="fbw-text-button"
                  disabled={busy}
                  onClick={() => onRule({ ruling: "apart", words: [shown, word] })}
                >
                  {t`Take out: ${word}`}
                </button>
              </li>
            ))}
        </ul>
      </td>
      <td>
        <label htmlFor={id} className="usa-sr-only">
          {t`Count ${shown} together with`}
        </label>
        <select
          id={id}
          className="fbw-input"
          value=""
          disabled={busy}
          onChange={({ target }) => onRule({ ruling: "together", words: [target.value, shown] })}
        >
          <PutWith shown={shown} others={others} />
        </select>{" "}
        <button
          type="button"
          className="fbw-text-button"
          disabled={busy}
          onClick={() => onRule({ ruling: "hold", word: shown })}
        >
          {t`Hold back: ${shown}`}
        </button>
      </td>
    </tr>
  );
}

function PutWith({
  shown,
  others,
}: {
  readonly shown: string;
  readonly others: readonly Tally["groups"][number][];
}) {
  const { t } = useLingui();
  return (
    <>
      <option value="">{t`Count together with…`}</option>
      {others
        .filter((other) => other.shown !== shown)
        .map((other) => (
          <option key={other.shown} value={other.shown}>
            {other.shown}
          </option>
        ))}
    </>
  );
}

function Because({ because }: { readonly because: Tally["groups"][number]["writings"][number]["because"] }) {
  if (because === "accents") return <Trans>accents</Trans>;
  if (because === "form") return <Trans>another form</Trans>;
  if (because === "language") return <Trans>the same idea</Trans>;
  if (because === "spelling") return <Trans>spelling</Trans>;
  if (because === "host") return <Trans>by you</Trans>;
  return <Trans>the same</Trans>;
}
