import type { Told } from "@footbridge/contract/client.ts";
import { Trans } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { askPerson } from "../person/ask.ts";
import { SignWords } from "../person/same/sign-words.tsx";
import { type IntakeDraft, knownOf } from "./draft.ts";

/** So long after the last key somebody alike is looked for, in milliseconds. */
const pause = 600;

type Found = Told<"findAlike">["items"];

/** Records that may be of the person who is typed, before they are taken in a second time. */
export function Alike({ draft }: { readonly draft: IntakeDraft }) {
  const [found, setFound] = useState<Found>([]);
  const asked = JSON.stringify(knownOf(draft));
  useEffect(() => {
    const body = JSON.parse(asked) as ReturnType<typeof knownOf>;
    const signs = [body.born, body.email, body.phone].filter((sign) => sign !== undefined);
    const timer = setTimeout(() => {
      if (body.name === "" || signs.length === 0) setFound([]);
      else
        askPerson("findAlike", { body }).then(
          ({ items }) => setFound(items),
          // Half an e-mail, or no line: nobody is suggested, and nothing is held up.
          () => setFound([]),
        );
    }, pause);
    return () => clearTimeout(timer);
  }, [asked]);
  return (
    <div aria-live="polite">
      {found.length === 0 ? undefined : (
        <div className="fbi-alike">
          <p>
            <strong>
              <Trans>Perhaps they are here already:</Trans>
            </strong>
          </p>
          <ul>
            {found.map(({ person: { id, name }, signs }) => (
              <li key={id}>
                <Link to="/work/$" params={{ _splat: `people/${id}` }}>
                  {name}
                </Link>{" "}
                <span className="fbw-quiet">
                  <SignWords signs={signs} />
                </span>
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}
