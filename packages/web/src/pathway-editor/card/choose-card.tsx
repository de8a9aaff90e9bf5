import type { PathwayPartner, PathwayStep } from "@footbridge/core/model/pathway.ts";
import { newKey, together } from "@footbridge/live/pathway/edit.ts";
import { addPartner, addStepPartner } from "@footbridge/live/pathway/edit-lists.ts";
import { addToSet, setField, typeStep } from "@footbridge/live/pathway/edits.ts";
import type { Edit } from "@footbridge/live/pathway/edit.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, useState } from "react";
import { useDrawn } from "../drawing.ts";

/** A record of the catalog that a card can be. */
export interface FoundCard {
  readonly kind: NonNullable<PathwayStep["record"]>["kind"];
  readonly id: string;
  readonly title: string;
  readonly organization?: { readonly id: string; readonly name: string } | undefined;
}

/** The catalog, as the page that mounts the editor can ask it. */
export interface Catalog {
  readonly find: (words: string) => Promise<readonly FoundCard[]>;
  readonly take: (card: FoundCard) => Promise<{
    readonly step: PathwayStep;
    readonly partner?:
      | { readonly id: string; readonly name: string; readonly kind: PathwayPartner["kind"] }
      | undefined;
  }>;
}

interface ChooseProps {
  readonly step: PathwayStep;
  readonly catalog: Catalog | undefined;
}

/** Makes a card a record of the catalog, with its figures; or says that it was drafted new. */
export function ChooseCard({ step, catalog }: ChooseProps) {
  const { t } = useLingui();
  const { deed, pathway } = useDrawn();
  const [words, setWords] = useState("");
  const [found, setFound] = useState<readonly FoundCard[]>();
  const [failed, setFailed] = useState(false);
  if (catalog === undefined) return undefined;
  const { record } = step;
  const attempt = async (what: () => Promise<void>): Promise<void> => {
    setFailed(false);
    await what().catch(() => setFailed(true));
  };
  const search = (event: FormEvent): void => {
    event.preventDefault();
    if (words.trim() !== "") void attempt(async () => setFound(await catalog.find(words.trim())));
  };
  const take = (card: FoundCard): void =>
    void attempt(async () => {
      const taken = await catalog.take(card);
      const there = pathway.partners.some(({ organization }) => organization === taken.partner?.id);
      deed(
        together(
          become(step.id, taken.step),
          ...(taken.partner === undefined || there ? [] : [named(taken.partner)]),
          ...partnersOf(step, taken.step),
        ),
      );
      setFound(undefined);
      setWords("");
    });
  return (
    <details className="fbe-choose">
      <summary>
        {record === undefined ? (
          <Trans>Drafted new – choose from the catalog</Trans>
        ) : (
          <Trans>From the catalog: {record.id}</Trans>
        )}
      </summary>
      <form className="fbe-add" onSubmit={search}>
        <input
          className="fbw-input"
          aria-label={t`Search the catalog`}
          value={words}
          maxLength={100}
          onChange={({ target }) => setWords(target.value)}
        />
        <button type="submit" className="fbw-text-button">
          <Trans>Search</Trans>
        </button>
        {record === undefined ? undefined : (
          <button
            type="button"
            className="fbw-text-button"
            onClick={() => deed(setField(step.id, "record", undefined))}
          >
            <Trans>Make it a draft</Trans>
          </button>
        )}
      </form>
      <Hits found={found} failed={failed} onTake={take} />
    </details>
  );
}

interface HitsProps {
  readonly found: readonly FoundCard[] | undefined;
  readonly failed: boolean;
  readonly onTake: (card: FoundCard) => void;
}

function Hits({ found, failed, onTake: take }: HitsProps) {
  return (
    <>
      <output>
        {failed ? <Trans>The catalog did not answer. Try again.</Trans> : undefined}
        {found?.length === 0 ? (
          <Trans>Nothing is found. Use other words, or write the card yourself.</Trans>
        ) : undefined}
      </output>
      <ul className="fbe-hits">
        {found?.map((card) => (
          <li key={`${card.kind} ${card.id}`}>
            <button type="button" className="fbw-text-button" onClick={() => take(card)}>
              {card.title}
            </button>{" "}
            <span className="fbw-quiet">{card.organization?.name}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

const named = ({
  id,
  name,
  kind,
}: {
  readonly id: string;
  readonly name: string;
  readonly kind: PathwayPartner["kind"];
}): Edit => addPartner(newKey("partner"), { organization: id, name, kind, role: "", confirms: [] });

const partnersOf = (step: PathwayStep, taken: PathwayStep): readonly Edit[] =>
  taken.partners
    .filter(({ organization }) => !step.partners.some((one) => one.organization === organization))
    .map(({ organization, role }) => addStepPartner(step.id, newKey("partner"), organization, role));

/** The record's figures in the card; links and what the table asks of people stay. */
const become = (id: string, taken: PathwayStep): Edit =>
  together(
    typeStep(id, "title", taken.title),
    setField(id, "kind", taken.kind),
    setField(id, "record", taken.record),
    setField(id, "weeks", taken.weeks),
    setField(id, "weeklyHours", taken.weeklyHours),
    setField(id, "intake.firstWeek", taken.intake?.firstWeek),
    setField(id, "intake.everyWeeks", taken.intake?.everyWeeks),
    setField(id, "intake.seats", taken.intake?.seats),
    setField(id, "completion.rate", taken.completion?.rate),
    typeStep(id, "completion.source", taken.completion?.source ?? ""),
    setField(id, "price", taken.price),
    setField(id, "cost", taken.cost),
    setField(id, "wage.hourly", taken.wage?.hourly),
    typeStep(id, "wage.source", taken.wage?.source ?? ""),
    ...taken.gives.map((fact) => addToSet(id, "gives", fact)),
    ...taken.supports.map((need) => addToSet(id, "supports", need)),
    ...taken.blocks.map((block) => addToSet(id, "blocks", block)),
  );
