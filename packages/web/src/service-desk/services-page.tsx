import "../styles/referrals.css";
import type { Told } from "@footbridge/contract/client.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { Say } from "../i18n/say.tsx";
import { DeedTrouble } from "../measure/deed-trouble.tsx";
import { useDeed } from "../measure/deed.ts";
import { useFigures } from "../i18n/figures.ts";
import { parseDay } from "@footbridge/core/units/day.ts";
import { WorkTrouble } from "../measure/work-trouble.tsx";
import { Loading } from "../parts/loading.tsx";
import { PageHeading } from "../parts/page-heading.tsx";
import { askWork, useWorkAsked } from "../work/ask.ts";
import { DirectoryFile } from "./directory-file.tsx";
import { OwnService } from "./own-service.tsx";

type Note = Told<"listMyServices">["notes"][number];

/** The services of my organization: still so, full until, and the words people read. */
export function MyServicesPage() {
  const { t } = useLingui();
  const { data, trouble, again } = useWorkAsked("listMyServices", {});
  return (
    <>
      <PageHeading title={t`Our services`} />
      <p className="fbw-lede">
        <Trans>
          What people and partners read in the directory. Say when you are full, and confirm now and then that
          all of it is still so.
        </Trans>
      </p>
      <WorkTrouble trouble={trouble} again={again} />
      {data === undefined && trouble === undefined ? <Loading lines={5} /> : undefined}
      {data?.items.length === 0 ? (
        <p className="fbw-empty">
          <Trans>The directory has no service of your organization yet. They come with an import.</Trans>
        </p>
      ) : undefined}
      {data?.items.map((listing) => (
        <article key={listing.service} className="fbr-own" aria-labelledby={`of-${listing.service}`}>
          <h2 id={`of-${listing.service}`}>
            <Say text={listing.name} />
            {listing.site === undefined ? undefined : (
              <span className="fbw-under">{listing.site.neighborhood ?? listing.site.name}</span>
            )}
          </h2>
          {data.notes
            .filter(({ service }) => service === listing.service)
            .map((note) => (
              <Said key={note.id} note={note} again={again} />
            ))}
          <OwnService listing={listing} again={again} />
        </article>
      ))}
      <DirectoryFile again={again} />
    </>
  );
}

/** What somebody here answered to a referral: does the directory have to say it? */
function Said({ note, again }: { readonly note: Note; readonly again: () => void }) {
  const { shortDay } = useFigures();
  const settle = useDeed(() => askWork("settleServiceNote", { params: { id: note.id }, body: {} }), again);
  const day = parseDay(note.at.slice(0, 10));
  return (
    <div className="fbr-notes">
      <p>
        {day === undefined ? undefined : `${shortDay(day)}: `}
        {note.kind === "not-eligible" ? (
          <Trans>A referral was refused as not eligible: “{note.words}”. Is that said below?</Trans>
        ) : (
          <Trans>A referral was refused as outside your area. Is your area said right? {note.words}</Trans>
        )}
      </p>
      <button type="button" className="fbw-text-button" disabled={settle.busy} onClick={() => settle.run()}>
        <Trans>Read, put it aside</Trans>
      </button>
      <DeedTrouble trouble={settle.trouble} />
    </div>
  );
}
