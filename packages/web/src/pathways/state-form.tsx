import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { pathwayFindings } from "../found/pathway-words.ts";
import { DeedTrouble } from "../measure/deed-trouble.tsx";
import { useDeed } from "../measure/deed.ts";
import { SelectField, TextField } from "../measure/fields.tsx";
import { DayOf } from "../person/day-of.tsx";
import { askPathways, type Draft } from "./ask.ts";
import { StateName } from "./words.tsx";

interface StateProps {
  readonly draft: Draft;
  readonly again: () => void;
}

/** Where the pathway stands, how it came there, and the next move for those who answer for it. */
export function StateForm({ draft, again }: StateProps) {
  return (
    <section className="fb-stack" aria-labelledby="state">
      <h2 id="state">
        <Trans>State</Trans>
      </h2>
      <p>
        <StateName state={draft.state} />
        {draft.archivedAt === undefined ? undefined : (
          <>
            {" · "}
            <Trans>in the archive</Trans>
          </>
        )}
      </p>
      {draft.leads ? <Move draft={draft} again={again} /> : undefined}
      {draft.moves.length === 0 ? undefined : (
        <ol className="fbx-ruled">
          {draft.moves.map(({ from, to, at, name, why }) => (
            <li key={at}>
              <DayOf day={at} />: <StateName state={from} /> → <StateName state={to} />
              {name === "" ? undefined : ` · ${name}`}
              {why === "" ? undefined : <span className="fb-block fbw-quiet">“{why}”</span>}
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

const nextStates = {
  prototype: ["pilot", "retired"],
  pilot: ["active", "prototype", "retired"],
  active: ["pilot", "retired"],
  retired: ["pilot"],
} as const;

type To = (typeof nextStates)[Draft["state"]][number] | "archived" | "restored";

function Move({ draft, again }: StateProps) {
  const { t } = useLingui();
  const choices: readonly To[] =
    draft.archivedAt === undefined ? [...nextStates[draft.state], "archived"] : ["restored"];
  const [to, setTo] = useState<string>();
  const [why, setWhy] = useState("");
  const chosen = choices.find((choice) => choice === to) ?? choices[0];
  const move = useDeed(
    () =>
      askPathways("movePathway", {
        params: { id: draft.id },
        body: { to: chosen ?? "archived", why: why.trim() },
      }),
    () => {
      setWhy("");
      again();
    },
  );
  const words: Readonly<Record<To, string>> = {
    prototype: t`back to prototype`,
    pilot: t`pilot: real people try it`,
    active: t`active: in use`,
    retired: t`retired: no longer offered`,
    archived: t`into the archive`,
    restored: t`out of the archive`,
  };
  const asks: Partial<Readonly<Record<To, string>>> = {
    prototype: t`Write why: those who rely on it will read it.`,
    pilot: t`Each card needs a partner who does it, and a way that leads to it.`,
    active: t`A version must be public. Where the scorecard has something to mend, write why it is used all the same.`,
    retired: t`Write why: those who rely on it will read it.`,
  };
  return (
    <form
      className="fbx-new__row"
      onSubmit={(event) => {
        event.preventDefault();
        move.run();
      }}
    >
      <SelectField label={<Trans>Move it</Trans>} value={chosen ?? ""} onValue={setTo}>
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {words[choice]}
          </option>
        ))}
      </SelectField>
      <TextField label={<Trans>Why</Trans>} value={why} onValue={setWhy} />
      <button type="submit" className="usa-button usa-button--outline" disabled={move.busy}>
        <Trans>Move</Trans>
      </button>
      <p className="fbw-quiet fbx-asks">{chosen === undefined ? undefined : asks[chosen]}</p>
      <DeedTrouble trouble={move.trouble} words={pathwayFindings} />
    </form>
  );
}
