import { Trans } from "@lingui/react/macro";
import { WorkTrouble } from "../../measure/work-trouble.tsx";
import { useWorkAsked } from "../ask.ts";
import { Moment } from "../moment.tsx";
import { WorkLink } from "../work-link.tsx";

/** Records that are open in an emergency now: mine, and my organization's if I lead it; nothing where there is none. */
export function OpenNow() {
  const { data, trouble, again } = useWorkAsked("listEmergencies", {});
  const items = data?.items ?? [];
  if (trouble !== undefined) return <WorkTrouble trouble={trouble} again={again} />;
  if (items.length === 0) return undefined;
  return (
    <section className="fbk-apart" aria-labelledby="open-now">
      <h2 id="open-now">
        <Trans>Open now</Trans>
      </h2>
      <ul className="fbk-letters">
        {items.map(({ person, reason, openedAt, until, own, name }) => (
          <li key={`${person} ${openedAt} ${name}`}>
            {own ? (
              <WorkLink to={`people/${person}`}>{person}</WorkLink>
            ) : (
              <>
                {person} · <Trans>opened by {name}</Trans>
              </>
            )}
            <span className="fbw-under">
              <Trans>
                from <Moment of={openedAt} /> until <Moment of={until} />
              </Trans>{" "}
              · {reason}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
