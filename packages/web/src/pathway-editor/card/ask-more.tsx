import { doneFact } from "@footbridge/core/model/pathway.ts";
import { levelOf } from "@footbridge/core/model/requirement.ts";
import type { Leaf } from "@footbridge/core/rules/leaf.ts";
import type { ConditionField } from "@footbridge/live/pathway/roots.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useWords } from "../../parts/words.ts";
import { useDrawn } from "../drawing.ts";
import { useOffered } from "../parts/offered.ts";

interface AskMoreProps {
  readonly step: string;
  readonly field: ConditionField;
  readonly onAdd: (leaf: Leaf) => void;
}

/** One thing more to ask for: a step before, or a level, paper or attribute. */
export function AskMore({ step, field, onAdd }: AskMoreProps) {
  return field === "after" ? <StepBefore step={step} onAdd={onAdd} /> : <Brought onAdd={onAdd} />;
}

function StepBefore({ step, onAdd }: Pick<AskMoreProps, "step" | "onAdd">) {
  const { t } = useLingui();
  const { pathway } = useDrawn();
  const [chosen, choose] = useState("");
  const others = pathway.steps.filter(({ id, kind }) => id !== step && kind !== "support");
  return (
    <>
      <select
        className="fbw-input"
        aria-label={t`A step before`}
        value={chosen}
        onChange={({ target }) => choose(target.value)}
      >
        <option value="">{t`A step before…`}</option>
        {others.map(({ id, title }) => (
          <option key={id} value={id}>
            {title}
          </option>
        ))}
      </select>
      <button
        type="button"
        className="fbw-text-button"
        aria-disabled={chosen === ""}
        onClick={() => {
          if (chosen !== "") onAdd({ has: doneFact(chosen) });
          choose("");
        }}
      >
        <Trans>Add the link</Trans>
      </button>
    </>
  );
}

/** A fact where it is a level or a known one; otherwise an attribute. */
function Brought({ onAdd }: Pick<AskMoreProps, "onAdd">) {
  const { t } = useLingui();
  const words = useWords();
  const { facts, attributes } = useOffered();
  const [typed, type] = useState("");
  const [not, setNot] = useState(false);
  const add = (): void => {
    const wish = typed.trim().slice(0, 200);
    const named = (list: readonly string[], name: (word: string) => string): string | undefined =>
      list.find((word) => [word, name(word)].some((one) => one.toLowerCase() === wish.toLowerCase()));
    const attribute = named(attributes, words.attribute);
    const fact = named(facts, words.fact);
    if (wish === "") return;
    if (not) onAdd({ not: { is: attribute ?? wish } });
    else if (fact !== undefined || levelOf(wish) !== undefined || attribute === undefined)
      onAdd({ has: fact ?? wish });
    else onAdd({ is: attribute });
    type("");
    setNot(false);
  };
  return (
    <>
      <input
        className="fbw-input"
        aria-label={t`A level, a paper, or who it is for`}
        placeholder="reading:4"
        list="fbe-brought"
        value={typed}
        maxLength={200}
        autoComplete="off"
        onChange={({ target }) => type(target.value)}
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          event.preventDefault();
          add();
        }}
      />
      <datalist id="fbe-brought">
        {facts.map((fact) => (
          <option key={fact} value={words.fact(fact)}>
            {words.fact(fact)}
          </option>
        ))}
        {attributes.map((attribute) => (
          <option key={attribute} value={words.attribute(attribute)}>
            {words.attribute(attribute)}
          </option>
        ))}
      </datalist>
      <label className="fbe-check">
        <input type="checkbox" checked={not} onChange={({ target }) => setNot(target.checked)} />
        <Trans>not</Trans>
      </label>
      <button type="button" className="fbw-text-button" onClick={add}>
        <Trans>Ask for it</Trans>
      </button>
    </>
  );
}
