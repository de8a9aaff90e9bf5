import { Trans } from "@lingui/react/macro";
import { useCallback } from "react";
import { DeedTrouble } from "../../measure/deed-trouble.tsx";
import { useDeed } from "../../measure/deed.ts";
import { WorkTrouble } from "../../measure/work-trouble.tsx";
import { useFresh } from "../../mine/ask.ts";
import { askLab, type Lab, type Tally } from "../ask.ts";
import { compareTallies } from "../pulse/compare-tallies.ts";
import { WordsCompared } from "../pulse/words-compared.tsx";
import type { LabTold } from "../use-lab.ts";
import { NewPulse } from "./new-pulse.tsx";
import { PulseDesk } from "./pulse-desk.tsx";

interface PulsePartProps {
  readonly lab: Lab;
  readonly told: LabTold;
  readonly again: () => void;
}

/** All questions of a lab, the newest first, and what changed between the beginning and the end. */
export function PulsePart({ lab, told, again }: PulsePartProps) {
  const ask = useDeed(
    (question: string, when: Lab["pulses"][number]["when"]) =>
      askLab("startPulse", { params: { lab: lab.id }, body: { question, when } }),
    again,
  );
  const before = lab.pulses.find(({ when }) => when === "before");
  const after = lab.pulses.findLast(({ when }) => when === "after");
  return (
    <div className="fb-stack">
      <NewPulse busy={ask.busy} onAsk={ask.run} />
      <DeedTrouble trouble={ask.trouble} />
      {lab.pulses.toReversed().map((pulse) => (
        <OnePulse
          key={pulse.id}
          lab={lab.id}
          pulse={told.room?.pulse?.id === pulse.id ? { ...pulse, ...told.room.pulse } : pulse}
          count={told.count?.pulse === pulse.id ? told.count : undefined}
          again={again}
        />
      ))}
      {before === undefined || after === undefined ? undefined : (
        <Compared key={`${before.id} ${after.id}`} lab={lab.id} before={before.id} after={after.id} />
      )}
    </div>
  );
}

interface OnePulseProps {
  readonly lab: string;
  readonly pulse: Lab["pulses"][number];
  /** As the room told it last; newer than what was asked for. */
  readonly count: Tally | undefined;
  readonly again: () => void;
}

function OnePulse({ lab, pulse, count, again }: OnePulseProps) {
  const load = useCallback(() => askLab("getPulse", { params: { lab, pulse: pulse.id } }), [lab, pulse.id]);
  const { data, trouble, again: reload } = useFresh(load);
  const changed = (): void => {
    reload();
    again();
  };
  type Lead = Parameters<typeof askLab<"leadPulse">>[1]["body"];
  const lead = useDeed(
    (body: Lead) => askLab("leadPulse", { params: { lab, pulse: pulse.id }, body }),
    changed,
  );
  const tally = count ?? data;
  return (
    <>
      <WorkTrouble trouble={trouble} again={reload} />
      <DeedTrouble trouble={lead.trouble} />
      <PulseDesk
        pulse={pulse}
        tally={tally}
        busy={lead.busy}
        onOpen={(open) => lead.run({ deed: "open", open })}
        onReveal={(revealed) => lead.run({ deed: "reveal", revealed })}
        onRule={(ruling) => lead.run({ deed: "rule", ...ruling })}
        onFree={(words) => lead.run({ deed: "free", words: [...words] })}
      />
    </>
  );
}

interface ComparedProps {
  readonly lab: string;
  readonly before: string;
  readonly after: string;
}

function Compared({ lab, before, after }: ComparedProps) {
  const load = useCallback(
    () =>
      Promise.all([
        askLab("getPulse", { params: { lab, pulse: before } }),
        askLab("getPulse", { params: { lab, pulse: after } }),
      ]),
    [lab, before, after],
  );
  const { data } = useFresh(load);
  if (data === undefined) return undefined;
  return (
    <section aria-labelledby="compared">
      <h2 id="compared">
        <Trans>Before and after</Trans>
      </h2>
      <WordsCompared words={compareTallies(...data)} />
    </section>
  );
}
