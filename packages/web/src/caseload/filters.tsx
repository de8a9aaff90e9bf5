import { Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, useState } from "react";
import { SelectField, TextField } from "../measure/fields.tsx";
import { useWorkAsked } from "../work/ask.ts";
import type { Question } from "./question.ts";

interface FiltersProps {
  readonly question: Question;
  readonly onChange: (next: Partial<Question>) => void;
}

/** Whom to show, and how. Words are looked for at Enter; all else at once. */
export function Filters({ question, onChange }: FiltersProps) {
  const { t } = useLingui();
  const { scope, navigator, q, reason, due, sort, shown } = question;
  const [words, setWords] = useState(q);
  const { data } = useWorkAsked("listNavigators", {});
  const find = (event: FormEvent): void => {
    event.preventDefault();
    // Whoever looks for a name looks among all whom the house knows.
    onChange({ q: words, ...(words === "" || scope !== "mine" ? {} : { scope: "organization" }) });
  };
  return (
    <search aria-label={t`People`}>
      <form className="fbl-filters" onSubmit={find}>
        <TextField label={t`Name, phone or pseudonym`} value={words} onValue={setWords} />
        <button type="submit" className="usa-button usa-button--outline">
          <Trans>Find</Trans>
        </button>
        <SelectField
          label={t`Whose`}
          value={navigator === "" ? scope : `@${navigator}`}
          onValue={(value) =>
            value.startsWith("@")
              ? onChange({ navigator: value.slice(1) })
              : onChange({ navigator: "", scope: value as Question["scope"] })
          }
        >
          <option value="mine">{t`Mine`}</option>
          <option value="organization">{t`All of my organization`}</option>
          <option value="unassigned">{t`Nobody’s yet`}</option>
          {data?.items
            .filter(({ me }) => !me)
            .map(({ account, name, people }) => (
              <option key={account} value={`@${account}`}>
                {name} ({people})
              </option>
            ))}
        </SelectField>
        <Why reason={reason} due={due} onChange={onChange} />
        <SelectField
          label={t`Order`}
          value={sort}
          onValue={(value) => onChange({ sort: value as Question["sort"] })}
        >
          <option value="due">{t`What is due first`}</option>
          <option value="name">{t`Name`}</option>
          <option value="contact">{t`Longest without contact`}</option>
        </SelectField>
        <SelectField
          label={t`As`}
          value={shown}
          onValue={(value) => onChange({ shown: value as Question["shown"] })}
        >
          <option value="list">{t`List`}</option>
          <option value="board">{t`Board`}</option>
        </SelectField>
      </form>
    </search>
  );
}

interface WhyProps extends Pick<Question, "reason" | "due"> {
  readonly onChange: FiltersProps["onChange"];
}

/** Everyone, those who need anything, or those of one reason. */
function Why({ reason, due, onChange }: WhyProps) {
  const { t } = useLingui();
  return (
    <SelectField
      label={t`Why`}
      value={reason === "" ? due : reason}
      onValue={(value) =>
        value === "any" || value === "all"
          ? onChange({ reason: "", due: value })
          : onChange({ reason: value as Question["reason"], due: "all" })
      }
    >
      <option value="all">{t`Everyone`}</option>
      <option value="any">{t`Needs something today`}</option>
      <option value="referral-unanswered">{t`Referral not answered`}</option>
      <option value="class-starts">{t`Class starts soon`}</option>
      <option value="follow-up">{t`Follow-up due`}</option>
      <option value="consent-ends">{t`Consent ends soon`}</option>
      <option value="asks-to-part">{t`Asks to part records`}</option>
      <option value="no-contact">{t`No contact`}</option>
      <option value="stuck">{t`Stuck at a step`}</option>
    </SelectField>
  );
}
