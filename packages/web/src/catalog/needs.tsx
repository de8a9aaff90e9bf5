import type { Need } from "@footbridge/contract/details-shared.ts";
import { Trans } from "@lingui/react/macro";
import { Say } from "../i18n/say.tsx";

/** What something asks for, as a list in plain words. */
export function Needs({ needs }: { readonly needs: Need }) {
  const parts = allOf(needs);
  if (parts.length === 0) {
    return (
      <p>
        <Trans>Nothing. Anyone can start.</Trans>
      </p>
    );
  }
  return (
    <ul className="fb-needs">
      {parts.map((part) => (
        <li key={JSON.stringify(part)}>
          <OneNeed need={part} />
        </li>
      ))}
    </ul>
  );
}

/** What must hold together, without lists in lists; what every choice of “one of these” asks for stands beside it. */
function allOf(need: Need): readonly Need[] {
  if ("all" in need) return need.all.flatMap(allOf);
  if (!("any" in need)) return [need];
  const choices = need.any.map(allOf);
  const isIn = (parts: readonly Need[], one: Need): boolean =>
    parts.some((part) => JSON.stringify(part) === JSON.stringify(one));
  const always = (choices[0] ?? []).filter((part) => choices.every((choice) => isIn(choice, part)));
  const rests = choices.map((choice) => choice.filter((part) => !isIn(always, part)));
  if (rests.some((rest) => rest.length === 0)) return always;
  const any = rests.map((rest) => (rest.length === 1 && rest[0] !== undefined ? rest[0] : { all: rest }));
  return [{ any }, ...always];
}

function OneNeed({ need }: { readonly need: Need }) {
  if ("label" in need) {
    return need.not === true ? (
      <Trans>
        Not: <Say text={need.label} />
      </Trans>
    ) : (
      <Say text={need.label} />
    );
  }
  if ("all" in need) return <Needs needs={need} />;
  const choices = "any" in need ? need.any : need.of;
  return (
    <>
      {"any" in need ? <Trans>One of these:</Trans> : <Trans>At least {need.atLeast} of these:</Trans>}
      <ul>
        {choices.map((choice) => (
          <li key={JSON.stringify(choice)}>
            <OneNeed need={choice} />
          </li>
        ))}
      </ul>
    </>
  );
}
