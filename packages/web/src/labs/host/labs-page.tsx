import "../../styles/lab.css";
import { parseDay } from "@footbridge/core/units/day.ts";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useNavigate } from "@tanstack/react-router";
import { useFigures } from "../../i18n/figures.ts";
import { DeedTrouble } from "../../measure/deed-trouble.tsx";
import { useDeed } from "../../measure/deed.ts";
import { WorkTrouble } from "../../measure/work-trouble.tsx";
import { useFresh } from "../../mine/ask.ts";
import { PageHeading } from "../../parts/page-heading.tsx";
import { WorkLink } from "../../work/work-link.tsx";
import { askLab } from "../ask.ts";
import { type LabSetup, SetupForm } from "./setup-form.tsx";

const listLabs = () => askLab("listLabs", {});

/** `/work/labs`: the labs of one's organization, and preparing one. */
export function LabsPage() {
  const { t } = useLingui();
  const { shortDay } = useFigures();
  const go = useNavigate();
  const { data, trouble, again } = useFresh(listLabs);
  const make = useDeed(
    ({ tables, ...about }: LabSetup) =>
      askLab("createLab", { body: { ...aboutOf(about), tables: [...tables] } }),
    ({ id }) => void go({ to: "/work/$", params: { _splat: `labs/${id}` } }),
  );
  return (
    <div className="fb-stack">
      <PageHeading title={t`Learning labs`} />
      <p className="fbw-lede">
        <Trans>
          A day on which partners say in one word what a career pathway is, write down what there is and what
          stands in the way, draw pathways table by table, and take next steps.
        </Trans>
      </p>
      <WorkTrouble trouble={trouble} again={again} />
      {data?.items.length === 0 ? (
        <p className="fbw-empty">
          <Trans>
            No lab yet. Prepare the first one below; guests come in by a code, without an account.
          </Trans>
        </p>
      ) : undefined}
      <ul className="fb-plain-list fbd-labs">
        {data?.items.map(({ id, title, day, people, tables, closed }) => {
          const date = parseDay(day);
          return (
            <li key={id}>
              <WorkLink to={`labs/${id}`}>{title}</WorkLink>{" "}
              <span className="fbw-quiet">
                {date === undefined ? day : shortDay(date)} ·{" "}
                <Plural value={tables} one="# table" other="# tables" /> ·{" "}
                <Plural value={people} one="# person" other="# people" />
                {closed ? (
                  <>
                    {" "}
                    · <Trans>over</Trans>
                  </>
                ) : undefined}
              </span>
            </li>
          );
        })}
      </ul>
      <section className="fb-stack" aria-labelledby="prepare">
        <h2 id="prepare">
          <Trans>Prepare a lab</Trans>
        </h2>
        <SetupForm
          busy={make.busy}
          trouble={<DeedTrouble trouble={make.trouble} />}
          onSave={make.run}
          label={<Trans>Make the lab</Trans>}
        />
      </section>
    </div>
  );
}

/** What a host says of a lab as the service takes it. */
export function aboutOf({ day, sponsors, agenda, ...rest }: Omit<LabSetup, "tables">) {
  return {
    ...rest,
    // The field gives nothing but a day; the service looks again.
    day: day as NonNullable<ReturnType<typeof parseDay>>,
    sponsors: [...sponsors],
    agenda: agenda.map((session) => ({ ...session, speakers: [...session.speakers] })),
  };
}
