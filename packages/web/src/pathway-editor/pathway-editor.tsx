import "../styles/measure.css";
import "../styles/pathway-editor.css";
import "../styles/pathway-parts.css";
import { Trans, useLingui } from "@lingui/react/macro";
import { memo, type ReactNode, useCallback, useEffect, useEffectEvent, useRef, useState } from "react";
import type { Doc } from "yjs";
import { later } from "../parts/later.tsx";
import { AboutPanel } from "./about/about-panel.tsx";
import { CardForm } from "./card/card-form.tsx";
import type { Catalog } from "./card/choose-card.tsx";
import { noOthers, type Others } from "./cohort/changes.ts";
import {
  DrawingContext,
  OpenContext,
  PlacedContext,
  SayContext,
  stepOf,
  useDrawing,
  useDrawn,
} from "./drawing.ts";
import { useFound } from "./found.ts";
import { ground } from "./ground.ts";
import { Gutter } from "./gutter/gutter.tsx";
import { Scorecard } from "./gutter/scorecard.tsx";
import { useLook } from "./gutter/use-look.ts";
import { AddCard } from "./list/add-card.tsx";
import { ListView } from "./list/list-view.tsx";
import { TakenAway } from "./list/taken-away.tsx";
import { type Presence, useOthers, useOthersDid } from "./others.ts";
import { Panels, type PanelName } from "./panels.tsx";
import { Told } from "./told.tsx";
import { Toolbar, type View } from "./toolbar.tsx";
import { UntakenDeeds } from "./untaken-deeds.tsx";
import type { UntakenDeeds as Untaken } from "./use-untaken.ts";

const Canvas = later(async () => (await import("./canvas/canvas.tsx")).Canvas, "working");
const CohortPanel = later(async () => (await import("./cohort/cohort-panel.tsx")).CohortPanel, "working");

interface EditorProps {
  /** The shared document; the editor knows not where it is from. */
  readonly doc: Doc;
  /** Who else is in it. */
  readonly presence?: Presence | undefined;
  /** What others see of this person. */
  readonly name: string;
  readonly readOnly?: boolean;
  /** Records that cards can be; without it all cards are drafted new. */
  readonly catalog?: Catalog | undefined;
  /** Designs to race against: other versions, other tables' prototypes. */
  readonly others?: Others;
  /** This person's changes that were refused, where the document is kept elsewhere. */
  readonly untaken?: Untaken | undefined;
  /** How it is looked at first; absent: as fits the screen. */
  readonly opensAs?: View | undefined;
  readonly onView?: ((view: View) => void) | undefined;
}

/** A pathway to be drawn by everybody who has the document open: as a canvas, or as a list with the same powers. */
export function PathwayEditor({
  doc,
  presence,
  name,
  readOnly = false,
  catalog,
  others = noOthers,
  ...more
}: EditorProps) {
  const { drawing, placed } = useDrawing(doc, readOnly);
  const people = useOthers(presence, name, drawing.selected);
  const did = useOthersDid(doc, presence);
  if (drawing.pathway === undefined)
    return (
      <p className="fbw-empty">
        <Trans>There is no pathway in this document yet.</Trans>
      </p>
    );
  return (
    <DrawingContext value={drawing}>
      <PlacedContext value={placed}>
        <Desk people={people} presence={presence} catalog={catalog} others={others} did={did} {...more} />
      </PlacedContext>
    </DrawingContext>
  );
}

interface DeskProps extends Pick<EditorProps, "presence" | "catalog" | "untaken" | "opensAs" | "onView"> {
  readonly people: ReturnType<typeof useOthers>;
  readonly others: Others;
  readonly did: ReturnType<typeof useOthersDid>;
}

/** Toolbar, numbers, the drawing, and beside it the panel. */
const Desk = memo(function Desk(props: DeskProps) {
  const { people, presence, catalog, others, did, untaken } = props;
  const desk = useDesk(props);
  const { drawing, view, setView, panel, setPanel, asked, open, close, word, setWord } = desk;
  const { pathway, selected, readOnly } = drawing;
  const [profile, setProfile] = useState(ground.profiles[0]?.id ?? "");
  const look = useLook(pathway, profile);
  const found = useFound(look?.scorecard);
  const step = stepOf(pathway, selected);
  return (
    <Around open={open} say={setWord}>
      <div className="fbe fbw">
        <Toolbar view={view} onView={setView} people={people} onUndone={desk.undone} />
        {untaken === undefined ? undefined : <UntakenDeeds {...untaken} />}
        <Gutter look={look} profile={profile} onProfile={setProfile} />
        <div className="fbe-desk" data-panel={panel}>
          <div className="fbe-drawing" tabIndex={-1}>
            {view === "canvas" ? (
              <Canvas others={people} presence={presence} />
            ) : (
              <>
                {readOnly ? undefined : <AddCard onAdded={(id) => open(id, true)} />}
                <ListView others={people} />
              </>
            )}
            <TakenAway />
          </div>
          <Panels panel={panel} onPanel={setPanel} card={step !== undefined}>
            {panel === "card" && step !== undefined ? (
              <CardForm
                key={step.id}
                step={step}
                found={(field) => found(`steps.${step.id}.${field}`)}
                catalog={catalog}
                asked={asked}
                onClose={close}
              />
            ) : panel === "about" ? (
              <AboutPanel found={found} />
            ) : panel === "cohort" ? (
              <CohortPanel others={others} />
            ) : (
              <Scorecard scorecard={look?.scorecard} onAbout={() => setPanel("about")} />
            )}
          </Panels>
        </div>
        <Told did={did} word={word} />
      </div>
    </Around>
  );
});

interface AroundProps {
  readonly open: (step: string, byKeyboard: boolean) => void;
  readonly say: (words: string) => void;
  readonly children: ReactNode;
}

const Around = ({ open, say, children }: AroundProps) => (
  <OpenContext value={open}>
    <SayContext value={say}>{children}</SayContext>
  </OpenContext>
);

const isNarrow = (): boolean => window.matchMedia("(max-width: 40rem)").matches;

/** What is shown of the desk, and the keys that change it. */
function useDesk({ opensAs, onView }: DeskProps) {
  const { t } = useLingui();
  const drawing = useDrawn();
  const [view, show] = useState<View>(() => opensAs ?? (isNarrow() ? "list" : "canvas"));
  const setView = (next: View): void => {
    show(next);
    onView?.(next);
  };
  const [panel, setPanel] = useState<PanelName>("checks");
  const [asked, setAsked] = useState(false);
  const [word, setWord] = useState("");
  const last = useRef<string>(undefined);
  const { select, selected, undo, redo } = drawing;
  const open = useCallback(
    (id: string, byKeyboard: boolean) => {
      last.current = id;
      select(id);
      setPanel("card");
      setAsked(byKeyboard || isNarrow());
    },
    [select],
  );
  const close = useCallback(() => {
    select(undefined);
    setPanel("checks");
    document.querySelector<HTMLElement>(`[id="fbe-open-${last.current ?? ""}"]`)?.focus();
  }, [select]);
  const undone = (way: "undo" | "redo"): void => {
    const came = way === "undo" ? undo() : redo();
    const words = {
      done: way === "undo" ? t`Taken back.` : t`Done again.`,
      nothing: t`There is nothing to take back.`,
      kept: t`Others have worked on this card, so it stays.`,
    };
    setWord(words[came]);
  };
  const onKey = useEffectEvent((event: KeyboardEvent): void => {
    const { key, ctrlKey, metaKey, shiftKey } = event;
    if (key === "F2") {
      const next = view === "canvas" ? "list" : "canvas";
      setView(next);
      setWord(next === "list" ? t`List` : t`Canvas`);
      window.setTimeout(() => focusAgain(selected));
    } else if ((ctrlKey || metaKey) && key.toLowerCase() === "z") undone(shiftKey ? "redo" : "undo");
    else if ((ctrlKey || metaKey) && key.toLowerCase() === "y") undone("redo");
    else return;
    event.preventDefault();
  });
  useEffect(() => {
    const told = (event: KeyboardEvent): void => onKey(event);
    window.addEventListener("keydown", told);
    return () => window.removeEventListener("keydown", told);
  }, []);
  return { drawing, view, setView, panel, setPanel, asked, open, close, undone, word, setWord };
}

/** Where the focus went with the view that was left, it goes to the open card, or to the drawing. */
function focusAgain(card: string | undefined): void {
  const { activeElement } = document;
  if (activeElement !== document.body && activeElement !== null) return;
  const row = document.querySelector<HTMLElement>(`[id="fbe-open-${card ?? ""}"]`);
  (row ?? document.querySelector<HTMLElement>(".fbe-drawing"))?.focus();
}
