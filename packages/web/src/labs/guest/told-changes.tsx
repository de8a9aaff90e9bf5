import { Trans } from "@lingui/react/macro";
import { useState } from "react";
import type { RoomStage } from "../room/room.ts";
import { StageWords } from "../room/stage-words.tsx";

/** Says that the room went on to another stage; not for the first one. */
export function ToldChanges({ stage }: { readonly stage: RoomStage }) {
  const [first] = useState(stage);
  const [moved, setMoved] = useState(false);
  if (stage !== first && !moved) setMoved(true);
  return (
    <output className="fb-block">
      {moved ? (
        <span className="fbd-line" data-good="">
          <Trans>
            Now: <StageWords stage={stage} />. Your table goes on here.
          </Trans>
        </span>
      ) : undefined}
    </output>
  );
}
