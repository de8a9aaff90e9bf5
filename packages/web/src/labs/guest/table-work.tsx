import { useDeed } from "../../measure/deed.ts";
import { askLab, type Recommendation, type Room, type Seat } from "../ask.ts";
import { DotsElsewhere } from "../board/dots-elsewhere.tsx";
import type { AtTable } from "../board/use-table.ts";
import { TableBoard } from "../board/table-board.tsx";
import { ThreeBoards } from "../board/three-boards.tsx";
import { boardOf } from "../room/room.ts";
import { roomTrouble } from "../room/trouble-words.tsx";
import type { LabTold } from "../use-lab.ts";
import { RecommendPlace } from "../recommend/recommend-place.tsx";
import { TablePath } from "../table-path/table-path.tsx";

interface TableWorkProps {
  readonly at: AtTable;
  readonly seat: Seat;
  readonly room: Room;
  readonly table: Room["tables"][number];
  readonly told: LabTold;
  readonly onSeat: (seat: Seat) => void;
}

/** What the table does at its stage: a board, dots, its path, or what should be done. */
export function TableWork({ at, seat, room, table, told, onSeat }: TableWorkProps) {
  const vote = useDeed(
    (on: string, given: boolean) => askLab("giveVote", { body: { on, given } }),
    ({ votes }) => onSeat({ ...seat, mine: { ...seat.mine, votes } }),
  );
  const recommendations = told.recommendations ?? seat.recommendations;
  const own = ownDots(seat.mine.votes, table.stage, recommendations, at.board);
  const dots = {
    counts: told.votes?.counts ?? {},
    mine: own.all,
    each: table.stage === "vote" || table.stage === "recommend" ? room.votesEach : 0,
    over: room.closed,
  };
  const trouble = (
    <>
      {vote.trouble === undefined ? undefined : (
        <p className="fbd-problem" role="alert">
          {roomTrouble(vote.trouble)}
        </p>
      )}
      {dots.each === 0 || room.closed ? undefined : <DotsElsewhere on={own.elsewhere} onVote={vote.run} />}
    </>
  );
  if (table.stage === "prototype")
    return <TablePath at={at} lab={room.lab} table={table} over={room.closed} name={seat.name ?? ""} />;
  if (table.stage === "recommend")
    return (
      <RecommendPlace
        lab={room.lab}
        table={table.id}
        over={room.closed}
        seat={seat.seat}
        leads={seat.role === "facilitator"}
        recommendations={recommendations}
        dots={dots}
        onVote={vote.run}
        trouble={trouble}
      />
    );
  const common = {
    at,
    leads: seat.role === "facilitator",
    over: room.closed,
    dots,
    onVote: vote.run,
    trouble,
  };
  const stage = boardOf(table.stage);
  return stage === undefined ? <ThreeBoards {...common} /> : <TableBoard {...common} stage={stage} />;
}

/** One's dots of this stage: cards have theirs, and what should be done has its own. */
function ownDots(
  votes: readonly string[],
  stage: Room["tables"][number]["stage"],
  recommendations: readonly Recommendation[],
  board: AtTable["board"],
) {
  const known = new Set(recommendations.map(({ id }) => id));
  const all = votes.filter((on) => known.has(on) === (stage === "recommend"));
  const here = stage === "recommend" ? recommendations : board?.cards;
  const seen =
    here === undefined ? undefined : new Set(here.flatMap(({ id, archived }) => (archived ? [] : id)));
  return { all, elsewhere: seen === undefined ? [] : all.filter((on) => !seen.has(on)) };
}
