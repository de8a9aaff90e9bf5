import type { LocalText } from "../model/provenance.ts";
import type { Target } from "../routes/person.ts";
import type { City } from "./city.ts";
import type { TargetLabel } from "./route-answer.ts";

/** A target in the words of the city. */
export function targetLabel(city: City, target: Target): TargetLabel {
  switch (target.kind) {
    case "occupation":
      return label(target.kind, target.id, city.by.occupation.get(target.id)?.title ?? { en: target.id });
    case "sector": {
      const sector = city.catalog.sectors.find(({ id }) => id === target.id);
      return label(target.kind, target.id, sector?.name ?? { en: target.id });
    }
    case "wage":
      return label(target.kind, String(target.atLeast), city.labelOf(`wage:${target.atLeast}`));
    case "fact":
      return label(target.kind, target.fact, city.labelOf(target.fact));
  }
}

const label = (kind: Target["kind"], id: string, words: LocalText): TargetLabel => ({
  target: `${kind}:${id}`,
  kind,
  label: words,
});
