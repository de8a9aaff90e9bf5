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
  /** Whether a question is open that this person has not answered yet. */
  readonly asked: boolean;
  /** The question, or what became of it; undefined while there is none. */
  readonly word: ReactNode;
  readonly work: ReactNode;
  readonly line: ReactNode;
}

/** The phone of a guest: one thing at a time. An open question comes first, then what the table does. */
export function GuestRoom({ title, table, stage, timer, ahead, asked, word, work, line }: GuestRoomProps) {
  const { t } = useLingui();
  const [chosen, setChosen] = useState<{ readonly way: Way; readonly at: string }>();
  const there = word !== undefined;
  // What the person chose holds until the host goes on.
  const at = `${stage} ${asked}`;
  const way: Way = chosen?.at === at ? chosen.way : asked ? "word" : "table";
  const shown: Way = there ? way : "table";
  const choose = (to: Way) => (): void => setChosen({ way: to, at });
  return (
    <div className="fbe-guest">
      <div className="fbe-guest__head">
        <PageHeading title={title} />
        <span className="fb-quiet">{table}</span>
        {timer === undefined ? undefined : <TimeLeft ends={timer} ahead={ahead} />}
      </div>
      {line}
      <ToldChanges stage={stage} />
      {there ? (
        <nav className="fbe-ways" aria-label={t`What to do now`}>
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
