import { blockNames } from "@footbridge/core/model/week.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { changeAnswers, useAnswers } from "../answers/kept.ts";
import { usePlaces, useVocabulary } from "../api/town.ts";
import { fitIds, fits, yesOrNo } from "../ask/about.tsx";
import { TickAny } from "../ask/choices.tsx";
import { tellAttribute, tellAttributes } from "../ask/tell.ts";
import { Say, useSay } from "../i18n/say.tsx";
import { BlockName } from "../parts/block-name.tsx";
import { GoalName } from "../parts/goal-name.tsx";
import { TargetSearch } from "../search/target-search.tsx";
import { AmountField } from "./amount-field.tsx";
import { Choose, LevelField, YesNo } from "./fields.tsx";

/** Every answer in short fields; a change counts at once. */
export function AnswerForm({ onGoal }: { readonly onGoal: (target: string) => void }) {
  return (
    <form className="fb-dense" onSubmit={(event) => event.preventDefault()}>
      <Group name={<Trans>Job I want</Trans>}>
        <GoalFields onGoal={onGoal} />
      </Group>
      <Group name={<Trans>Places</Trans>}>
        <PlaceFields />
      </Group>
      <Group name={<Trans>Time</Trans>}>
        <TimeFields />
      </Group>
      <Group name={<Trans>Reading, math and English</Trans>}>
        <LevelFields />
      </Group>
      <Group name={<Trans>Money</Trans>}>
        <AmountField name="hourlyWage" label={<Trans>Pay an hour now, $</Trans>} />
        <AmountField name="incomeFloor" label={<Trans>Must earn a week, $</Trans>} />
        <AmountField name="budget" label={<Trans>Can pay in all, $</Trans>} />
      </Group>
      <Group name={<Trans>What I have</Trans>}>
        <HaveFields />
      </Group>
      <Group name={<Trans>About me</Trans>}>
        <AboutFields />
      </Group>
    </form>
  );
}

const Group = ({ name, children }: { readonly name: ReactNode; readonly children: ReactNode }) => (
  <section className="fb-dense__group">
    <h3>{name}</h3>
    {children}
  </section>
);

function GoalFields({ onGoal }: { readonly onGoal: (target: string) => void }) {
  const { goal } = useAnswers();
  return (
    <>
      {goal === undefined ? undefined : (
        <p>
          <strong>
            <GoalName goal={goal} />
          </strong>
        </p>
      )}
      <TargetSearch
        id="advise-goal"
        label={<Trans>Type a job or a certificate</Trans>}
        keep={(found) => found.kind !== "program" && found.hasWayIn}
        onPick={({ target, label }) => {
          changeAnswers({ goal: { target, label } });
          onGoal(target);
        }}
      />
    </>
  );
}

function PlaceFields() {
  const { home, places = [], online } = useAnswers();
  const { data } = usePlaces();
  const say = useSay();
  const all = data?.items ?? [];
  return (
    <>
      <Choose
        id="advise-home"
        label={<Trans>I live in</Trans>}
        choices={all.map(({ id, name }) => ({ value: id, name: say(name) }))}
        now={home}
        onChoose={(id) =>
          changeAnswers({ home: id, ...(id === undefined ? {} : { places: [...new Set([...places, id])] }) })
        }
      />
      <TickAny
        name="advise-places"
        legend={<Trans>I can travel to</Trans>}
        wide
        choices={all.map(({ id, name }) => ({ value: id, label: <Say text={name} /> }))}
        ticked={places}
        onTick={(ids) => changeAnswers({ places: ids.length === 0 ? undefined : ids })}
      />
      <YesNo
        id="advise-online"
        label={<Trans>Class at home is fine</Trans>}
        now={online}
        onChoose={(value) => changeAnswers({ online: value, modes: undefined })}
      />
    </>
  );
}

const years = [1, 2, 3, 4, 5];
const weeksPerYear = 52;

function TimeFields() {
  const { free = [], horizonWeeks } = useAnswers();
  return (
    <>
      <TickAny
        name="advise-free"
        legend={<Trans>Times that work for you</Trans>}
        wide
        choices={blockNames.map((block) => ({ value: block, label: <BlockName block={block} /> }))}
        ticked={free}
        onTick={(blocks) => changeAnswers({ free: blocks.length === 0 ? undefined : blocks })}
      />
      <AmountField name="weeklyHours" label={<Trans>Hours a week, work and class</Trans>} />
      <Choose
        id="advise-years"
        label={<Trans>Years ahead</Trans>}
        choices={years.map((year) => ({ value: String(year), name: String(year) }))}
        now={horizonWeeks === undefined ? undefined : String(Math.round(horizonWeeks / weeksPerYear))}
        onChoose={(year) =>
          changeAnswers({ horizonWeeks: year === undefined ? undefined : Number(year) * weeksPerYear })
        }
      />
    </>
  );
}

function LevelFields() {
  const { reading, math, english } = useAnswers();
  const fields = [
    ["reading", <Trans key="r">Reading in English</Trans>, reading],
    ["math", <Trans key="m">Math</Trans>, math],
    ["english", <Trans key="e">English</Trans>, english],
  ] as const;
  return fields.map(([name, label, level]) => (
    <LevelField
      key={name}
      id={`advise-${name}`}
      label={label}
      level={level}
      onLevel={(told) => changeAnswers({ [name]: told })}
    />
  ));
}

function HaveFields() {
  const { t } = useLingui();
  const { has = [] } = useAnswers();
  const { data } = useVocabulary();
  const credits = (data?.scales.find(({ scale }) => scale === "credits")?.marks ?? []).map(
    ({ mark, label }) => ({
      word: `credits:${mark}`,
      label,
    }),
  );
  const words = [
    ...credits,
    ...(data?.facts ?? []).filter(({ word }) => !/^(reading|math|english|credits):/.test(word)),
  ];
  const ids = words.map(({ word }) => word);
  return (
    <details className="fb-more">
      <summary>{t`${has.length} told`}</summary>
      <TickAny
        name="advise-has"
        legend={<Trans>Diplomas, certificates and work</Trans>}
        wide
        choices={words.map(({ word, label }) => ({ value: word, label: <Say text={label} /> }))}
        ticked={has}
        onTick={(ticked) => {
          const all = [
            ...has.filter((fact) => !ids.includes(fact)),
            ...ticked.filter((fact) => ids.includes(fact)),
          ];
          changeAnswers({ has: all.length === 0 ? undefined : all });
        }}
      />
    </details>
  );
}

function AboutFields() {
  const { needs = [], attributes = {} } = useAnswers();
  const { data } = useVocabulary();
  const ages = [
    ["age:18+", <Trans key="a">18 or older</Trans>],
    ["age:16-24", <Trans key="y">From 16 to 24</Trans>],
  ] as const;
  return (
    <>
      {[...ages.map(([id, question]) => ({ id, question })), ...yesOrNo].map(({ id, question }) => (
        <YesNo
          key={id}
          id={`advise-${id}`}
          label={question}
          now={attributes[id]}
          onChoose={(value) => tellAttribute(id, value)}
        />
      ))}
      <TickAny
        name="advise-needs"
        legend={<Trans>To go to class, I need</Trans>}
        wide
        choices={(data?.needs ?? []).map(({ word, label }) => ({ value: word, label: <Say text={label} /> }))}
        ticked={needs}
        onTick={(ticked) => changeAnswers({ needs: ticked.length === 0 ? undefined : ticked })}
      />
      <TickAny
        name="advise-fits"
        legend={<Trans>Pick all that fit you</Trans>}
        wide
        choices={fits}
        ticked={fitIds.filter((id) => attributes[id] === true)}
        onTick={(ticked) => tellAttributes(fitIds, ticked)}
      />
    </>
  );
}
