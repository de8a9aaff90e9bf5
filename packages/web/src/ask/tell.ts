import { currentAnswers, changeAnswers } from "../answers/kept.ts";

/** Among `asked`, those ticked become yes and the others become not told; what else was told stays. */
export function tellAttributes(asked: readonly string[], ticked: readonly string[]): void {
  const before = Object.entries(currentAnswers().attributes ?? {}).filter(([id]) => !asked.includes(id));
  keep([...before, ...ticked.map((id) => [id, true] as const)]);
}

/** One attribute becomes yes, no, or (undefined) not told. */
export function tellAttribute(id: string, value: boolean | undefined): void {
  const before = Object.entries(currentAnswers().attributes ?? {}).filter(([each]) => each !== id);
  keep(value === undefined ? before : [...before, [id, value]]);
}

const keep = (told: readonly (readonly [string, boolean])[]): void =>
  changeAnswers({ attributes: told.length === 0 ? undefined : Object.fromEntries(told) });
