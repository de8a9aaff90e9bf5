import "../styles/referrals.css";
import { Trans } from "@lingui/react/macro";
import { useCallback, useRef } from "react";
import { WorkTrouble } from "../measure/work-trouble.tsx";
import { useToday } from "../measure/fields.tsx";
import type { SectionProps } from "../person/section.ts";
import { useActing } from "../work/acting.ts";
import { useWorkAsked } from "../work/ask.ts";
import { ChooseService } from "./choose-service.tsx";
import { ReferralCard } from "./referral-card.tsx";

/** Where the person was sent, what was answered, and the next service to try. */
export function ReferralsSection({ record: { person } }: SectionProps) {
  const { org } = useActing();
  const today = useToday();
  const { data, trouble, again } = useWorkAsked("listReferrals", { query: { person: person.id } });
  const acted = useRef(false);
  const changed = (): void => {
    acted.current = true;
    again();
  };
  // A card that changed is drawn anew, and the button that was pressed is gone with the old one.
  const onHeading = useCallback((heading: HTMLElement | null): void => {
    if (heading === null || !acted.current) return;
    acted.current = false;
    heading.focus();
  }, []);
  return (
    <>
      <WorkTrouble trouble={trouble} again={again} />
      <ul className="fbr-cards">
        {data?.items.map((referral) => (
          <ReferralCard
            key={`${referral.id} ${referral.seq}`}
            referral={referral}
            language={person.language}
            mine={referral.org === org}
            again={changed}
            onHeading={onHeading}
          />
        ))}
      </ul>
      {data?.items.length === 0 ? (
        <p className="fbw-empty">
          <Trans>Not sent anywhere yet. Choose a need: the services that fit come first.</Trans>
        </p>
      ) : undefined}
      <h3>
        <Trans>Find a service</Trans>
      </h3>
      <ChooseService
        person={person.id}
        language={person.language}
        age={person.born === undefined ? undefined : ageOn(person.born, today)}
        again={changed}
      />
    </>
  );
}

/** Whole years between two days. */
function ageOn(born: string, today: string): number {
  const years = Number(today.slice(0, 4)) - Number(born.slice(0, 4));
  return today.slice(5) < born.slice(5) ? years - 1 : years;
}
