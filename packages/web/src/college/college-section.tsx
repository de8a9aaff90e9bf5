import type { CollegeTold } from "@footbridge/contract/accounts/college.ts";
import { Trans } from "@lingui/react/macro";
import { useCallback, useState } from "react";
import { SelectField } from "../measure/fields.tsx";
import { WorkTrouble } from "../measure/work-trouble.tsx";
import { useFresh } from "../mine/ask.ts";
import { askPerson } from "../person/ask.ts";
import { DayOf } from "../person/day-of.tsx";
import type { SectionProps } from "../person/section.ts";
import { DegreeTable } from "./degree-table.tsx";
import { RiskLine } from "./risk-line.tsx";
import { Terms } from "./terms.tsx";

/** Where the person stands at college, what endangers it, and what counts for a degree; anew when a term is written down. */
export function CollegeSection(props: SectionProps) {
  const terms = props.record.entries.filter(({ body }) => body["kind"] === "college-term");
  return <OfTerms key={JSON.stringify(terms)} {...props} />;
}

function OfTerms({ record, why, again: changed }: SectionProps) {
  const [degree, setDegree] = useState("");
  const person = record.person.id;
  const load = useCallback(
    () =>
      askPerson("readCollegeStanding", {
        params: { person },
        body: { why, ...(degree === "" ? {} : { degree }) },
      }),
    [person, why, degree],
  );
  const { data, trouble, again } = useFresh(load);
  return (
    <>
      <WorkTrouble trouble={trouble} again={again} />
      {data === undefined ? undefined : data.standing === undefined ? (
        <p className="fbw-empty">
          <Trans>
            No college term is known. Terms come with a college’s list, or are written down under Journey.
          </Trans>
        </p>
      ) : (
        <>
          <Standing told={data} standing={data.standing} onDegree={setDegree} />
          <Terms
            record={record}
            terms={data.standing.terms}
            onChanged={() => {
              changed();
              again();
            }}
          />
        </>
      )}
    </>
  );
}

interface StandingProps {
  readonly told: CollegeTold;
  readonly standing: NonNullable<CollegeTold["standing"]>;
  readonly onDegree: (id: string) => void;
}

function Standing({
  told: { risks, unknown, degrees, audit, fictional },
  standing,
  onDegree,
}: StandingProps) {
  const { college, major, earned, pace, gradePoints, registerFrom, registered, terms } = standing;
  return (
    <div className="fb-stack">
      <p>
        {college}
        {major === undefined ? undefined : ` · ${major}`} · <Trans>{terms.length} terms</Trans> ·{" "}
        <Trans>{earned.credit} credits earned</Trans>
        {earned.termsUnknown > 0 ? (
          <>
            {" "}
            (<Trans>{earned.termsUnknown} terms do not say</Trans>)
          </>
        ) : undefined}
        {pace === undefined ? undefined : (
          <>
            {" "}
            · <Trans>{pace.tried} tried</Trans>
          </>
        )}
        {gradePoints === undefined ? undefined : (
          <>
            {" "}
            · <Trans>grade points {gradePoints}</Trans>
          </>
        )}
      </p>
      <p>
        {registered === true ? (
          <Trans>Registered for the next term.</Trans>
        ) : registerFrom === undefined ? (
          <Trans>Nobody has said when registration for the next term opens.</Trans>
        ) : (
          <Trans>
            Registration for the next term opens on <DayOf day={registerFrom} />.
          </Trans>
        )}
      </p>
      <Risks risks={risks} unknown={unknown} />
      <Degrees degrees={degrees} audit={audit} fictional={fictional} onDegree={onDegree} />
    </div>
  );
}

function Risks({ risks, unknown }: Pick<CollegeTold, "risks" | "unknown">) {
  return (
    <div className="fb-stack">
      <h3>
        <Trans>Risks</Trans>
      </h3>
      {risks.length === 0 ? (
        <p>
          <Trans>None by the stated rules.</Trans>
        </p>
      ) : undefined}
      <ul>
        {risks.map((risk) => (
          <RiskLine key={risk.kind} risk={risk} told={!unknown.includes(risk.kind)} />
        ))}
      </ul>
      {unknown.length === 0 ? undefined : (
        <p className="fbw-quiet">
          <Trans>Cannot be told, as nobody said it:</Trans>{" "}
          {unknown.includes("pace") ? <Trans>credits of every term;</Trans> : undefined}{" "}
          {unknown.includes("grade-points") ? <Trans>grade points;</Trans> : undefined}{" "}
          {unknown.includes("not-registered") ? <Trans>registration.</Trans> : undefined}
        </p>
      )}
    </div>
  );
}

type DegreesProps = Pick<CollegeTold, "degrees" | "audit" | "fictional"> & Pick<StandingProps, "onDegree">;

function Degrees({ degrees, audit, fictional, onDegree }: DegreesProps) {
  return (
    <div className="fb-stack">
      <h3>
        <Trans>What counts for the degree</Trans>
      </h3>
      {fictional ? (
        <p className="fbw-quiet">
          <Trans>These degrees and agreements are made up, to try things out.</Trans>
        </p>
      ) : undefined}
      <SelectField label={<Trans>Degree</Trans>} value={audit?.degree.id ?? ""} onValue={onDegree}>
        <option value="">—</option>
        {degrees.map(({ id, name, institution }) => (
          <option key={id} value={id}>
            {name} · {institution}
          </option>
        ))}
      </SelectField>
      {audit === undefined ? (
        <p>
          <Trans>Choose a degree to see what counts for it.</Trans>
        </p>
      ) : (
        <DegreeTable audit={audit} />
      )}
    </div>
  );
}
