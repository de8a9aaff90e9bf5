import type { Told } from "@footbridge/contract/client.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useState } from "react";
import { useFigures } from "../../i18n/figures.ts";
import { askWork } from "../ask.ts";
import { Moment } from "../moment.tsx";
import { Counts } from "./counts.tsx";
import { Faults } from "./faults.tsx";

type Far = Told<"getEventImport">;

/** Asked again after so long while a file comes in, in milliseconds. */
const pauseMs = 1000;

/** A file that was sent before, by whoever of the organization: how far it is, or what became of it. */
export function UnderWay() {
  const { t } = useLingui();
  const { number } = useFigures();
  const far = useFar();
  if (far === undefined || far.state === "none") return undefined;
  const [so, all] = [number(far.lines), number(far.of)];
  const counts = far.outcome;
  return (
    <section className="fb-stack" aria-labelledby="before">
      <h2 id="before">
        <Trans>Your organization’s last file</Trans>
      </h2>
      {far.at === undefined ? undefined : (
        <p className="fbw-quiet">
          <Trans>
            Sent <Moment of={far.at} />. Of a file in several parts, this is the part sent last.
          </Trans>
        </p>
      )}
      <output className="fb-block fb-stack">
        {isComing(far) ? (
          <p className="fbw-sending">
            <progress value={far.lines} max={Math.max(1, far.of)} aria-label={t`How far it is`} />
            {far.state === "checking" ? (
              <Trans>
                {so} of {all} lines checked
              </Trans>
            ) : (
              <Trans>
                {so} of {all} events kept
              </Trans>
            )}
          </p>
        ) : (
          <p>
            <Ended state={far.state} />
          </p>
        )}
        {counts === undefined || far.state !== "done" ? undefined : <Counts counts={counts} />}
      </output>
      {counts === undefined || counts.findings.length === 0 ? undefined : (
        <Faults file={t`events`} findings={counts.findings} />
      )}
    </section>
  );
}

function Ended({ state }: Pick<Far, "state">) {
  if (state === "done") return <Trans>All of it is in.</Trans>;
  if (state === "refused")
    return <Trans>Something was wrong in it, and nothing was kept. Mend its lines and send it again.</Trans>;
  return <Trans>It broke off. Choose it again, and the rest comes in.</Trans>;
}

const isComing = ({ state }: Far): boolean => state === "checking" || state === "keeping";

/** How far it is, asked until it has ended. */
function useFar(): Far | undefined {
  const [far, setFar] = useState<Far>();
  useEffect(() => {
    let timer: number | undefined;
    let left = false;
    const ask = async (): Promise<void> => {
      const told = await askWork("getEventImport", {}).catch(() => undefined);
      if (left) return;
      if (told !== undefined) setFar(told);
      if (told === undefined || isComing(told)) timer = window.setTimeout(() => void ask(), pauseMs);
    };
    void ask();
    return () => {
      left = true;
      window.clearTimeout(timer);
    };
  }, []);
  return far;
}
