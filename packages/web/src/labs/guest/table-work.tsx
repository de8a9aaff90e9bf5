import { useDeed } from "../../measure/deed.ts";
import { askLab, type Room, type Seat } from "../ask.ts";
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
    ({ votes }) => onSeat({ ...seat, room, mine: { ...seat.mine, votes } }),
  );
  const voting = table.stage === "vote" || table.stage === "recommend";
  const dots = {
    counts: told.votes?.counts ?? {},
    mine: seat.mine.votes,
    each: voting ? room.votesEach : 0,
    over: room.closed,
  };
  const trouble =
    vote.trouble === undefined ? undefined : (
      <p className="fbd-problem" role="alert">
        {roomTrouble(vote.trouble)}
      </p>
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
        recommendations={told.recommendations ?? seat.recommendations}
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
