import { newKey } from "@footbridge/live/pathway/edit.ts";
import { addStepPartner, removeStepPartner, typeStepPartner } from "@footbridge/live/pathway/edit-lists.ts";
import { stepIn } from "@footbridge/live/pathway/edits.ts";
import { listIn } from "@footbridge/live/pathway/members.ts";
import { mapIn, wordsIn } from "@footbridge/live/pathway/roots.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useDrawn } from "../drawing.ts";
import { FoundHere, WordsField } from "../parts/fields.tsx";
import type { PartProps } from "./part.ts";

/** Who does what for a step, and what they promise. */
export function StepPartners({ step, found }: PartProps) {
  const { t } = useLingui();
  const { doc, pathway, edit, deed, readOnly } = useDrawn();
  const entry = stepIn(doc, step.id);
  const partners = listIn(entry === undefined ? undefined : mapIn(entry, "partners"));
  const nameOf = (organization: unknown): string =>
    pathway.partners.find((one) => one.organization === organization)?.name ?? String(organization);
  return (
    <fieldset className="fbe-fieldset">
      <legend>
        <Trans>Who does it</Trans>
      </legend>
      {partners.map(({ key, entry: partner }) => {
        const name = nameOf(partner.get("organization"));
        return (
          <fieldset key={key} className="fbe-cluster fbe-partner" aria-label={name}>
            <strong>{name}</strong>
            <WordsField
              label={t`Role`}
              most={200}
              value={wordsIn(partner, "role")}
              onType={(next, shown) => edit(typeStepPartner(step.id, key, "role", next, shown))}
            />
            <WordsField
              long
              label={t`Commitment`}
              most={1000}
              value={wordsIn(partner, "commitment")}
              onType={(next, shown) => edit(typeStepPartner(step.id, key, "commitment", next, shown))}
            />
            {readOnly ? undefined : (
              <button
                type="button"
                className="fbw-text-button"
                aria-label={t`Remove ${name}`}
                onClick={() => deed(removeStepPartner(step.id, key))}
              >
                <Trans>Remove</Trans>
              </button>
            )}
          </fieldset>
        );
      })}
      {readOnly ? undefined : <AddPartner step={step} />}
      <FoundHere id={`found-${step.id}-partners`} findings={found("partners")} />
    </fieldset>
  );
}

function AddPartner({ step }: Pick<PartProps, "step">) {
  const { t } = useLingui();
  const { pathway, deed } = useDrawn();
  const [chosen, choose] = useState("");
  return (
    <span className="fbe-add">
      <select
        className="fbw-input"
        aria-label={t`A partner`}
        value={chosen}
        onChange={({ target }) => choose(target.value)}
      >
        <option value="">{t`A partner…`}</option>
        {pathway.partners.map(({ organization, name }) => (
          <option key={organization} value={organization}>
            {name}
          </option>
        ))}
      </select>
      <button
        type="button"
        className="fbw-text-button"
        aria-disabled={chosen === ""}
        onClick={() => {
          if (chosen !== "") deed(addStepPartner(step.id, newKey("partner"), chosen, ""));
          choose("");
        }}
      >
        <Trans>Add to this card</Trans>
      </button>
    </span>
  );
}
