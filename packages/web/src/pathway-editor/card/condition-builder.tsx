import { doneFact } from "@footbridge/core/model/pathway.ts";
import type { Leaf } from "@footbridge/core/rules/leaf.ts";
import { type GroupView, type PartView, viewCondition } from "@footbridge/live/pathway/condition.ts";
import { newKey } from "@footbridge/live/pathway/edit.ts";
import {
  addGroup,
  addLeaf,
  type GroupPath,
  removePart,
  setGrouping,
} from "@footbridge/live/pathway/edit-conditions.ts";
import { stepIn } from "@footbridge/live/pathway/edits.ts";
import { type ConditionField, mapIn } from "@footbridge/live/pathway/roots.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { useId } from "react";
import { useDrawn, useOpen, useSayAloud } from "../drawing.ts";
import { useConditionWords } from "../parts/condition-words.ts";
import { FoundHere } from "../parts/fields.tsx";
import { AskMore } from "./ask-more.tsx";
import type { PartProps } from "./part.ts";

interface BuilderProps extends PartProps {
  readonly field: ConditionField;
}

/** What comes before a step, or what a person must bring: all, any or so many of some things, in groups as deep as wished. */
export function ConditionBuilder({ step, field, found }: BuilderProps) {
  const { doc } = useDrawn();
  const id = useId();
  const entry = stepIn(doc, step.id);
  const view = viewCondition(entry === undefined ? undefined : mapIn(entry, field));
  return (
    <fieldset className="fbe-fieldset">
      <legend>
        {field === "after" ? <Trans>What comes before</Trans> : <Trans>What a person must bring</Trans>}
      </legend>
      {view.parts.length > 0 ? undefined : (
        <p className="fbw-quiet">
          {field === "after" ? <Trans>Nothing: this is a way in.</Trans> : <Trans>Nothing is asked.</Trans>}
        </p>
      )}
      <Group step={step.id} field={field} view={view} path={[]} />
      <FoundHere id={id} findings={found(field)} />
    </fieldset>
  );
}

interface GroupProps {
  readonly step: string;
  readonly field: ConditionField;
  readonly view: GroupView;
  readonly path: GroupPath;
}

/** Groups within groups that the screen offers; deeper ones can be read and taken away. */
const deepest = 4;

function Group({ step, field, view, path }: GroupProps) {
  const { t } = useLingui();
  const { deed, readOnly } = useDrawn();
  const say = useConditionWords();
  const sayAloud = useSayAloud();
  const add = (leaf: Leaf): void => {
    const name = say(leaf);
    deed(addLeaf(step, field, path, leaf));
    sayAloud(t`Added: ${name}`);
  };
  return (
    <div className="fbe-group">
      {view.parts.length > 1 || path.length > 0 ? (
        <HowMany step={step} field={field} view={view} path={path} />
      ) : undefined}
      <ul className="fbe-parts">
        {view.parts.map((part) => (
          <li key={part.key}>
            <Part step={step} field={field} part={part} path={path} />
          </li>
        ))}
      </ul>
      {readOnly ? undefined : (
        <span className="fbe-add">
          <AskMore step={step} field={field} onAdd={add} />
          {path.length >= deepest ? undefined : (
            <button
              type="button"
              className="fbw-text-button"
              onClick={() => deed(addGroup(step, field, path, newKey("group"), "any"))}
            >
              <Trans>Add a group</Trans>
            </button>
          )}
        </span>
      )}
    </div>
  );
}

function HowMany({ step, field, view, path }: GroupProps) {
  const { t } = useLingui();
  const { deed, readOnly } = useDrawn();
  const grouping = view.grouping === "just" ? "all" : view.grouping;
  return (
    <span className="fbe-how-many">
      <select
        className="fbw-input"
        aria-label={t`How many of these`}
        disabled={readOnly}
        value={grouping}
        onChange={({ target: { value } }) => {
          if (value === "all" || value === "any" || value === "atLeast")
            deed(
              setGrouping(
                step,
                field,
                path,
                value,
                value === "atLeast" ? Math.max(1, view.wanted) : undefined,
              ),
            );
        }}
      >
        <option value="all">{t`All of these`}</option>
        <option value="any">{t`Any one of these`}</option>
        <option value="atLeast">{t`At least so many of these`}</option>
      </select>
      {grouping === "atLeast" ? (
        <select
          className="fbw-input"
          aria-label={t`At least how many`}
          disabled={readOnly}
          value={String(view.wanted)}
          onChange={({ target }) => deed(setGrouping(step, field, path, "atLeast", Number(target.value)))}
        >
          {[...new Set([...view.parts.map((_, place) => place + 1), view.wanted])].map((count) => (
            <option key={count} value={String(count)}>
              {count}
            </option>
          ))}
        </select>
      ) : undefined}
    </span>
  );
}

interface PartOfProps extends Omit<GroupProps, "view"> {
  readonly part: PartView;
}

function Part({ step, field, part, path }: PartOfProps) {
  const { t } = useLingui();
  const { deed, pathway, readOnly } = useDrawn();
  const open = useOpen();
  const say = useConditionWords();
  const sayAloud = useSayAloud();
  const remove = ({ currentTarget }: { readonly currentTarget: Element }): void => {
    // What is asked in the group around stays, and takes the focus.
    const around = currentTarget.closest(".fbe-parts")?.parentElement;
    around?.querySelector<HTMLElement>(":scope > .fbe-add :is(select, input)")?.focus();
    deed(removePart(step, field, path, part.key));
    const name = "leaf" in part ? say(part.leaf) : t`a group`;
    sayAloud(t`Removed: ${name}`);
  };
  if (!("leaf" in part))
    return (
      <div className="fbe-subgroup">
        <Group step={step} field={field} view={part} path={[...path, part.key]} />
        {readOnly ? undefined : (
          <button type="button" className="fbw-text-button" onClick={remove}>
            <Trans>Remove this group</Trans>
          </button>
        )}
      </div>
    );
  const words = say(part.leaf);
  const { leaf } = part;
  const before = pathway.steps.find(({ id }) => "has" in leaf && leaf.has === doneFact(id));
  return (
    <span className="fbe-part">
      {before === undefined ? (
        words
      ) : (
        <button type="button" className="fbw-text-button" onClick={() => open(before.id, true)}>
          {words}
        </button>
      )}
      {readOnly ? undefined : (
        <button type="button" className="fbe-drop" aria-label={t`Remove ${words}`} onClick={remove}>
          <span aria-hidden="true">×</span>
        </button>
      )}
    </span>
  );
}
