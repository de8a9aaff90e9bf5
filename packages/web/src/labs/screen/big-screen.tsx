import "../../styles/lab-screen.css";
import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { JoinCode } from "../room/join-code.tsx";
import { StageWords } from "../room/stage-words.tsx";
import type { RoomStage } from "../room/room.ts";
import { TimeLeft } from "../room/time-left.tsx";
import type { SaidWord } from "../pulse/cloud-words.ts";
import { WordCloud } from "../pulse/word-cloud.tsx";
import { RankedWords } from "../pulse/ranked-words.tsx";

/** What the projector shows; one thing, the clock and the way in. */
export interface Projected {
  readonly title: string;
  readonly code: string;
  readonly address: string;
  readonly stage: RoomStage | undefined;
  readonly timer: string | undefined;
  /** Milliseconds by which the service's clock is ahead of this one. */
  readonly ahead: number;
  /** The question that is open. */
  readonly asking: string | undefined;
  /** The words, once the host has shown them. */
  readonly words:
    | { readonly question: string; readonly said: readonly SaidWord[]; readonly people: number }
    | undefined;
  readonly spotlight: { readonly name: string; readonly shows: ReactNode } | undefined;
}

/** For the wall, to be read from 15 metres: the spotlight, else the words, else the way in. */
export function BigScreen({ projected }: { readonly projected: Projected }) {
  const { title, code, address, stage, timer, ahead, asking, words, spotlight } = projected;
  return (
    <div className="fbs">
      <header className="fbs-head">
        <h1>{spotlight?.name ?? words?.question ?? asking ?? title}</h1>
        {timer === undefined ? undefined : <TimeLeft ends={timer} ahead={ahead} className="fbs-timer" />}
      </header>
      <div className="fbs-main">
        {spotlight !== undefined ? (
          spotlight.shows
        ) : words !== undefined ? (
          <>
            <WordCloud words={words.said} width={1600} height={700} />
            <div className="usa-sr-only">
              <RankedWords words={words.said} people={words.people} />
            </div>
          </>
        ) : (
          <Entrance code={code} address={address} stage={stage} asking={asking !== undefined} />
        )}
      </div>
      {code === "" || (spotlight === undefined && words === undefined) ? undefined : (
        <footer className="fbs-foot">
          <Trans>
            Come in: {new URL(address).host}/lab — code <strong>{code}</strong>
          </Trans>
        </footer>
      )}
    </div>
  );
}

interface EntranceProps {
  readonly code: string;
  readonly address: string;
  readonly stage: RoomStage | undefined;
  readonly asking: boolean;
}

function Entrance({ code, address, stage, asking }: EntranceProps) {
  return (
    <div className="fbs-entrance">
      {code === "" ? undefined : <JoinCode code={code} address={address} />}
      <div className="fbs-now">
        {asking ? (
          <p>
            <Trans>Say one word on your phone.</Trans>
          </p>
        ) : stage === undefined ? undefined : (
          <p>
            <Trans>Now:</Trans>{" "}
            <strong>
              <StageWords stage={stage} />
            </strong>
          </p>
        )}
      </div>
    </div>
  );
}
