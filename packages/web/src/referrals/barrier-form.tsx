import { Trans, useLingui } from "@lingui/react/macro";
import { type SubmitEvent, useState } from "react";
import { DeedTrouble } from "../measure/deed-trouble.tsx";
import { useDeed } from "../measure/deed.ts";
import { SelectField, TextField } from "../measure/fields.tsx";
import { askWork } from "../work/ask.ts";

/** Writes down a policy that helps or hinders. */
export function BarrierForm({ onAdded }: { readonly onAdded: () => void }) {
  const { t } = useLingui();
  const [effect, setEffect] = useState<"hinders" | "helps">("hinders");
  const [what, setWhat] = useState("");
  const [policy, setPolicy] = useState("");
  const [owner, setOwner] = useState("");
  const add = useDeed(
    () => askWork("addBarrier", { body: { effect, what, policy, owner } }),
    () => {
      setWhat("");
      setPolicy("");
      setOwner("");
      onAdded();
    },
  );
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (!add.busy) add.run();
  };
  return (
    <form className="fbp-form fb-stack fbk-form" onSubmit={submit} aria-labelledby="new-barrier">
      <h3 id="new-barrier">
        <Trans>Write one down</Trans>
      </h3>
      <SelectField
        label={<Trans>What it does</Trans>}
        value={effect}
        onValue={(value) => setEffect(value === "helps" ? "helps" : "hinders")}
      >
        <option value="hinders">{t`It hinders people`}</option>
        <option value="helps">{t`It helps people`}</option>
      </SelectField>
      <TextField
        label={<Trans>What happens to people (nobody by name)</Trans>}
        value={what}
        onValue={setWhat}
      />
      <TextField label={<Trans>The rule or contract behind it</Trans>} value={policy} onValue={setPolicy} />
      <TextField label={<Trans>Who can change it</Trans>} value={owner} onValue={setOwner} />
      <DeedTrouble trouble={add.trouble} />
      <p>
        <button type="submit" className="usa-button" aria-disabled={add.busy}>
          <Trans>Write it down</Trans>
        </button>
      </p>
    </form>
  );
}
