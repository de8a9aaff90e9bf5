import type { FactLabel } from "@footbridge/core/plan/route-answer.ts";
import { useFigures } from "../../i18n/figures.ts";
import { useSay } from "../../i18n/say.tsx";

/** What a step gives, in a row of words. */
export function Gives({ gives }: { readonly gives: readonly FactLabel[] }) {
  const say = useSay();
  const { list } = useFigures();
  return <>{list(gives.map(({ label }) => say(label)))}</>;
}
