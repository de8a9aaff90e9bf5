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
  const [tried, setTried] = useState(false);
  const add = useDeed(
    () => askWork("addBarrier", { body: { effect, what, policy, owner } }),
    () => {
      setWhat("");
      setPolicy("");
      setOwner("");
      setTried(false);
      onAdded();
    },
  );
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setTried(true);
    if (!add.busy && ![what, policy, owner].some(isBlank)) add.run();
  };
  const missing = (text: string) =>
    tried && isBlank(text) ? <Trans>Write this in a few words.</Trans> : undefined;
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
        problem={missing(what)}
      />
      <TextField
        label={<Trans>The rule or contract behind it</Trans>}
        value={policy}
        onValue={setPolicy}
        problem={missing(policy)}
      />
      <TextField
        label={<Trans>Who can change it</Trans>}
        value={owner}
        onValue={setOwner}
        problem={missing(owner)}
      />
      <DeedTrouble trouble={add.trouble} />
      <p>
        <button type="submit" className="usa-button" aria-disabled={add.busy}>
          <Trans>Write it down</Trans>
        </button>
      </p>
    </form>
  );
}

const isBlank = (text: string): boolean => text.trim() === "";
