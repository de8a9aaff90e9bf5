import type { FoundTarget } from "@footbridge/contract/targets.ts";
import { Plural, Trans } from "@lingui/react/macro";
import { type ReactNode, useId, useState } from "react";
import { Say } from "../i18n/say.tsx";
import { KindName } from "./kind-name.tsx";
import { useFound } from "./use-found.ts";

interface SearchProps {
  readonly id: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly keep: (found: FoundTarget) => boolean;
  readonly onPick: (found: FoundTarget) => void;
}

/** A search box with a list under it: arrow keys move, Enter takes, Escape closes (ARIA combobox pattern). */
export function TargetSearch({ id, label, hint, keep, onPick }: SearchProps) {
  const [text, setText] = useState("");
  const [open, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const list = useId();
  const { found, waiting, failed } = useFound(text);
  const shown = found.filter(keep);
  const pick = (target: FoundTarget): void => {
    setText("");
    setOpen(false);
    onPick(target);
  };
  const showList = open && text.trim() !== "";
  return (
    <div className="fb-search">
      <label className="usa-label fb-group__legend" htmlFor={id}>
        {label}
      </label>
      {hint === undefined ? undefined : (
        <p className="usa-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <input
        className="usa-input fb-search__box"
        id={id}
        role="combobox"
        aria-expanded={showList && shown.length > 0}
        aria-controls={list}
        aria-autocomplete="list"
        aria-activedescendant={showList && shown.length > 0 ? `${list}-${active}` : undefined}
        aria-describedby={hint === undefined ? undefined : `${id}-hint`}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setActive(0);
          setOpen(true);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={(event) => {
          const chosen = shown[active];
          const moves: Record<string, () => void> = {
            ArrowDown: () => setActive(Math.min(active + 1, shown.length - 1)),
            ArrowUp: () => setActive(Math.max(active - 1, 0)),
            Escape: () => setOpen(false),
            ...(showList && chosen !== undefined ? { Enter: () => pick(chosen) } : {}),
          };
          const move = moves[event.key];
          if (move === undefined) return;
          event.preventDefault();
          if (event.key.startsWith("Arrow")) setOpen(true);
          move();
        }}
      />
      <ul
        className="fb-search__list"
        id={list}
        role="listbox"
        aria-label={undefined}
        hidden={!showList || shown.length === 0}
      >
        {shown.map((target, index) => (
          <Option
            key={target.target}
            id={`${list}-${index}`}
            target={target}
            active={index === active}
            onPick={pick}
          />
        ))}
      </ul>
      <p className="fb-search__note" role="status">
        {!showList ? undefined : failed ? (
          <Trans>The search did not answer. Check your connection and type again.</Trans>
        ) : shown.length > 0 ? (
          <span className="usa-sr-only">
            <Plural value={shown.length} one="# match" other="# matches" />
          </span>
        ) : waiting ? undefined : (
          <Trans>Nothing found. Try another word, like “nurse” or “driver”.</Trans>
        )}
      </p>
    </div>
  );
}

interface OptionProps {
  readonly id: string;
  readonly target: FoundTarget;
  readonly active: boolean;
  readonly onPick: (target: FoundTarget) => void;
}

function Option({ id, target, active, onPick }: OptionProps) {
  return (
    <li
      id={id}
      role="option"
      aria-selected={active}
      tabIndex={-1}
      onMouseDown={(event) => {
        event.preventDefault();
        onPick(target);
      }}
    >
      <span>
        <Say text={target.label} />
      </span>
      <span className="fb-search__kind">
        <KindName kind={target.kind} />
        {target.matched === undefined ? undefined : <> · {target.matched}</>}
      </span>
    </li>
  );
}
