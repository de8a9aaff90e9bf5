import "../../styles/lab.css";
import { parseDay } from "@footbridge/core/units/day.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { useCallback, useEffect, useRef } from "react";
import { useFigures } from "../../i18n/figures.ts";
import { WorkTrouble } from "../../measure/work-trouble.tsx";
import { useFresh } from "../../mine/ask.ts";
import { Loading } from "../../parts/loading.tsx";
import { PageHeading } from "../../parts/page-heading.tsx";
import { askLab, type Lab } from "../ask.ts";
import { type LabTold, useLab } from "../use-lab.ts";
import { BriefPart } from "./brief-part.tsx";
import { LabParts, labParts } from "./lab-parts.tsx";
import { PulsePart } from "./pulse-part.tsx";
import { RegistrationPart } from "./registration-part.tsx";
import { RoomPart } from "./room-part.tsx";
import { SetupPart } from "./setup-part.tsx";
import { StepsPart } from "./steps-part.tsx";
import { WhoCame } from "./who-came.tsx";

interface LabPageProps {
  readonly params: Readonly<Record<string, string>>;
}

/** `/work/labs/LAB` and its parts: the desk of a lab's host. */
export function LabPage({ params: { lab = "", part = "" } }: LabPageProps) {
  const { t } = useLingui();
  const load = useCallback(() => askLab("getLab", { params: { lab } }), [lab]);
  const { data, trouble, again } = useFresh(load);
  const { longDay } = useFigures();
  const dayWords = (text: string): string => {
    const day = parseDay(text);
    return day === undefined ? text : longDay(day);
  };
  const known = labParts.find((one) => one === part);
  return (
    <div className="fb-stack">
      {data === undefined ? (
        <PageHeading title={t`Learning lab`} />
      ) : (
        <PageHeading title={data.about.title} />
      )}
      <WorkTrouble trouble={trouble} again={again} />
      {data === undefined ? trouble === undefined ? <Loading lines={6} /> : undefined : undefined}
      {data === undefined ? undefined : (
        <>
          <p className="fbw-quiet">
            {[dayWords(data.about.day), data.about.place].filter((one) => one !== "").join(" · ")}
          </p>
          <LabParts lab={lab} />
          {known === undefined ? (
            <p>
              <Trans>There is no such page.</Trans>
            </p>
          ) : (
            <Desk lab={data} part={known} again={again} />
          )}
        </>
      )}
    </div>
  );
}

interface DeskProps {
  readonly lab: Lab;
  readonly part: (typeof labParts)[number];
  readonly again: () => void;
}

function Desk({ lab, part, again }: DeskProps) {
  const { told } = useLab(lab.id);
  useAskedAgain(told, again);
  const room = told.room ?? lab.room;
  switch (part) {
    case "":
      return <RoomPart lab={lab} room={room} told={told} again={again} />;
    case "words":
      return <PulsePart lab={lab} told={told} again={again} />;
    case "registration":
      return <RegistrationPart lab={lab} />;
    case "people":
      return <WhoCame people={lab.people} tables={room.tables} />;
    case "steps":
      return <StepsPart lab={lab.id} told={told} />;
    case "brief":
      return <BriefPart lab={lab.id} />;
    case "setup":
      return <SetupPart lab={lab} room={room} again={again} />;
  }
}

/** Who joined is asked anew once the room tells of others, or of another question. */
function useAskedAgain({ present, room }: LabTold, again: () => void): void {
  const key = `${present?.joined ?? ""} ${room?.pulse?.id ?? ""} ${String(room?.pulse?.open)} ${String(room?.pulse?.revealed)}`;
  const last = useRef(key);
  useEffect(() => {
    if (last.current === key) return undefined;
    last.current = key;
    // A room comes in within a minute: asked once for many.
    const soon = window.setTimeout(again, 700);
    return () => window.clearTimeout(soon);
  }, [key, again]);
}
