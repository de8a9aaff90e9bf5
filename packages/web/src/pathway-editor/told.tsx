import { Trans } from "@lingui/react/macro";
import { useFigures } from "../i18n/figures.ts";
import { stepOf, useDrawn, useOpen } from "./drawing.ts";
import type { OthersDid } from "./others.ts";

interface ToldProps {
  readonly did: OthersDid | undefined;
  /** What came of this person's own deed. */
  readonly word: string;
}

/** Says what others changed, and what came of one's own deed; read aloud when it changes. */
export function Told({ did, word }: ToldProps) {
  const { pathway } = useDrawn();
  const open = useOpen();
  const { list } = useFigures();
  const steps = did?.steps.flatMap((id) => stepOf(pathway, id) ?? []).slice(0, 4) ?? [];
  const names = list(did?.names ?? []);
  const titles = list(steps.map(({ title }) => title));
  const [first] = steps;
  return (
    <div className="fbe-told">
      <output aria-live="polite">
        {word}{" "}
        {did === undefined ? undefined : titles === "" ? (
          names === "" ? (
            <Trans>Somebody changed the pathway.</Trans>
          ) : (
            <Trans>{names} changed the pathway.</Trans>
          )
        ) : names === "" ? (
          <Trans>Somebody changed {titles}.</Trans>
        ) : (
          <Trans>
            {names} changed {titles}.
          </Trans>
        )}
      </output>
      {first === undefined ? undefined : (
        <button type="button" className="fbw-text-button" onClick={() => open(first.id, true)}>
          <Trans>Open “{first.title}”</Trans>
        </button>
      )}
    </div>
  );
}
