import { Plural, Trans } from "@lingui/react/macro";
import { useState } from "react";
import { useAsked } from "../api/asked.ts";
import { Loading } from "../parts/loading.tsx";
import { Trouble } from "../parts/trouble.tsx";
import { Sources } from "../results/sources.ts";
import { ClassCard } from "./class-card.tsx";

interface ListProps {
  readonly program: string;
  readonly total: number;
}

const first = 4;
const step = 16;

/** The classes of a program that are still to come, a few at first. */
export function ClassList({ program, total }: ListProps) {
  const [limit, setLimit] = useState(first);
  const { data, trouble, again, moving } = useAsked(
    "describeClasses",
    total === 0 ? undefined : { query: { program, limit } },
    { family: program },
  );
  if (total === 0) {
    return (
      <p>
        <Trans>No class to come is listed. Ask the school when the next one starts.</Trans>
      </p>
    );
  }
  if (data === undefined) {
    return trouble === undefined ? <Loading lines={4} /> : <Trouble trouble={trouble} again={again} />;
  }
  const left = data.total - data.items.length;
  return (
    <Sources value={data.sources}>
      <ul className="fb-classes" aria-busy={moving}>
        {data.items.map((each) => (
          <ClassCard key={each.id} offering={each} />
        ))}
      </ul>
      {left <= 0 || limit >= 100 ? undefined : (
        <button
          type="button"
          className="usa-button usa-button--outline fb-rows__more"
          onClick={() => setLimit(Math.min(100, limit + step))}
        >
          <Plural value={left} one="Show # more date" other="Show # more dates" />
        </button>
      )}
    </Sources>
  );
}
