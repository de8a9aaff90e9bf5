/** New Jersey writes yes as 1 and no as 2 in one column, t and f in another, True and False in a third. */
export const isYes = (cell: string): boolean => /^(1|t|true|yes)$/i.test(cell);

/** A bus or train route, unless it is a way of saying that there is none. */
export const isRoute = (cell: string): boolean =>
  cell !== "" && !/^["']?\s*(none|n\/?\.?a\.?|no|not available|0)\b[^0-9]*$/i.test(cell);
