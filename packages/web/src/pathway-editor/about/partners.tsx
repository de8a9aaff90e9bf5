import type { Finding } from "@footbridge/core/finding.ts";
import { partnerKinds } from "@footbridge/core/model/pathway.ts";
import { newKey } from "@footbridge/live/pathway/edit.ts";
import {
  addPartner,
  removeListed,
  setConfirms,
  setListed,
  typeListed,
} from "@footbridge/live/pathway/edit-lists.ts";
import { type Listed, listIn, membersOf } from "@footbridge/live/pathway/members.ts";
import { mapIn, rootsOf, wordsIn } from "@footbridge/live/pathway/roots.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { useDrawn } from "../drawing.ts";
import { ChoiceField, FoundHere, WordsField } from "../parts/fields.tsx";
import { partnerKindNames } from "../parts/kinds.tsx";
import { AddByName } from "./add-by-name.tsx";

/** Who carries the pathway: kind, role, and what an employer says it hires for. */
export function Partners({ found }: { readonly found: (place: string) => readonly Finding[] }) {
  const { t } = useLingui();
  const { doc, deed, readOnly } = useDrawn();
  return (
    <fieldset className="fbe-fieldset">
      <legend>
        <Trans>Partners</Trans>
      </legend>
      {listIn(rootsOf(doc).partners).map((listed) => (
        <Partner key={listed.key} listed={listed} />
      ))}
      {readOnly ? undefined : (
        <AddByName
          label={t`Name of a new partner`}
          hint={t`Organization`}
          onAdd={(name) => {
            const organization = newKey("partner");
            deed(addPartner(organization, { organization, name, kind: "provider", role: "", confirms: [] }));
          }}
        >
          <Trans>Add a partner</Trans>
        </AddByName>
      )}
      <FoundHere id="found-partners" findings={found("partners")} />
    </fieldset>
  );
}

function Partner({ listed: { key, entry } }: { readonly listed: Listed }) {
  const { t, i18n } = useLingui();
  const { pathway, edit, deed, readOnly } = useDrawn();
  const name = wordsIn(entry, "name");
  const kind = partnerKinds.find((one) => one === entry.get("kind")) ?? "provider";
  const confirms = membersOf(mapIn(entry, "confirms"));
  const credentials = pathway.steps.filter((step) => step.kind === "credential");
  return (
    <fieldset className="fbe-cluster fbe-partner" aria-label={name}>
      <div className="fbe-rows">
        <WordsField
          label={t`Name`}
          most={200}
          value={name}
          onType={(next, shown) => edit(typeListed("partners", key, "name", next, shown))}
        />
        <ChoiceField
          label={t`Kind of partner`}
          value={kind}
          onValue={(value) => deed(setListed("partners", key, "kind", value))}
        >
          {partnerKinds.map((one) => (
            <option key={one} value={one}>
              {i18n._(partnerKindNames[one])}
            </option>
          ))}
        </ChoiceField>
        <WordsField
          label={t`Role`}
          most={200}
          value={wordsIn(entry, "role")}
          onType={(next, shown) => edit(typeListed("partners", key, "role", next, shown))}
        />
      </div>
      {kind === "employer" && credentials.length > 0 ? (
        <fieldset className="fbe-cluster fbe-checks" aria-label={t`Says it hires for`}>
          <span className="fbe-label">
            <Trans>Says it hires for</Trans>
          </span>
          {credentials.map(({ id, title }) => (
            <label key={id}>
              <input
                type="checkbox"
                disabled={readOnly}
                checked={confirms.includes(id)}
                onChange={({ target }) => deed(setConfirms(key, id, target.checked))}
              />
              {title}
            </label>
          ))}
        </fieldset>
      ) : undefined}
      {readOnly ? undefined : (
        <button
          type="button"
          className="fbw-text-button"
          aria-label={t`Remove ${name}`}
          onClick={() => deed(removeListed("partners", key))}
        >
          <Trans>Remove</Trans>
        </button>
      )}
    </fieldset>
  );
}
