import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { useVocabulary, type Vocabulary } from "../api/town.ts";
import { changeAnswers, useAnswers } from "../answers/kept.ts";
import { Say } from "../i18n/say.tsx";
import { AgePicker } from "./age-picker.tsx";
import { PickOne, TickAny } from "./choices.tsx";
import { fitIds, fits, yesOrNo } from "./about.tsx";
import { Frame } from "./frame.tsx";
import { tellAttribute, tellAttributes } from "./tell.ts";

/** A little about you: what you need to be able to come, and what may open doors and funds. */
export function YouQuestion() {
  const { t } = useLingui();
  const { needs, attributes = {} } = useAnswers();
  const { data } = useVocabulary();
  return (
    <Frame
      question="you"
      title={t`A little about you`}
      example={<Trans>Answer only what you like. What you skip counts as “not told”, never as “no”.</Trans>}
      why={
        <Trans>
          Some classes have child care. Some funds pay for people in your place. This helps us find them.
        </Trans>
      }
    >
      {data === undefined ? undefined : <Needs words={data.needs} needs={needs} />}
      <AgePicker attributes={attributes} />
      <TickAny
        name="fits"
        legend={<Trans>Pick all that fit you</Trans>}
        hint={<Trans>These can help pay for a class.</Trans>}
        wide
        choices={fits}
        ticked={fitIds.filter((id) => attributes[id] === true)}
        onTick={(ticked) => tellAttributes(fitIds, ticked)}
      />
      {yesOrNo.map(({ id, question }) => (
        <PickOne
          key={id}
          name={id}
          legend={question}
          row
          choices={[
            { value: "yes", label: <Trans>Yes</Trans> },
            { value: "no", label: <Trans>No</Trans> },
            { value: "skip", label: <Trans>Skip</Trans> },
          ]}
          picked={attributes[id] === undefined ? undefined : attributes[id] ? "yes" : "no"}
          onPick={(value) => tellAttribute(id, value === "skip" ? undefined : value === "yes")}
        />
      ))}
    </Frame>
  );
}

/** So many needs are in sight; the rarer ones open on demand. */
const inSight = 6;

interface NeedsProps {
  readonly words: Vocabulary["needs"];
  readonly needs: readonly string[] | undefined;
}

function Needs({ words, needs = [] }: NeedsProps) {
  const group = (members: NeedsProps["words"], name: string, legend: ReactNode) => (
    <TickAny
      name={name}
      legend={legend}
      wide
      choices={members.map(({ word, label }) => ({ value: word, label: <Say text={label} /> }))}
      ticked={members.map(({ word }) => word).filter((word) => needs.includes(word))}
      onTick={(ticked) => {
        const others = needs.filter((need) => !members.some(({ word }) => word === need));
        const all = [...others, ...ticked];
        changeAnswers({ needs: all.length === 0 ? undefined : all });
      }}
    />
  );
  const rest = words.slice(inSight);
  return (
    <>
      {group(words.slice(0, inSight), "needs", <Trans>To go to class, I need</Trans>)}
      {rest.length === 0 ? undefined : (
        <details className="fb-more" open={rest.some(({ word }) => needs.includes(word))}>
          <summary>
            <Trans>More things I need</Trans>
          </summary>
          {group(rest, "more-needs", <Trans>I can’t go to class without</Trans>)}
        </details>
      )}
    </>
  );
}
