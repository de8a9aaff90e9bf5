import type { Ask } from "@footbridge/contract/client.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { type SubmitEvent, useState } from "react";
import { DeedTrouble } from "../measure/deed-trouble.tsx";
import { useDeed } from "../measure/deed.ts";
import { TextField } from "../measure/fields.tsx";
import { useWords } from "../parts/words.ts";
import { askWork } from "../work/ask.ts";
import { inBoth, Words } from "./in-both.tsx";
import type { Own } from "./own.ts";
import { Spoken } from "./spoken.tsx";

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
  const { nameOf, wordOf } = useAccessWords(listing.accessibility);
  const [words, setWords] = useState<Readonly<Record<string, string>>>(() =>
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
  const [spoken, setSpoken] = useState<readonly string[]>(listing.languages);
  const [access, setAccess] = useState(() => listing.accessibility.map(nameOf).join("\n"));
  const save = useDeed(() => {
    const said = Object.fromEntries(
      fields.map((field) => [field, inBoth(words[`${field}.en`], words[`${field}.es`])]),
    ) as Edit;
    const body: Edit = {
      ...said,
      phone: orNull(phone),
      email: orNull(email),
      languages: [...spoken],
      accessibility: access.split("\n").flatMap((line) => (line.trim() === "" ? [] : [wordOf(line.trim())])),
      closed,
    };
    return askWork("editService", { params: { service: listing.service }, body });
  }, onDone);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    save.run();
  };
  return (
    <form className="fbr-form fbr-edit" onSubmit={submit}>
      <InBothTongues words={words} onWords={setWords} />
      <Spoken spoken={spoken} onSpoken={setSpoken} />
      <Words
        label={t`Access, one to a line, such as: wheelchair`}
        lang="en"
        value={access}
        onValue={setAccess}
      />
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

interface TonguesProps {
  readonly words: Readonly<Record<string, string>>;
  readonly onWords: (words: Readonly<Record<string, string>>) => void;
}

function InBothTongues({ words, onWords }: TonguesProps) {
  const { t } = useLingui();
  const label: Readonly<Record<Field, string>> = {
    description: t`What it is`,
    audience: t`Who it is for`,
    howToApply: t`How to start`,
    capacityNote: t`Good to know`,
  };
  return fields.map((field) => (
    <div key={field} className="fbr-questions">
      {(["en", "es"] as const).map((tongue) => (
        <Words
          key={tongue}
          label={`${label[field]} (${tongue === "en" ? t`English` : t`Spanish`})`}
          lang={tongue}
          value={words[`${field}.${tongue}`] ?? ""}
          onValue={(text) => onWords({ ...words, [`${field}.${tongue}`]: text })}
        />
      ))}
    </div>
  ));
}

/** Access is told in words of the city where it has them, else as somebody wrote it. */
function useAccessWords(known: readonly string[]) {
  const { need } = useWords();
  return {
    nameOf: need,
    wordOf: (line: string): string => known.find((word) => need(word) === line) ?? line,
  };
}

const orNull = (text: string): string | null => (text.trim() === "" ? null : text.trim());
