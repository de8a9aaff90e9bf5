import { Trans, useLingui } from "@lingui/react/macro";
import { type ReactNode, useState } from "react";
import { PageHeading } from "../../parts/page-heading.tsx";
import type { RoomStage } from "../room/room.ts";
import { StageWords } from "../room/stage-words.tsx";
import { TimeLeft } from "../room/time-left.tsx";
import { ToldChanges } from "./told-changes.tsx";

/** What a guest can look at: the word, or what the table does now. */
type Way = "word" | "table";

interface GuestRoomProps {
  readonly title: string;
  readonly table: string;
  readonly stage: RoomStage;
  readonly timer: string | undefined;
  readonly ahead: number;
  /** The question as it stands; it changes when the host asks, ends or shows words. Empty without one. */
  readonly question: string;
  /** The question is open, and this person has not answered it. */
  readonly asked: boolean;
  /** The question, or what became of it; undefined while there is none. */
  readonly word: ReactNode;
  readonly work: ReactNode;
  /** The lab is over, said in words: then nothing else is told of it. */
  readonly line: ReactNode;
}

/** The phone of a guest: one thing at a time. An open question comes first, then what the table does. */
export function GuestRoom({ title, table, stage, timer, ahead, ...rest }: GuestRoomProps) {
  const { question, asked, word, work, line } = rest;
  const { t } = useLingui();
  const [now, setNow] = useState<{ stage: RoomStage; question: string; way: Way }>({
    stage,
    question,
    way: asked ? "word" : "table",
  });
  // What the host did last comes first; what the person chose holds until then.
  if (stage !== now.stage) setNow({ stage, question, way: "table" });
  else if (question !== now.question) setNow({ stage, question, way: question === "" ? "table" : "word" });
  const there = word !== undefined;
  const shown: Way = there ? now.way : "table";
  const choose = (way: Way) => (): void => setNow({ stage, question, way });
  return (
    <div className="fbd-guest">
      <div className="fbd-guest__head">
        <PageHeading title={title} />
        <span className="fb-quiet">{table}</span>
        {timer === undefined ? undefined : <TimeLeft ends={timer} ahead={ahead} />}
      </div>
      {line}
      {line === undefined ? <ToldChanges stage={stage} /> : undefined}
      {there ? (
        <nav className="fbd-ways" aria-label={t`What to do now`}>
          <button type="button" aria-pressed={shown === "word"} onClick={choose("word")}>
            <Trans>One word</Trans>
          </button>
          <button type="button" aria-pressed={shown === "table"} onClick={choose("table")}>
            <StageWords stage={stage} />
          </button>
        </nav>
      ) : undefined}
      {shown === "word" ? word : work}
    </div>
  );
}
