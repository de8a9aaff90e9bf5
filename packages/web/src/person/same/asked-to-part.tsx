import type { Told } from "@footbridge/contract/client.ts";
import { Trans } from "@lingui/react/macro";
import { type SubmitEvent, useState } from "react";
import { useDeed } from "../../measure/deed.ts";
import { DeedTrouble } from "../../measure/deed-trouble.tsx";
import { TextField } from "../../measure/fields.tsx";
import { askPerson } from "../ask.ts";
import { DayOf } from "../day-of.tsx";

interface AskedProps {
  readonly linked: Told<"findSamePerson">["linked"][number];
  readonly done: () => void;
}

/** The person asked that two records be parted: part them below, or say why they stay linked. */
export function AskedToPart({ linked: { link, askedAt, askedWords, answer }, done }: AskedProps) {
  const [typed, setTyped] = useState("");
  const keep = useDeed(
    () => askPerson("keepLinked", { params: { link }, body: { answer: typed.trim() } }),
    done,
  );
  if (askedAt === undefined) return undefined;
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    if (typed.trim() !== "" && !keep.busy) keep.run();
  };
  return (
    <div className="fbp-asked">
      <p>
        <strong>
          <Trans>
            The person asked on <DayOf day={askedAt} /> to part these two.
          </Trans>
        </strong>{" "}
        {askedWords === "" ? undefined : <q>{askedWords}</q>}
      </p>
      {answer === "" ? (
        <form className="fbp-line" onSubmit={submit}>
          <TextField
            label={<Trans>If they stay linked: what to tell the person</Trans>}
            value={typed}
            onValue={setTyped}
          />
          <button
            type="submit"
            className="usa-button usa-button--outline"
            aria-disabled={typed.trim() === "" || keep.busy}
          >
            <Trans>Keep them linked</Trans>
          </button>
          <DeedTrouble trouble={keep.trouble} />
        </form>
      ) : (
        <p className="fbw-quiet">
          <Trans>They were told: {answer}</Trans>
        </p>
      )}
    </div>
  );
}
