import "../../styles/lab.css";
import type { BoardStage } from "@footbridge/core/lab/record.ts";
import { readBoard } from "@footbridge/live/board/read.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { useLive } from "../../live/use-live.ts";
import { useDeed } from "../../measure/deed.ts";
import { later } from "../../parts/later.tsx";
import { PageHeading } from "../../parts/page-heading.tsx";
import { askLab, type Room } from "../ask.ts";
import { countedDots, toldOf } from "../board/told-of.ts";
import { useRead } from "../board/use-read.ts";
import { CodeForm } from "../guest/code-form.tsx";
import { boardOf, boards } from "../room/room.ts";
import { doorTrouble } from "../room/trouble-words.tsx";
import { useAhead } from "../room/use-ahead.ts";
import { useFace } from "../room/use-face.ts";
import { type LabTold, useLab } from "../use-lab.ts";
import { BigScreen } from "./big-screen.tsx";
import { Spotlight } from "./spotlight.tsx";

interface ScreenProps {
  readonly lab: string;
  /** The code that guests come in by, from the address: until the room tells the one that holds. */
  readonly code: string;
}

/** Brings the numbers of a path with it. */
const PathLit = later(async () => (await import("./path-lit.tsx")).PathLit, "lab");

/** `/lab/LAB/screen`: the wall. Opened by the host, or with a code for screens. */
export function ScreenPage({ lab, code: opened }: ScreenProps) {
  useFace("screen");
  const { t } = useLingui();
  const { told, live } = useLab(lab);
  const ahead = useAhead();
  const join = useDeed(
    (typed: string) => askLab("joinLab", { body: { code: typed, affiliation: "other", organization: "" } }),
    () => window.location.reload(),
  );
  const { room, words, door } = told;
  // Nobody comes in when all is over.
  const code = room?.closed === true ? "" : door === undefined ? opened : (door.code ?? "");
  if (live?.status === "closed")
    return (
      <div className="fbs-door">
        <PageHeading title={t`The big screen`} />
        <CodeForm
          label={<Trans>The code for screens, from the host</Trans>}
          trouble={doorTrouble(join.trouble)}
          busy={join.busy}
          onCode={join.run}
        />
      </div>
    );
  if (room === undefined) return <div className="fbs" />;
  const spotlight = room.tables.find(({ id }) => id === room.spotlight);
  const pulse = room.pulse;
  const revealed = pulse?.revealed === true ? words?.find((one) => one.pulse === pulse.id) : undefined;
  return (
    <BigScreen
      projected={{
        title: room.title,
        code,
        address: `${window.location.origin}/lab/${code}`,
        stage: room.stage,
        timer: room.timer?.endsAt,
        ahead,
        asking: pulse?.open === true ? pulse.question : undefined,
        words:
          revealed === undefined
            ? undefined
            : {
                question: revealed.question,
                people: revealed.people,
                said: revealed.groups.map(({ shown, people }) => ({ word: shown, people })),
              },
        spotlight:
          spotlight === undefined
            ? undefined
            : {
                name: spotlight.name,
                shows: <Lit lab={lab} table={spotlight} told={told} />,
              },
      }}
    />
  );
}

interface LitProps {
  readonly lab: string;
  readonly table: Room["tables"][number];
  readonly told: LabTold;
}

/** What a table has on its board now. */
function Lit({ lab, table, told: { votes, recommendations = [] } }: LitProps) {
  const live = useLive(`board:${lab}:${table.id}`);
  const board = useRead(live?.doc, readBoard);
  if (board === undefined) return undefined;
  if (table.stage === "prototype") return <PathLit lab={lab} table={table.id} concept={board.concept} />;
  const at = (stage: BoardStage) =>
    toldOf(board, stage, {
      looker: { author: "", leads: false, mayWrite: false },
      dots: countedDots(votes?.counts),
      nameOf: () => "",
    });
  const stage = boardOf(table.stage);
  if (stage !== undefined) return <Spotlight {...at(stage)} />;
  // While dots are given, they may be on anything that the table wrote; then on what the room says should be done.
  const recommended = recommendations
    .filter(({ archived }) => !archived)
    .map(({ id, text }) => ({ id, text, votes: votes?.counts[id] ?? 0, group: undefined }));
  const cards = table.stage === "vote" ? boards.flatMap((one) => at(one).cards) : recommended;
  return <Spotlight groups={[]} cards={cards} />;
}
