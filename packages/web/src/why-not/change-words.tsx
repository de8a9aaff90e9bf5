import type { Change } from "@footbridge/core/routes/why-not/change.ts";
import { Plural, Trans } from "@lingui/react/macro";
import { useFigures } from "../i18n/figures.ts";
import { BlockName } from "../parts/block-name.tsx";
import { ModeName } from "../parts/mode-name.tsx";
import { useWords } from "../parts/words.ts";
import { Duration } from "../results/duration.tsx";

/** One change in words, as something to do or to have. */
export function ChangeWords({ change }: { readonly change: Change }) {
  const { money } = useFigures();
  const words = useWords();
  switch (change.kind) {
    case "budget":
      return (
        <Trans>
          {money(change.more)} more to spend on classes ({money(change.to)} in all)
        </Trans>
      );
    case "income-floor":
      return <Trans>Get by on {money(change.to)} a week</Trans>;
    case "hours":
      return <Plural value={change.more} one="# more hour each week" other="# more hours each week" />;
    case "place":
      return change.place === "online" ? (
        <Trans>Take a class at home</Trans>
      ) : (
        <Trans>Travel to {words.place(change.place)}</Trans>
      );
    case "mode":
      return (
        <Trans>
          Take a class this way: <ModeName mode={change.mode} />
        </Trans>
      );
    case "block":
      return (
        <Trans>
          Be free at this time: <BlockName block={change.block} />
        </Trans>
      );
    case "support":
      return <Trans>Find this on your own: {words.need(change.need)}</Trans>;
    case "level":
    case "fact":
      return <Trans>Get this first: {words.fact(change.fact)}</Trans>;
    case "deadline":
      return (
        <Trans>
          Take longer: <Duration weeks={change.more} /> more
        </Trans>
      );
    case "parallel":
      return <Plural value={change.to} one="Take # class at a time" other="Take # classes at a time" />;
    case "waitlist":
      return <Trans>Go on a wait list</Trans>;
    case "attribute":
      return <AttributeWords change={change} name={words.attribute(change.attribute)} />;
    default:
      return change satisfies never;
  }
}

interface AttributeProps {
  readonly change: Change & { readonly kind: "attribute" };
  readonly name: string;
}

/** Not a matter of will: at most a matter of telling. */
function AttributeWords({ change, name }: AttributeProps) {
  if (change.untold) {
    return change.value ? (
      <Trans>If this is so, tell us: {name}</Trans>
    ) : (
      <Trans>If this is not so, tell us: {name}</Trans>
    );
  }
  return change.value ? <Trans>This is asked for: {name}</Trans> : <Trans>This must not be so: {name}</Trans>;
}

/** Whether a person can bring a change about. */
export const canBeDone = (change: Change): boolean => change.kind !== "attribute" || change.untold;
