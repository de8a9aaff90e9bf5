import "../styles/directory.css";
import type { Told } from "@footbridge/contract/client.ts";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useAsked } from "../api/asked.ts";
import { usePlaces } from "../api/town.ts";
import { Say, useSay } from "../i18n/say.tsx";
import { Loading } from "../parts/loading.tsx";
import { PageHeading } from "../parts/page-heading.tsx";
import { Trouble } from "../parts/trouble.tsx";
import { askHelp } from "./ask.ts";
import { FoundList } from "./found-list.tsx";
import { type Looking, LookingForm } from "./looking-form.tsx";

const route = getRouteApi("/$");

/** Find help: a few questions, then a list; the address keeps them, so that it can be sent to others. */
export function ServicesPage() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { q, need, place, language, zip, openNow, canTake } = route.useSearch();
  const looking: Looking = { q, need, place, language, zip, openNow, canTake };
  const query = { ...looking, openNow: yes(openNow), canTake: yes(canTake), limit: 50 };
  const asked = useAsked("findServices", { query }, { family: "services", freshMs: 60_000, by: askHelp });
  const { data, trouble, again, moving } = asked;
  return (
    <div className="fb-services">
      <PageHeading title={t`Find help`} />
      <p>
        <Trans>Help with children, travel, health, home, papers and more. Many of these are free.</Trans>
      </p>
      <LookingForm
        looking={looking}
        needs={data?.needs ?? []}
        onLooking={(next) =>
          void navigate({ to: "/$", params: { _splat: "services" }, search: { ...next }, replace: true })
        }
      />
      {trouble === undefined ? undefined : <Trouble trouble={trouble} again={again} />}
      {data === undefined && trouble === undefined ? <Loading lines={6} /> : undefined}
      {data === undefined ? undefined : (
        <div className={moving ? "fb-moving" : undefined} aria-busy={moving}>
          <output className="fb-search-page__count">
            {data.total === 0 ? (
              <Trans>Nothing fits all of this. Take one choice away.</Trans>
            ) : (
              <Plural value={data.total} one="# place can help" other="# places can help" />
            )}
          </output>
          <AboutZip zip={zip} where={data.zip} />
          {data.holiday === undefined ? undefined : (
            <p className="fb-note">
              <Trans>
                Today is a public holiday (<Say text={data.holiday} />
                ). Hours may not be the usual ones: call before you go.
              </Trans>
            </p>
          )}
          <FoundList items={data.items} />
          {data.total > data.items.length ? (
            <p>
              <Trans>There are more. Choose what you need to see fewer.</Trans>
            </p>
          ) : undefined}
        </div>
      )}
    </div>
  );
}

const yes = (text: string | undefined): "true" | undefined => (text === "true" ? "true" : undefined);

interface AboutZipProps {
  readonly zip: string | undefined;
  readonly where: Told<"findServices">["zip"];
}

/** What we know of the ZIP code, where that is less than its middle. */
function AboutZip({ zip, where }: AboutZipProps) {
  const say = useSay();
  const { data: places } = usePlaces();
  if (zip === undefined || where === undefined || where.known === "middle") return undefined;
  const place = places?.items.find(({ id }) => id === where.place);
  return (
    <p className="fb-note">
      {where.known === "place" && place !== undefined ? (
        <Trans>
          We know that ZIP code {zip} is in {say(place.name)}, but not just where. Places near the middle of{" "}
          {say(place.name)} come first.
        </Trans>
      ) : (
        <Trans>
          We do not know where ZIP code {zip} is, so we cannot say what is near. Here are the places for the
          whole city. You can choose where you live above.
        </Trans>
      )}
    </p>
  );
}
