import { useEffect, useRef } from "react";
import type { Room, Seat } from "../ask.ts";
import type { LabTold } from "../use-lab.ts";

/** Takes over what the same person did on another device: their dots and their word are the same on both. */
export function useOtherDevice(
  mine: LabTold["mine"],
  seat: Seat,
  room: Room,
  onSeat: (seat: Seat) => void,
): void {
  const heard = useRef<LabTold["mine"]>(undefined);
  useEffect(() => {
    if (mine === undefined || mine === heard.current) return;
    heard.current = mine;
    if ("votes" in mine) onSeat({ ...seat, mine: { ...seat.mine, votes: [...mine.votes] } });
    else if (mine.pulse === room.pulse?.id)
      onSeat({ ...seat, room, mine: { ...seat.mine, word: mine.word } });
  }, [mine, seat, room, onSeat]);
}
