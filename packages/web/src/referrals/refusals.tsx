import { Say } from "../i18n/say.tsx";
import { useWorkAsked } from "../work/ask.ts";
import { ReasonName } from "./reason-name.tsx";
import { RefusalsFrame } from "./refusals-frame.tsx";

/** How often services said no, in the whole partnership: what stands in the way of people. */
export function Refusals() {
  const { data } = useWorkAsked("countRefusals", {});
  if (data === undefined) return undefined;
  return (
    <RefusalsFrame className="fbr-refusals" isEmpty={data.items.length === 0}>
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
    </RefusalsFrame>
  );
}
