import { useMemo } from "react";
import { usePlaces } from "../api/town.ts";
import { useSay } from "../i18n/say.tsx";

/** Names of the boroughs in the page's language, by their ids; the same map until a name changes. */
export function useBoroughNames(): ReadonlyMap<string, string> {
  const say = useSay();
  const { data } = usePlaces();
  const said = JSON.stringify(data?.items.map(({ id, name }) => [id, say(name)]) ?? []);
  return useMemo(() => new Map(JSON.parse(said) as [string, string][]), [said]);
}
