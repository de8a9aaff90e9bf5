import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { useSay } from "../../i18n/say.tsx";
import { TextField } from "../fields.tsx";
import { useQuarters } from "../quarter-words.ts";
import type { Looked, Search } from "./asked.ts";
import { keptLooks, keepLooks, type SavedLook } from "./kept-looks.ts";

interface SavedProps {
  readonly looked: Looked;
  readonly search: Search;
}

/** Looks at the report that were given a name, kept in this browser. */
export function SavedLooks({ looked, search }: SavedProps) {
  const { t } = useLingui();
  const say = useSay();
  const { short } = useQuarters();
  const [looks, setLooks] = useState(keptLooks);
  const [name, setName] = useState("");
  const usual = `${say(looked.definition.name)}, ${looked.program}, ${short(looked.report)}`;
  const change = (next: readonly SavedLook[]): void => {
    keepLooks(next);
    setLooks(next);
  };
  const save = (event: FormEvent): void => {
    event.preventDefault();
    const called = name.trim() === "" ? usual : name.trim();
    const { definition, program, report } = looked;
    const all = { ...search, metric: definition.id, program, report, window: looked.window };
    change([{ name: called, search: all }, ...looks.filter((look) => look.name !== called)]);
    setName("");
  };
  return (
    <details className="fbw-twin fbw-saved">
      <summary>
        <Trans>Saved looks ({looks.length})</Trans>
      </summary>
      <ul className="fbw-lines">
        {looks.map((look) => (
          <li key={look.name} className="fbw-saved__one">
            <Link to="/report" search={{ ...look.search }}>
              {look.name}
            </Link>
            <button
              type="button"
              className="fbw-text-button"
              aria-label={t`Remove ${look.name}`}
              onClick={() => change(looks.filter((each) => each !== look))}
            >
              <Trans>Remove</Trans>
            </button>
          </li>
        ))}
      </ul>
      <form onSubmit={save} className="fbw-reason">
        <TextField label={<Trans>Name of this look</Trans>} value={name} onValue={setName} />
        <p className="fbw-quiet">
          <Trans>If left blank: {usual}. Kept in this browser.</Trans>
        </p>
        <button type="submit" className="usa-button usa-button--outline">
          <Trans>Save this look</Trans>
        </button>
      </form>
    </details>
  );
}
