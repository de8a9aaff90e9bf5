import type { Told } from "@footbridge/contract/client.ts";
import { Trans } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { useFigures } from "../../i18n/figures.ts";
import { useSay } from "../../i18n/say.tsx";
import { useMeasures } from "../figures.ts";
import { useQuarters } from "../quarter-words.ts";

type Look = Told<"listLooks">["items"][number];
type Known = Told<"listDefinitions">;

interface RowProps {
  readonly look: Look;
  readonly known: Known | undefined;
}

/** One look: who, when, why, at which number, and how many people it showed. */
export function LookRow({ look, known }: RowProps) {
  const { number } = useFigures();
  const { moment } = useMeasures();
  const { short } = useQuarters();
  const name = useNames(known);
  const { report, window, metric, program, group, area, provider } = look;
  return (
    <tr>
      <th scope="row">{look.by}</th>
      <td>{moment(look.at)}</td>
      <td className="fbw-look__reason">{look.reason}</td>
      <td>
        <Link
          to="/report"
          search={{
            report,
            window,
            metric,
            program,
            ...(area === undefined ? {} : { area }),
            ...(provider === undefined ? {} : { provider }),
          }}
          hash="evidence"
        >
          {name("items", metric)}
        </Link>
        <span className="fbw-under">
          {[
            ...(provider === undefined ? [] : [provider]),
            name("programs", program),
            ...(group === "all" ? [] : [name("groups", group)]),
            ...(area === undefined ? [] : [name("areas", area)]),
            short(report),
          ].join(", ")}
          {window === "cq" ? (
            <>
              {", "}
              <Trans>the quarter alone</Trans>
            </>
          ) : undefined}
        </span>
      </td>
      <td>
        <SideWords side={look.side} />
      </td>
      <td className="fbw-number">{number(look.people)}</td>
    </tr>
  );
}

/** Who of the number was shown. */
function SideWords({ side }: { readonly side: Look["side"] }) {
  if (side === "numerator") return <Trans>In the numerator</Trans>;
  if (side === "denominator") return <Trans>All of the denominator</Trans>;
  if (side === "rest") return <Trans>In the denominator only</Trans>;
  return (
    <span className="fbw-quiet">
      <Trans>not written down then</Trans>
    </span>
  );
}

/** Names what a look was at; what has no name any more stands for itself. */
function useNames(known: Known | undefined) {
  const say = useSay();
  return (among: "items" | "programs" | "groups" | "areas", id: string): string => {
    const found = known?.[among].find((each) => each.id === id)?.name;
    return found === undefined ? id : say(found);
  };
}
