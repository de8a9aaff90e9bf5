import { useStore } from "@xyflow/react";

/** From so many cards on, only those in sight are drawn, and those seen from afar as plain shapes. */
export const manyCards = 80;

/** Below this size the words of a card cannot be read. */
const unreadable = 0.4;

/** Whether a large pathway is seen from so far away that its words cannot be read. */
export const useFar = (count: number): boolean =>
  useStore(({ transform: [, , zoom] }) => count > manyCards && zoom < unreadable);
