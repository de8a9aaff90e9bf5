import { Plural, Trans } from "@lingui/react/macro";
import { useCallback, useState } from "react";
import { DeedTrouble } from "../../measure/deed-trouble.tsx";
import { useDeed } from "../../measure/deed.ts";
import { WorkTrouble } from "../../measure/work-trouble.tsx";
import { useFresh } from "../../mine/ask.ts";
import { Loading } from "../../parts/loading.tsx";
import { askLab, type Lab, type RegistrationTold } from "../ask.ts";
import { RegisteredList } from "./registered-list.tsx";
import { RegistrationLimits, RegistrationLink } from "./registration-link.tsx";

/** Registration before the day: its link, its limits, and who said that they will come. */
export function RegistrationPart({ lab: { id: lab, about } }: { readonly lab: Lab }) {
  const params = { lab };
  const load = useCallback(() => askLab("getRegistration", { params: { lab } }), [lab]);
  const { data, trouble, again } = useFresh(load);
  const [told, setTold] = useState<RegistrationTold>();
  const open = useDeed(
    (until: string, most: number) => askLab("openRegistration", { params, body: { until, most } }),
    setTold,
  );
  const close = useDeed(() => askLab("closeRegistration", { params }), setTold);
  const now = told ?? data;
  if (now === undefined)
    return trouble === undefined ? <Loading lines={4} /> : <WorkTrouble trouble={trouble} again={again} />;
  const { people } = now;
  const busy = open.busy || close.busy;
  return (
    <div className="fb-stack">
      {now.open === undefined ? (
        <p className="fbw-empty">
          <Trans>
            Let people register days or weeks before, by a link and without an account: where they come from,
            and whether they would lead a table. On the day their own code opens the seat that waits for them.
          </Trans>
        </p>
      ) : (
        <RegistrationLink code={now.open.code} ended={now.open.ended} title={about.title} />
      )}
      <RegistrationLimits
        key={`${now.open?.until ?? ""} ${now.open?.most ?? ""}`}
        open={now.open}
        day={about.day}
        busy={busy}
        onOpen={open.run}
        onClose={() => close.run()}
      />
      <DeedTrouble trouble={open.trouble ?? close.trouble} />
      <h2>
        <Plural value={people.length} one="# person registered" other="# people registered" />
      </h2>
      <RegisteredList lab={lab} people={people} onTold={setTold} />
    </div>
  );
}
