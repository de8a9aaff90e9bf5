import { type Finding, warning } from "../finding.ts";
import type { Catalog } from "../model/catalog.ts";
import { type Offering, otherCosts } from "../model/offering.ts";
import type { Organization } from "../model/organization.ts";
import { type PathwayStep, pathwayStepSchema, type StepKind } from "../model/pathway.ts";
import type { Program } from "../model/program.ts";
import type { LocalText, Provenance } from "../model/provenance.ts";
import { dayNumber } from "../units/day.ts";
import { wayIntoOccupation } from "./way-in.ts";

export type CardKind = NonNullable<PathwayStep["record"]>["kind"];

/** A record of the catalog as a card: the step, who runs it, and what the catalog does not tell. */
export interface Card {
  readonly step: PathwayStep;
  readonly partner?: Pick<Organization, "id" | "name" | "kind">;
  readonly findings: readonly Finding[];
}

type Language = keyof LocalText;

/** A record as a step with all its figures and where they are from; undefined where the catalog has no such record. */
export function stepOfRecord(
  catalog: Catalog,
  record: { readonly kind: CardKind; readonly id: string },
  lang: Language = "en",
): Card | undefined {
  const { kind, id } = record;
  if (kind === "program") return programCard(catalog, id, lang);
  if (kind === "offering") return classCard(catalog, id, lang);
  if (kind === "occupation") return jobCard(catalog, id, lang);
  return kind === "credential" ? credentialCard(catalog, id, lang) : supportCard(catalog, id, lang);
}

const kindOfProgram: Readonly<Record<Program["kind"], StepKind>> = {
  literacy: "bridge",
  english: "bridge",
  bridge: "bridge",
  equivalency: "bridge",
  training: "training",
  certificate: "training",
  licence: "training",
  apprenticeship: "training",
  "college-term": "college-term",
  degree: "college-term",
};

const inWords = (text: LocalText, lang: Language): string => (text[lang] ?? text.en).slice(0, 200);

/** Where a figure is from, in one line. */
function lineOf(catalog: Catalog, { source, asOf, note }: Provenance): string {
  const title = catalog.sources.find(({ id }) => id === source)?.title ?? source;
  return [title, asOf, note]
    .filter((part) => part !== undefined)
    .join(", ")
    .slice(0, 500);
}

const untold = (id: string, field: string, message: string, fix: string): Finding =>
  warning(`pathway.card.no-${field}`, `steps.${id}.${field}`, message, fix);

function programCard(catalog: Catalog, id: string, lang: Language): Card | undefined {
  const program = catalog.programs.find((one) => one.id === id);
  if (program === undefined) return undefined;
  const classes = catalog.offerings
    .filter(({ program: of }) => of === id)
    .toSorted((a, b) => ((a.start ?? "") < (b.start ?? "") ? -1 : 1));
  return studyCard(catalog, { program, classes, record: { kind: "program", id } }, lang);
}

function classCard(catalog: Catalog, id: string, lang: Language): Card | undefined {
  const offering = catalog.offerings.find((one) => one.id === id);
  const program = catalog.programs.find((one) => one.id === offering?.program);
  if (offering === undefined || program === undefined) return undefined;
  return studyCard(catalog, { program, classes: [offering], record: { kind: "offering", id } }, lang);
}

interface Study {
  readonly program: Program;
  readonly classes: readonly Offering[];
  readonly record: NonNullable<PathwayStep["record"]>;
}

function studyCard(catalog: Catalog, { program, classes, record }: Study, lang: Language): Card {
  const { id } = record;
  const [first] = classes;
  const weeks = first === undefined ? undefined : weeksOf(first);
  const intake = first === undefined || weeks === undefined ? undefined : intakeOf(classes, weeks);
  const step = pathwayStepSchema.parse({
    id,
    kind: kindOfProgram[program.kind],
    title: inWords(program.name, lang),
    record,
    requires: program.requires,
    gives: program.gives.slice(0, 50),
    ...(weeks === undefined ? {} : { weeks }),
    ...(intake === undefined ? {} : { intake }),
    ...(first === undefined ? {} : figuresOf(catalog, first)),
    partners: [{ organization: program.organization, role: "Provider" }],
  });
  const findings = [
    ...(weeks === undefined
      ? [
          untold(
            id,
            "weeks",
            "The catalog does not tell how long it takes.",
            "Ask the provider for its weeks.",
          ),
        ]
      : []),
    ...(intake !== undefined && classes.length === 1
      ? [
          untold(
            id,
            "intake",
            "Only one group is listed: the next is taken to start when it ends.",
            "Ask the provider how often groups start.",
          ),
        ]
      : []),
    untold(id, "cost", "The catalog does not tell what a seat costs the provider.", "Ask the provider."),
  ];
  return withPartner(catalog, program.organization, step, findings);
}

const figuresOf = (catalog: Catalog, offering: Offering): object => ({
  weeklyHours: offering.weeklyHours,
  blocks: offering.blocks,
  supports: offering.supports.slice(0, 20),
  price: offering.price.tuition + otherCosts(offering.price),
  completion: {
    rate: offering.completion.rate,
    source: lineOf(catalog, offering.completion.provenance),
  },
});

function weeksOf({ start, end, weeks }: Offering): number | undefined {
  if (start === undefined || end === undefined) return weeks;
  return Math.max(1, Math.round((dayNumber(end) - dayNumber(start)) / 7));
}

/** Groups of dated classes: as far apart as the listed ones, or one after the other. */
function intakeOf(classes: readonly Offering[], weeks: number): PathwayStep["intake"] {
  const starts = classes.flatMap(({ start }) => (start === undefined ? [] : [dayNumber(start)]));
  const seats = classes[0]?.seatsTotal;
  const [first] = starts;
  const last = starts.at(-1);
  if (seats === undefined || first === undefined || last === undefined) return undefined;
  const days = [...new Set(starts)];
  const apart = days.length < 2 ? weeks : Math.round((last - first) / 7 / (days.length - 1));
  return { firstWeek: 0, everyWeeks: Math.min(520, Math.max(1, apart)), seats };
}

function jobCard(catalog: Catalog, id: string, lang: Language): Card | undefined {
  const job = catalog.occupations.find((one) => one.id === id);
  if (job === undefined) return undefined;
  const listed = catalog.programs.some(({ occupations }) => occupations.includes(id));
  const wages = catalog.wages.filter(({ occupation }) => occupation === id);
  const wage = wages.find(({ entryHourly }) => entryHourly !== undefined) ?? wages[0];
  const hourly = wage?.entryHourly ?? wage?.medianHourly ?? wage?.meanHourly;
  const requires = wayIntoOccupation(job, listed);
  const step = pathwayStepSchema.parse({
    id,
    kind: "job",
    title: inWords(job.title, lang),
    record: { kind: "occupation", id },
    ...(requires === undefined ? {} : { requires }),
    ...(hourly === undefined || wage === undefined
      ? {}
      : { wage: { hourly, source: lineOf(catalog, wage.provenance) } }),
  });
  const findings = [
    ...(hourly === undefined
      ? [
          untold(
            id,
            "wage",
            "No pay is known for this job here.",
            "Ask an employer what it pays at the start.",
          ),
        ]
      : []),
    ...(requires === undefined
      ? [untold(id, "requires", "Nobody stated what this job asks.", "Ask an employer what it asks.")]
      : []),
  ];
  return { step, findings };
}

function credentialCard(catalog: Catalog, id: string, lang: Language): Card | undefined {
  const credential = catalog.credentials.find((one) => one.id === id);
  if (credential === undefined) return undefined;
  const step = pathwayStepSchema.parse({
    id,
    kind: "credential",
    title: inWords(credential.name, lang),
    record: { kind: "credential", id },
    gives: [id],
  });
  return { step, findings: [] };
}

function supportCard(catalog: Catalog, id: string, lang: Language): Card | undefined {
  const support = catalog.supports.find((one) => one.id === id);
  if (support === undefined) return undefined;
  const step = pathwayStepSchema.parse({
    id,
    kind: "support",
    title: inWords(support.name, lang),
    record: { kind: "support", id },
    ...(support.eligible === undefined ? {} : { requires: support.eligible }),
    supports: [support.need],
    partners: [{ organization: support.organization, role: "Service" }],
  });
  const findings =
    support.weeklyPrice === 0
      ? []
      : [
          untold(
            id,
            "price",
            "What it costs a person depends on the weeks.",
            "Write in what a person pays in all.",
          ),
        ];
  return withPartner(catalog, support.organization, step, findings);
}

function withPartner(
  catalog: Catalog,
  organization: string,
  step: PathwayStep,
  findings: readonly Finding[],
): Card {
  const found = catalog.organizations.find(({ id }) => id === organization);
  if (found === undefined) return { step, findings };
  const { id, name, kind } = found;
  return { step, findings, partner: { id, name, kind } };
}
