import { Trans } from "@lingui/react/macro";
import { type ReactNode, type SubmitEvent, useState } from "react";
import { DoorSelect } from "../room/door-fields.tsx";

interface TableFormProps {
  readonly tables: readonly { readonly id: string; readonly name: string }[];
  readonly now: string | undefined;
  readonly trouble: ReactNode;
  readonly busy: boolean;
  readonly onTable: (table: string) => void;
}

/** Which table somebody sits at. */
export function TableForm({ tables, now, trouble, busy, onTable }: TableFormProps) {
  const [table, setTable] = useState(now ?? "");
  const [asked, setAsked] = useState(false);
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    setAsked(true);
    if (table !== "") onTable(table);
  };
  return (
    <form className="fbd-door" onSubmit={submit} noValidate>
      <DoorSelect
        label={<Trans>Your table</Trans>}
        value={table}
        options={tables}
        wrong={asked && table === ""}
        onValue={setTable}
      />
      <p className="fbd-problem" role="alert">
        {asked && table === "" ? <Trans>Pick your table first.</Trans> : trouble}
      </p>
      <button type="submit" className="usa-button fb-big-button" disabled={busy}>
        <Trans>Sit down</Trans>
      </button>
    </form>
  );
}
