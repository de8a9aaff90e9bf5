import type { LocalText } from "@footbridge/core/model/provenance.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { type Vocabulary, useVocabulary } from "../api/town.ts";
import { changeAnswers, useAnswers } from "../answers/kept.ts";
import { Say } from "../i18n/say.tsx";
import { Loading } from "../parts/loading.tsx";
import { Trouble } from "../parts/trouble.tsx";
import { PickOne, TickAny } from "./choices.tsx";
import { Frame } from "./frame.tsx";

interface Word {
  readonly word: string;
  readonly label: LocalText;
}

const startsWith = (words: readonly Word[], ...kinds: readonly string[]): readonly Word[] =>
  words.filter(({ word }) => kinds.some((kind) => word.startsWith(kind)));

/** What do you have? Diplomas, certificates, college credits, work. */
export function HaveQuestion() {
  const { t } = useLingui();
  const { has = [] } = useAnswers();
  const { data, trouble, again } = useVocabulary();
  const words = data?.facts ?? [];
  const tick = (group: readonly Word[], ticked: readonly string[]): void => {
    const ids = group.map(({ word }) => word);
    const all = [...has.filter((fact) => !ids.includes(fact)), ...ticked];
    changeAnswers({ has: all.length === 0 ? undefined : all });
  };
  const group = (name: string, legend: ReactNode, members: readonly Word[]) =>
    members.length === 0 ? undefined : (
      <TickAny
        name={name}
        legend={legend}
        wide
        choices={members.map(({ word, label }) => ({ value: word, label: <Say text={label} /> }))}
        ticked={members.map(({ word }) => word).filter((word) => has.includes(word))}
        onTick={(ticked) => tick(members, ticked)}
      />
    );
  const certificates = startsWith(words, "cert:", "licence:", "degree:");
  const work = startsWith(words, "experience:");
  return (
    <Frame
      question="have"
      title={t`What do you have already?`}
      example={<Trans>For example: a high school diploma and a food safety card.</Trans>}
      why={<Trans>What you have can save you time. You never do the same step two times.</Trans>}
    >
      {data === undefined && trouble === undefined ? <Loading lines={4} /> : undefined}
      {trouble === undefined ? undefined : <Trouble trouble={trouble} again={again} />}
      {group("diploma", <Trans>School</Trans>, startsWith(words, "diploma:"))}
      <Credits words={creditWords(data)} has={has} onTick={tick} />
      <More label={<Trans>Certificates, licenses and degrees</Trans>} open={anyOf(certificates, has)}>
        {group("certificates", <Trans>Certificates, licenses and degrees you hold</Trans>, certificates)}
      </More>
      <More label={<Trans>Work you have done</Trans>} open={anyOf(work, has)}>
        {group("work", <Trans>Work you have done for this long</Trans>, work)}
      </More>
    </Frame>
  );
}

/** Marks of the scale of college credits, as words. */
const creditWords = (vocabulary: Vocabulary | undefined): readonly Word[] =>
  (vocabulary?.scales.find(({ scale }) => scale === "credits")?.marks ?? []).map(({ mark, label }) => ({
    word: `credits:${mark}`,
    label,
  }));

const anyOf = (words: readonly Word[], has: readonly string[]): boolean =>
  words.some(({ word }) => has.includes(word));

function More(props: { readonly label: ReactNode; readonly open: boolean; readonly children: ReactNode }) {
  if (props.children === undefined) return undefined;
  return (
    <details className="fb-more" open={props.open}>
      <summary>{props.label}</summary>
      {props.children}
    </details>
  );
}

interface CreditsProps {
  readonly words: readonly Word[];
  readonly has: readonly string[];
  readonly onTick: (group: readonly Word[], ticked: readonly string[]) => void;
}

/** College credits are one amount: more holds less. */
function Credits({ words, has, onTick }: CreditsProps) {
  if (words.length === 0) return undefined;
  const held = words.findLast(({ word }) => has.includes(word))?.word;
  return (
    <PickOne
      name="credits"
      legend={<Trans>College credits you have earned</Trans>}
      wide
      choices={[
        { value: "none", label: <Trans>None</Trans> },
        ...words.map(({ word, label }) => ({ value: word, label: <Say text={label} /> })),
      ]}
      picked={held}
      onPick={(id) => onTick(words, id === "none" ? [] : [id])}
    />
  );
}
