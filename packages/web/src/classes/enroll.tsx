import type { JourneyProgram } from "@footbridge/core/history/event.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, useState } from "react";
import { DeedTrouble } from "../measure/deed-trouble.tsx";
import { useDeed } from "../measure/deed.ts";
import { SelectField, TextField } from "../measure/fields.tsx";
import { programs } from "../person/journey/codes.ts";
import { askWork, useWorkAsked } from "../work/ask.ts";
import type { ClassTold } from "./place.ts";

interface EnrollProps {
  readonly told: ClassTold;
  readonly onDone: () => void;
}

/** Finds a person and gives them a seat, or the next place in the line. */
export function Enroll({ told: { offering, people }, onDone }: EnrollProps) {
  const { t } = useLingui();
  const [words, setWords] = useState("");
  const [asked, setAsked] = useState("");
  const [program, setProgram] = useState<JourneyProgram>("none");
  const { data } = useWorkAsked(
    "listCaseload",
    asked === "" ? undefined : { query: { scope: "organization", q: asked, sort: "name", limit: 20 } },
  );
  const { busy, trouble, run } = useDeed(
    (person: string) =>
      askWork("enrollPerson", { params: { offering: offering.id }, body: { person, program } }),
    () => {
      setWords("");
      setAsked("");
      onDone();
    },
  );
  const find = (event: FormEvent): void => {
    event.preventDefault();
    setAsked(words.trim());
  };
  const inside = new Set(
    people.filter(({ state }) => state === "enrolled" || state === "waiting").map(({ person }) => person),
  );
  const found = data?.items.filter(({ person }) => !inside.has(person));
  return (
    <section aria-label={t`Enroll`}>
      <search>
        <form className="fbl-keep" onSubmit={find}>
          <TextField label={t`Enroll: name, phone or pseudonym`} value={words} onValue={setWords} />
          <button type="submit" className="usa-button usa-button--outline">
            <Trans>Find</Trans>
          </button>
        </form>
      </search>
      {asked === "" || found === undefined ? undefined : found.length === 0 ? (
        <output>
          <Trans>Nobody else is found by “{asked}”.</Trans>
        </output>
      ) : (
        <>
          <CountsFor program={program} onProgram={setProgram} />
          <ul className="fbl-people fbl-cases">
            {found.map(({ person, name }) => (
              <li key={person} className="fbl-person">
                <span className="fbl-person__name">{name}</span>
                <button
                  type="button"
                  className="usa-button"
                  aria-disabled={busy}
                  onClick={() => (busy ? undefined : run(person))}
                >
                  <Trans>Enroll {name}</Trans>
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
      <DeedTrouble trouble={trouble} />
    </section>
  );
}

const programOf = (code: string): JourneyProgram => programs.find(([each]) => each === code)?.[0] ?? "none";

interface CountsForProps {
  readonly program: JourneyProgram;
  readonly onProgram: (program: JourneyProgram) => void;
}

/** The program in whose numbers the class counts. */
function CountsFor({ program, onProgram }: CountsForProps) {
  const { t } = useLingui();
  return (
    <p className="fbl-keep">
      <SelectField label={t`Counts for`} value={program} onValue={(code) => onProgram(programOf(code))}>
        {programs.map(([code, words]) => (
          <option key={code} value={code}>
            {t(words)}
          </option>
        ))}
      </SelectField>
    </p>
  );
}
