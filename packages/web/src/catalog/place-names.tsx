import { Trans } from "@lingui/react/macro";
import { useFigures } from "../i18n/figures.ts";
import { useWords } from "../parts/words.ts";

/** Parts of the city by name; none of them means that it meets on screen or nobody says where. */
export function PlaceNames({ places }: { readonly places: readonly string[] }) {
  const { place } = useWords();
  const { list } = useFigures();
  return places.length === 0 ? <Trans>Online or not told</Trans> : <>{list(places.map(place))}</>;
}
