import type { SearchHit } from "@footbridge/contract/search.ts";
import { Plural, useLingui } from "@lingui/react/macro";
import { useNavigate } from "@tanstack/react-router";
import { type KeyboardEvent, useId, useState } from "react";
import { HitOptions } from "./hit-options.tsx";
import { hrefOf } from "./kinds.tsx";
import { usePaused, useSearch } from "./use-search.ts";

/** A few of each kind; the page of the search has the rest. */
const few = 3;

/** The search box of the header: arrow keys move, Enter opens, Escape closes (ARIA combobox pattern). */
export function HeaderSearch() {
  const { t } = useLingui();
  const list = useId();
  const box = useBox();
  const listed = box.open && box.hits.length > 0;
  return (
    <search className="fb-header-search">
      <form
        onSubmit={(event) => {
          event.preventDefault();
          box.submit();
        }}
      >
        <input
          className="usa-input"
          type="search"
          role="combobox"
          aria-label={t`Search jobs, classes and help`}
          placeholder={t`Search`}
          aria-expanded={listed}
          aria-controls={list}
          aria-autocomplete="list"
          aria-activedescendant={listed && box.active >= 0 ? `${list}-${box.active}` : undefined}
          autoComplete="off"
          spellCheck={false}
          maxLength={100}
          value={box.text}
          onChange={(event) => box.type(event.target.value)}
          onFocus={() => box.show(true)}
          onBlur={() => box.show(false)}
          onKeyDown={box.press}
        />
      </form>
      <HitOptions id={list} hits={listed ? box.hits : []} active={box.active} onPick={box.pick} />
      <output className="usa-sr-only">
        {listed ? <Plural value={box.hits.length} one="# match" other="# matches" /> : undefined}
      </output>
    </search>
  );
}

interface Box {
  readonly text: string;
  readonly hits: readonly SearchHit[];
  /** Place of the marked find; −1 while Enter goes to the page of the search. */
  readonly active: number;
  readonly open: boolean;
  readonly type: (text: string) => void;
  readonly show: (open: boolean) => void;
  readonly press: (event: KeyboardEvent) => void;
  readonly pick: (hit: SearchHit) => void;
  readonly submit: () => void;
}

const nameOf = ({ kind, id }: SearchHit): string => `${kind} ${id}`;

function useBox(): Box {
  const navigate = useNavigate();
  const [text, setText] = useState("");
  const [open, setOpen] = useState(false);
  // By name, not by place: a list that arrives meanwhile must not move what was marked.
  const [marked, setMarked] = useState<string>();
  const { data } = useSearch(usePaused(text), { limit: few });
  const hits = text.trim() === "" ? [] : (data?.groups.flatMap(({ items }) => items) ?? []);
  const active = hits.findIndex((hit) => nameOf(hit) === marked);
  const setActive = (place: number): void => {
    const hit = hits[place];
    setMarked(hit === undefined ? undefined : nameOf(hit));
  };
  const leave = (): void => {
    setText("");
    setOpen(false);
    setMarked(undefined);
  };
  const pick = (hit: SearchHit): void => {
    leave();
    void navigate({ to: hrefOf(hit) });
  };
  const submit = (): void => {
    const chosen = open ? hits[active] : undefined;
    if (chosen !== undefined) return pick(chosen);
    leave();
    void navigate({ to: "/search", search: { q: text.trim() } });
  };
  const press = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      setOpen(true);
      setActive(Math.max(-1, Math.min(hits.length - 1, active + step)));
    } else if (event.key === "Escape" && open) setOpen(false);
    else return;
    event.preventDefault();
  };
  const type = (next: string): void => {
    setText(next);
    setMarked(undefined);
    setOpen(true);
  };
  return { text, hits, active, open, type, show: setOpen, press, pick, submit };
}
