import type { Place } from "@footbridge/core/model/catalog.ts";
import type { Offering, Price } from "@footbridge/core/model/offering.ts";
import type { Organization } from "@footbridge/core/model/organization.ts";
import type { Requirement } from "@footbridge/core/model/requirement.ts";

/** What a listed program ends with, as far as routes must tell them apart. */
export type AwardKind =
  | "none"
  | "certificate"
  | "licence"
  | "apprenticeship"
  | "equivalency"
  | "associate"
  | "bachelor"
  | "graduate";

/** A list of eligible training providers: whose, and how its records are named. */
export interface TrainingList {
  readonly feed: string;
  /** Begins every id: `nj`. */
  readonly prefix: string;
  readonly area: string;
  readonly source: string;
}

export interface ListedSite {
  readonly id: string;
  readonly name: string;
  readonly address?: string;
  readonly zip?: string;
  readonly place: Place;
  readonly accessibility: readonly string[];
}

export interface ListedProvider {
  readonly id: string;
  readonly name: string;
  readonly kind: Organization["kind"];
  readonly description?: string;
  readonly website?: string;
  /** Languages staff speak, ISO 639-1; not the language of instruction. */
  readonly languages: readonly string[];
  readonly site: ListedSite;
}

/** One way to attend: how long, how many hours a week, when. */
export interface Sitting {
  readonly key: "day" | "evening";
  readonly weeks: number;
  readonly weeklyHours: number;
  readonly blocks: Offering["blocks"];
  /** What was assumed about it, in sentences. */
  readonly note: string;
}

/** A program of a list, understood: the same shape whatever the state. */
export interface Listed {
  readonly id: string;
  readonly provider: ListedProvider;
  readonly name: string;
  readonly description?: string;
  /** CIP 2020, with the dot. */
  readonly cip?: string;
  /** SOC 2018 codes, and finer O*NET codes where the list gives them. */
  readonly occupations: readonly string[];
  readonly award: AwardKind;
  /** A refresher, a review or a seminar: it opens no occupation by itself. */
  readonly opensNothing: boolean;
  readonly credentials: readonly string[];
  readonly requires: Requirement;
  readonly mode: Offering["mode"];
  readonly sittings: readonly Sitting[];
  readonly price: Price;
  readonly supports: readonly string[];
  readonly asOf: string;
}
