/** An address of our own, as `next` names it; anything else leads to the work pages. */
export const placeAfter = (next: string | undefined): string =>
  next !== undefined && /^\/(?![/\\])/.test(next) ? next : "/work";

/** Goes there by a full load: what was shown or refused before is forgotten. */
export const arrive = (next: string | undefined): void => window.location.assign(placeAfter(next));
