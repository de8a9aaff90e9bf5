/** Parts of the week; classes and work occupy them, people may be free or not in them. */
export const blockNames = [
  "weekday-morning",
  "weekday-afternoon",
  "weekday-evening-1",
  "weekday-evening-2",
  "saturday",
  "sunday",
] as const;

/** `in-person` and `hybrid` meet at a site; `online` meets on screen; `self-paced` never meets. */
export const modes = ["in-person", "hybrid", "online", "self-paced"] as const;
