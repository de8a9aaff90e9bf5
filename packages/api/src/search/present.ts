import {
  type languages,
  type SearchAnswer,
  type SearchGroup,
  type SearchHit,
  searchKinds,
} from "@footbridge/contract/search.ts";
import { markedText } from "./marks.ts";
import type { Findings, Found } from "./search-index.ts";

export interface Wanted {
  readonly q: string;
  readonly limit: number;
  readonly from: number;
  readonly lang: (typeof languages)[number];
}

/** What was found as groups by kind, the group with the best find first. */
export function answerOf({ found, nearly }: Findings, { q, limit, from, lang }: Wanted): SearchAnswer {
  const byKind = new Map(searchKinds.map((kind) => [kind, [] as Found[]]));
  for (const one of found) byKind.get(one.thing.kind)?.push(one);
  const groups = [...byKind]
    .filter(([, all]) => all.length > 0)
    .sort(([, one], [, other]) => (other[0]?.rank ?? 0) - (one[0]?.rank ?? 0))
    .map(([kind, all]): SearchGroup => ({
      kind,
      total: all.length,
      items: all.slice(from, from + limit).map((one) => hitOf(one, lang)),
    }));
  return { q, total: found.length, nearly, groups };
}

/** The title in the language asked for; beside it the name that matched, where that is another one. */
function hitOf({ thing, name, ...found }: Found, lang: Wanted["lang"]): SearchHit {
  const terms = new Set(found.terms);
  const { kind, id, label, organization, sector, places, hasWayIn } = thing;
  const told = label[lang] === undefined ? "en" : lang;
  const title = markedText(label[told] ?? label.en, told, terms);
  const shows = title.parts.some(({ hit }) => hit === true);
  const matched = markedText(name.text, name.lang, terms);
  const other = !shows && matched.parts.some(({ hit }) => hit === true);
  return {
    kind,
    id,
    title,
    ...(other ? { matched } : {}),
    ...(organization === undefined ? {} : { organization }),
    ...(sector === undefined ? {} : { sector }),
    places: [...places],
    ...(kind === "occupation" ? { hasWayIn } : {}),
  };
}
