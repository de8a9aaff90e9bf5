import { Trans } from "@lingui/react/macro";
import { useCallback, useState } from "react";
import { DeedTrouble } from "../../measure/deed-trouble.tsx";
import { useDeed } from "../../measure/deed.ts";
import { WorkTrouble } from "../../measure/work-trouble.tsx";
import { useFresh } from "../../mine/ask.ts";
import { useLocale } from "../../i18n/locale.ts";
import { Loading } from "../../parts/loading.tsx";
import { askLab, type Brief } from "../ask.ts";
import { BriefSection } from "./brief-section.tsx";

/** The brief: written from the record, each section to be put in one's own words, and taken along in three forms. */
export function BriefPart({ lab }: { readonly lab: string }) {
  const lang = useLocale();
  const load = useCallback(() => askLab("getBrief", { params: { lab }, query: { lang } }), [lab, lang]);
  const { data, trouble, again } = useFresh(load);
  const [told, setTold] = useState<{ readonly brief: Brief; readonly lang: string }>();
  const edit = useDeed(
    (section: string, text: string | undefined) =>
      askLab("editBrief", {
        params: { lab, section },
        query: { lang },
        body: text === undefined ? {} : { text },
      }),
    (brief) => setTold({ brief, lang }),
  );
  // What an edit told was in the language of then.
  const brief = told?.lang === lang ? told.brief : data;
  const at = (form: string): string => `/api/v1/labs/${lab}/brief.${form}?lang=${lang}`;
  return (
    <div className="fb-stack">
      <WorkTrouble trouble={trouble} again={again} />
      {brief === undefined ? trouble === undefined ? <Loading lines={6} /> : undefined : undefined}
      {brief === undefined ? undefined : (
        <>
          <p className="fbd-row">
            <a className="usa-button" href={at("html")} target="_blank" rel="noreferrer">
              <Trans>Open as a page</Trans>
            </a>
            <a className="usa-button usa-button--outline" href={at("pdf")} download>
              <Trans>Download PDF</Trans>
            </a>
            <a className="usa-button usa-button--outline" href={at("md")} download>
              <Trans>Download Markdown</Trans>
            </a>
          </p>
          <h2>{brief.title}</h2>
          <p className="fbw-quiet">{brief.subtitle}</p>
          <DeedTrouble trouble={edit.trouble} />
          {brief.sections.map((section) => (
            <BriefSection
              key={section.id}
              section={section}
              numbers={new Map(brief.evidence.map(({ id }, place) => [id, place + 1]))}
              busy={edit.busy}
              onEdit={edit.run}
            />
          ))}
          <Evidence evidence={brief.evidence} />
        </>
      )}
    </div>
  );
}

function Evidence({ evidence }: Pick<Brief, "evidence">) {
  if (evidence.length === 0) return undefined;
  return (
    <section aria-labelledby="evidence">
      <h3 id="evidence">
        <Trans>Evidence, to count again</Trans>
      </h3>
      {evidence.map(({ id, title, lines }, number) => (
        <details key={id} id={id} className="fbd-comments">
          <summary>
            {number + 1}. {title}
          </summary>
          <p className="fbw-quiet">
            <Trans>Its mark, in your own words:</Trans> [[{id}]]
          </p>
          <ul>
            {lines.map((line, place) => (
              // Two may say the same.
              // oxlint-disable-next-line react/no-array-index-key
              <li key={place}>{line}</li>
            ))}
          </ul>
        </details>
      ))}
    </section>
  );
}
