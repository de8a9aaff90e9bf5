import type { Told } from "@footbridge/contract/client.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { useSay } from "../../i18n/say.tsx";
import type { Definition } from "../../published/cells.ts";
import { FamilyName, families } from "../family-name.tsx";
import { type Draft, toggled, wrongLevels } from "./draft.ts";

interface ChooseProps {
  readonly draft: Draft;
  readonly known: Told<"listDefinitions">;
  readonly onDraft: (draft: Draft) => void;
}

/** Metrics by family, each with the level to promise. */
export function Choose({ draft, known, onDraft }: ChooseProps) {
  return (
    <div className="fbw-choose">
      {families.map((family) => {
        const members = known.items
          .filter(
            ({ id, programs, ...each }) =>
              each.family === family && (programs.includes(draft.program) || draft.metrics.includes(id)),
          )
          .toSorted((a, b) => a.standing.localeCompare(b.standing));
        return members.length === 0 ? undefined : (
          <fieldset key={family} className="fbw-metrics__family">
            <legend>
              <FamilyName family={family} />
            </legend>
            {members.map((definition) => (
              <Choice key={definition.id} definition={definition} draft={draft} onDraft={onDraft} />
            ))}
          </fieldset>
        );
      })}
    </div>
  );
}

interface ChoiceProps extends Omit<ChooseProps, "known"> {
  readonly definition: Definition;
}

function Choice({ definition, draft, onDraft }: ChoiceProps) {
  const { t } = useLingui();
  const say = useSay();
  const { id } = definition;
  const chosen = draft.metrics.includes(id);
  const computed = definition.programs.includes(draft.program);
  const wrong = wrongLevels(draft).includes(id);
  const name = say(definition.name);
  return (
    <div className={chosen ? "fbw-choice fbw-choice--chosen" : "fbw-choice"}>
      <label className="fbw-metric">
        <input type="checkbox" checked={chosen} onChange={() => onDraft(toggled(draft, id))} />
        <span>
          {name}
          {computed ? undefined : (
            <span className="fbw-under">
              <Trans>not computed for this program</Trans>
            </span>
          )}
        </span>
      </label>
      {chosen && computed ? (
        <span className="fbw-level-field">
          <input
            className="fbw-input"
            inputMode="decimal"
            aria-label={t`Level for ${name}`}
            aria-invalid={wrong}
            value={draft.levels.get(id) ?? ""}
            onChange={({ target }) =>
              onDraft({ ...draft, levels: new Map(draft.levels).set(id, target.value) })
            }
          />
          <span className="fbw-quiet">
            <LevelUnit definition={definition} />
          </span>
          {wrong ? (
            <span className="fbw-problem">
              <Trans>a number, such as 72.5</Trans>
            </span>
          ) : undefined}
        </span>
      ) : undefined}
    </div>
  );
}

function LevelUnit({ definition: { kind, unit } }: { readonly definition: Definition }) {
  if (kind === "rate") return <>%</>;
  if (unit.startsWith("dollars")) return <>$</>;
  return <Trans>people</Trans>;
}
