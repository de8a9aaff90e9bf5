import type { BoardStage } from "@footbridge/core/lab/record.ts";
import { useLingui } from "@lingui/react/macro";
import { type ComponentProps, useState } from "react";
import { boards } from "../room/room.ts";
import { StageWords } from "../room/stage-words.tsx";
import { TableBoard } from "./table-board.tsx";

/** All that the table has written, a board at a time, to put dots on. */
export function ThreeBoards(common: Omit<ComponentProps<typeof TableBoard>, "stage">) {
  const { t } = useLingui();
  const [stage, setStage] = useState<BoardStage>("challenge");
  return (
    <>
      <nav className="fbd-ways" aria-label={t`Boards`}>
        {boards.map((one) => (
          <button key={one} type="button" aria-pressed={one === stage} onClick={() => setStage(one)}>
            <StageWords stage={one} />
          </button>
        ))}
      </nav>
      <TableBoard {...common} stage={stage} />
    </>
  );
}
