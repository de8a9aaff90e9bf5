import { Plural } from "@lingui/react/macro";
import type { Brought } from "./use-bringing.ts";

/** What became of the events of a file. */
export function Counts({ counts: { added, there, taken } }: Pick<Brought, "counts">) {
  return (
    <ul className="fbw-lines">
      <li>
        <Plural value={added} one="# event added" other="# events added" />
      </li>
      <li>
        <Plural value={there} one="# was there already" other="# were there already" />
      </li>
      {taken === 0 ? undefined : (
        <li>
          <Plural
            value={taken}
            one="# left out: an event of somebody else’s has its id"
            other="# left out: events of somebody else’s have their ids"
          />
        </li>
      )}
    </ul>
  );
}
