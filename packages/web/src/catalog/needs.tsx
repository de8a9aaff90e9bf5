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

/** What must hold together, without lists in lists. */
const allOf = (need: Need): readonly Need[] => ("all" in need ? need.all.flatMap(allOf) : [need]);

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
