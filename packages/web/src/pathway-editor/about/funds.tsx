import type { Finding } from "@footbridge/core/finding.ts";
import { newKey } from "@footbridge/live/pathway/edit.ts";
import { addFund, removeListed, setListed, typeListed } from "@footbridge/live/pathway/edit-lists.ts";
import { type Listed, listIn } from "@footbridge/live/pathway/members.ts";
import { rootsOf, wordsIn } from "@footbridge/live/pathway/roots.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { useDrawn } from "../drawing.ts";
import { ChoiceField, FoundHere, NumberField, WordsField } from "../parts/fields.tsx";
import { AddByName } from "./add-by-name.tsx";

/** Money with a period, and what it must show by its end. */
export function Funds({ found }: { readonly found: (place: string) => readonly Finding[] }) {
  const { t } = useLingui();
  const { doc, deed, readOnly } = useDrawn();
  return (
    <fieldset className="fbe-fieldset">
      <legend>
        <Trans>Funds</Trans>
      </legend>
      {listIn(rootsOf(doc).funds).map((listed) => (
        <Fund key={listed.key} listed={listed} />
      ))}
      {readOnly ? undefined : (
        <AddByName
          label={t`Name of a new fund`}
          hint={t`Fund`}
          onAdd={(name) => deed(addFund({ id: newKey("fund"), name, periodWeeks: 52, note: "" }))}
        >
          <Trans>Add a fund</Trans>
        </AddByName>
      )}
      <FoundHere id="found-funds" findings={found("funds")} />
    </fieldset>
  );
}

function Fund({ listed: { key, entry } }: { readonly listed: Listed }) {
  const { t } = useLingui();
  const { pathway, edit, deed, readOnly } = useDrawn();
  const name = wordsIn(entry, "name");
  const fund = pathway.funds.find(({ id }) => id === key);
  const set = (field: string, value: unknown): void => edit(setListed("funds", key, field, value));
  return (
    <fieldset className="fbe-cluster fbe-partner" aria-label={name}>
      <div className="fbe-rows">
        <WordsField
          label={t`Name`}
          most={200}
          value={name}
          onType={(next, shown) => edit(typeListed("funds", key, "name", next, shown))}
        />
        <NumberField
          label={t`Period, weeks from the opening`}
          least={1}
          most={520}
          value={fund?.periodWeeks}
          onValue={(weeks) => set("periodWeeks", weeks)}
        />
        <ChoiceField
          label={t`Must show`}
          value={fund?.outcome?.what ?? ""}
          onValue={(what) => set("outcome.what", what === "" ? undefined : what)}
        >
          <option value="">{t`Nothing told`}</option>
          <option value="completed">{t`People who finished`}</option>
          <option value="employed">{t`People employed`}</option>
        </ChoiceField>
        {fund?.outcome === undefined ? undefined : (
          <NumberField
            label={t`Share of those who started, %`}
            most={100}
            value={Math.round(fund.outcome.share * 1000) / 10}
            step={0.1}
            onValue={(percent) => set("outcome.share", percent === undefined ? undefined : percent / 100)}
          />
        )}
      </div>
      <WordsField
        long
        label={t`What it allows and asks`}
        most={1000}
        value={wordsIn(entry, "note")}
        onType={(next, shown) => edit(typeListed("funds", key, "note", next, shown))}
      />
      {readOnly ? undefined : (
        <button
          type="button"
          className="fbw-text-button"
          aria-label={t`Remove ${name}`}
          onClick={() => deed(removeListed("funds", key))}
        >
          <Trans>Remove</Trans>
        </button>
      )}
    </fieldset>
  );
}
