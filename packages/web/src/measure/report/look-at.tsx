import type { Told } from "@footbridge/contract/client.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useRef, useState } from "react";
import { useSay } from "../../i18n/say.tsx";
import type { Definition } from "../../published/cells.ts";
import { SelectField } from "../fields.tsx";
import { FamilyName, families } from "../family-name.tsx";
import { useQuarters } from "../quarter-words.ts";
import { useAreaName } from "./area-name.ts";
import type { Looked, Search } from "./asked.ts";
import { KnownOnField } from "./known-on.tsx";

interface LookProps {
  readonly looked: Looked;
  readonly known: Told<"listDefinitions">;
  readonly reports: Told<"listReports">["items"];
  readonly atDesk: boolean;
  readonly go: (change: Partial<Search>) => void;
}

/** What to look at: a metric by its family, and for whom, when and where. Arrow keys walk through the metrics. */
export function LookAt({ looked, known, reports, atDesk, go }: LookProps) {
  return (
    <form className="fbw-look" onSubmit={(event) => event.preventDefault()}>
      <Selects looked={looked} known={known} reports={reports} atDesk={atDesk} go={go} />
      <KnownOnField on={looked.on} go={go} />
      <Metrics looked={looked} definitions={known.items} go={go} />
    </form>
  );
}

function Selects({ looked, known, reports, atDesk, go }: LookProps) {
  const { t } = useLingui();
  const say = useSay();
  const areaName = useAreaName(known);
  const { long } = useQuarters();
  const report = reports.find((each) => each.report === looked.report);
  const programName = (id: string): string => {
    const name = known.programs.find((each) => each.id === id)?.name;
    return name === undefined ? id : say(name);
  };
  const areas = report?.areas ?? [];
  return (
    <>
      <SelectField
        label={<Trans>Program</Trans>}
        value={looked.program}
        onValue={(program) => go({ program })}
      >
        {looked.definition.programs.map((id) => (
          <option key={id} value={id}>
            {programName(id)}
          </option>
        ))}
      </SelectField>
      <SelectField
        label={<Trans>Report quarter</Trans>}
        value={looked.report}
        onValue={(next) => go({ report: next })}
      >
        {reports.map((each) => (
          <option key={each.report} value={each.report}>
            {long(each.report)}
          </option>
        ))}
      </SelectField>
      <SelectField label={<Trans>Window</Trans>} value={looked.window} onValue={(window) => go({ window })}>
        <option value="r4q">{t`Rolling four quarters`}</option>
        <option value="cq">{t`The quarter alone`}</option>
      </SelectField>
      {areas.length === 0 ? undefined : (
        <SelectField
          label={<Trans>Area</Trans>}
          value={looked.area ?? ""}
          onValue={(area) => go({ area: given(area) })}
        >
          <option value="">{t`All areas`}</option>
          {areas.map((area) => (
            <option key={area} value={area}>
              {areaName(area)}
            </option>
          ))}
        </SelectField>
      )}
      {atDesk && report !== undefined && report.providers.length > 0 ? (
        <SelectField
          label={<Trans>Provider</Trans>}
          value={looked.provider ?? ""}
          onValue={(provider) => go({ provider: given(provider) })}
        >
          <option value="">{t`All providers`}</option>
          {report.providers.map((provider) => (
            <option key={provider} value={provider}>
              {provider}
            </option>
          ))}
        </SelectField>
      ) : undefined}
    </>
  );
}

const given = (text: string): string | undefined => (text === "" ? undefined : text);

interface MetricsProps {
  readonly looked: Looked;
  readonly definitions: readonly Definition[];
  readonly go: (change: Partial<Search>) => void;
}

/** From this many metrics on, a box narrows them. */
const many = 10;

function Metrics({ looked, definitions, go }: MetricsProps) {
  const { t } = useLingui();
  const say = useSay();
  const [words, setWords] = useState("");
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const chosen = box.current?.querySelector("label:has(:checked)");
    if (box.current === null || !(chosen instanceof HTMLElement)) return;
    box.current.scrollTop = Math.max(0, chosen.offsetTop - box.current.clientHeight / 2);
  }, []);
  const wanted = words.trim().toLowerCase();
  const shown = definitions.filter(
    ({ id, name }) =>
      id === looked.definition.id || id.includes(wanted) || say(name).toLowerCase().includes(wanted),
  );
  return (
    <>
      {definitions.length < many ? undefined : (
        <input
          type="search"
          className="fbw-input fbw-narrow"
          aria-label={t`Narrow the metrics`}
          placeholder={t`Narrow the metrics`}
          value={words}
          onChange={({ target }) => setWords(target.value)}
        />
      )}
      <div className="fbw-metrics" ref={box}>
        {families.map((family) => {
          const members = shown
            .filter((each) => each.family === family)
            .toSorted((a, b) => a.standing.localeCompare(b.standing));
          return members.length === 0 ? undefined : (
            <fieldset key={family} className="fbw-metrics__family">
              <legend>
                <FamilyName family={family} />
              </legend>
              {members.map(({ id, name, standing }) => (
                <label key={id} className="fbw-metric">
                  <input
                    type="radio"
                    name="metric"
                    value={id}
                    checked={id === looked.definition.id}
                    onChange={() => go({ metric: id, version: undefined, against: undefined })}
                  />
                  <span>
                    {say(name)}
                    {standing === "official" ? (
                      <span className="fbw-federal">
                        <Trans>federal</Trans>
                      </span>
                    ) : undefined}
                  </span>
                </label>
              ))}
            </fieldset>
          );
        })}
      </div>
    </>
  );
}
