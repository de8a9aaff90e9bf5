import type { ToldChange } from "@footbridge/contract/why-not.ts";
import { Trans } from "@lingui/react/macro";
import { useFigures } from "../i18n/figures.ts";
import { useSay } from "../i18n/say.tsx";

/** How many classes or jobs are named. */
const few = 3;

/** What to do about a change: the classes that ask for it, or those that give it. */
export function AdviceWords({ change }: { readonly change: ToldChange }) {
  const say = useSay();
  const { list } = useFigures();
  const { classes, programs, jobs, nobodyGives } = change.advice;
  const names = (
    named: readonly { readonly name: { readonly en: string; readonly es?: string } }[],
  ): string => list([...new Set(named.map(({ name }) => say(name)))].slice(0, few));
  if (nobodyGives) {
    return (
      <span className="fb-way__advice">
        <Trans>No one in the city teaches this now.</Trans>
      </span>
    );
  }
  return (
    <>
      {programs.length === 0 ? undefined : (
        <span className="fb-way__advice">
          <Trans>You can learn it here: {names(programs)}</Trans>
        </span>
      )}
      {jobs.length === 0 ? undefined : (
        <span className="fb-way__advice">
          <Trans>You can get it at work: {list(jobs.slice(0, few).map(({ title }) => say(title)))}</Trans>
        </span>
      )}
      {classes.length === 0 ? undefined : (
        <span className="fb-way__advice">
          <Trans>For this class: {names(classes)}</Trans>
        </span>
      )}
    </>
  );
}
