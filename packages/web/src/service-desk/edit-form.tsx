import type { Ask } from "@footbridge/contract/client.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { type SubmitEvent, useState } from "react";
import { DeedTrouble } from "../measure/deed-trouble.tsx";
import { useDeed } from "../measure/deed.ts";
import { TextField } from "../measure/fields.tsx";
import { askWork } from "../work/ask.ts";
import { inBoth, Words } from "./in-both.tsx";
import type { Own } from "./own.ts";

type Edit = Ask<"editService">["body"];

/** Words that people read, in both languages; an emptied field takes its words back. */
const fields = ["description", "audience", "howToApply", "capacityNote"] as const;
type Field = (typeof fields)[number];

interface FormProps {
  readonly listing: Own;
  readonly onDone: () => void;
}

export function EditForm({ listing, onDone }: FormProps) {
  const { t } = useLingui();
  const [words, setWords] = useState(() =>
    Object.fromEntries(
      fields.flatMap((field) => [
        [`${field}.en`, listing[field]?.en ?? ""],
        [`${field}.es`, listing[field]?.es ?? ""],
      ]),
    ),
  );
  const [phone, setPhone] = useState(listing.phone ?? "");
  const [email, setEmail] = useState(listing.email ?? "");
  const [closed, setClosed] = useState(listing.closed);
  const save = useDeed(() => {
    const said = Object.fromEntries(
      fields.map((field) => [field, inBoth(words[`${field}.en`], words[`${field}.es`])]),
    ) as Edit;
    const body: Edit = { ...said, phone: orNull(phone), email: orNull(email), closed };
    return askWork("editService", { params: { service: listing.service }, body });
  }, onDone);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    save.run();
  };
  const label: Readonly<Record<Field, string>> = {
    description: t`What it is`,
    audience: t`Who it is for`,
    howToApply: t`How to start`,
    capacityNote: t`Good to know`,
  };
  return (
    <form className="fbr-form fbr-edit" onSubmit={submit}>
      {fields.map((field) => (
        <div key={field} className="fbr-questions">
          {(["en", "es"] as const).map((tongue) => (
            <Words
              key={tongue}
              label={`${label[field]} (${tongue === "en" ? t`English` : t`Spanish`})`}
              lang={tongue}
              value={words[`${field}.${tongue}`] ?? ""}
              onValue={(text) => setWords({ ...words, [`${field}.${tongue}`]: text })}
            />
          ))}
        </div>
      ))}
      <div className="fbr-questions">
        <TextField label={<Trans>Phone</Trans>} value={phone} onValue={setPhone} />
        <TextField label={<Trans>E-mail for referrals</Trans>} value={email} onValue={setEmail} />
      </div>
      <p>
        <label>
          <input type="checkbox" checked={closed} onChange={({ target }) => setClosed(target.checked)} />{" "}
          <Trans>Closed: take it out of the directory</Trans>
        </label>
      </p>
      <button type="submit" className="usa-button" disabled={save.busy}>
        <Trans>Save</Trans>
      </button>
      <DeedTrouble trouble={save.trouble} />
    </form>
  );
}

const orNull = (text: string): string | null => (text.trim() === "" ? null : text.trim());
