import type { PlaceOnMap } from "@footbridge/contract/details-lists.ts";
import { Plural, Trans } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { Mark } from "../everywhere/mark.tsx";
import { useWords } from "../parts/words.ts";
import { markOf, shapeOf } from "./shapes.ts";

interface ListProps {
  readonly places: readonly PlaceOnMap[];
  readonly picked: string | undefined;
  readonly onPick: (id: string) => void;
}

/** Rows shown before “show more”, and with each use of it. */
const step = 30;

/** The twin of the map: the same places in words, by part of the city. */
export function PlaceList({ places, picked, onPick }: ListProps) {
  const words = useWords();
  const [most, setMost] = useState(step);
  const ordered = places.toSorted(
    (one, other) =>
      words.place(one.place).localeCompare(words.place(other.place)) ||
      one.organization.name.localeCompare(other.organization.name),
  );
  return (
    <section className="fb-map-page__list" aria-labelledby="places">
      <h2 id="places">
        <Plural value={places.length} one="# place" other="# places" />
      </h2>
      <ul className="fb-rows">
        {ordered.slice(0, most).map((place) => (
          <PlaceRow key={place.id} place={place} picked={place.id === picked} onPick={onPick} />
        ))}
      </ul>
      {ordered.length <= most ? undefined : (
        <button
          type="button"
          className="usa-button usa-button--outline fb-rows__more"
          onClick={() => setMost(most + step)}
        >
          <Plural value={ordered.length - most} one="Show # more" other="Show # more" />
        </button>
      )}
    </section>
  );
}

interface RowProps {
  readonly place: PlaceOnMap;
  readonly picked: boolean;
  readonly onPick: (id: string) => void;
}

function PlaceRow({ place, picked, onPick }: RowProps) {
  const words = useWords();
  const where = place.neighborhood ?? place.name;
  return (
    <li className={picked ? "fb-rows__row fb-rows__row--picked" : "fb-rows__row"}>
      <span>
        <Mark index={markOf[shapeOf(place.kind)]} />{" "}
        <Link to="/organizations/$id" params={{ id: place.organization.id }}>
          {place.organization.name}
        </Link>
        <span className="fb-block">
          {where}, {words.place(place.place)}
        </span>
      </span>
      <span className="fb-quiet">
        <Here place={place} />
        {place.latitude === undefined ? undefined : (
          <button
            type="button"
            className="fb-text-button"
            aria-pressed={picked}
            onClick={() => onPick(place.id)}
          >
            <Trans>
              Show on the map
              <span className="usa-sr-only">
                : {place.organization.name}, {where}
              </span>
            </Trans>
          </button>
        )}
      </span>
    </li>
  );
}

function Here({ place: { programs, supports } }: { readonly place: PlaceOnMap }) {
  return (
    <>
      {programs === 0 ? undefined : (
        <span className="fb-part">
          <Plural value={programs} one="# class" other="# classes" />
        </span>
      )}
      {supports === 0 ? undefined : (
        <span className="fb-part">
          <Plural value={supports} one="# kind of help" other="# kinds of help" />
        </span>
      )}{" "}
    </>
  );
}
