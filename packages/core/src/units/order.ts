/** Order of days and ids, which are texts: negative where the first comes first. */
export const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
