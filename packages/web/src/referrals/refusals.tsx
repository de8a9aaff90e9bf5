import { Trans } from "@lingui/react/macro";
import { Say } from "../i18n/say.tsx";
import { useWorkAsked } from "../work/ask.ts";
import { ReasonName } from "./reason-name.tsx";

/** How often services said no, in the whole partnership: what stands in the way of people. */
export function Refusals() {
  const { data } = useWorkAsked("countRefusals", {});
  if (data === undefined) return undefined;
  return (
    <section aria-labelledby="refusals" className="fbr-refusals">
      <h2 id="refusals">
        <Trans>How often services said no</Trans>
      </h2>
      <p className="fbw-quiet">
        <Trans>
          The whole partnership. From ten people on, in fives rounded down, so that no number is about one
          person.
        </Trans>
      </p>
      {data.items.length === 0 ? (
        <p className="fbw-empty">
          <Trans>No reason has been given for ten people yet.</Trans>
        </p>
      ) : (
        <ul className="fbw-lines">
          {data.items.map(({ need, service, reason, people }) => (
            <li key={`${need.fact} ${service?.id} ${reason}`}>
              <Say text={need.label} />
              {service === undefined ? undefined : (
                <>
                  {", "}
                  <Say text={service.name} />
                </>
              )}
              {": "}
              <ReasonName reason={reason} />, {people}
              {people === 0 ? undefined : "+"}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
