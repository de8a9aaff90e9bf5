import type { RouteItinerary, RouteStep, StudyRouteStep } from "@footbridge/core/plan/route-answer.ts";
import { Trans } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import { callTo } from "../catalog/contact.tsx";
import { useFigures } from "../i18n/figures.ts";
import { Say, useSay } from "../i18n/say.tsx";

/** Whom to call first, and what to ask. */
export function FirstContact({ itinerary }: { readonly itinerary: RouteItinerary }) {
  const first = itinerary.steps[0];
  if (first === undefined && itinerary.job === undefined) return undefined;
  return (
    <section className="fb-contact">
      <h2>
        <Trans>What you can do today</Trans>
      </h2>
      {first === undefined ? <WorkFirst job={itinerary.job} /> : <FirstStep step={first} />}
    </section>
  );
}

const FirstStep = ({ step }: { readonly step: RouteStep }) =>
  step.kind === "work" ? <WorkFirst job={step.job} /> : <ClassFirst step={step} />;

function WorkFirst({ job }: { readonly job: RouteItinerary["job"] }) {
  if (job === undefined) return undefined;
  return (
    <>
      <p>
        <Trans>
          Look for work as: <Say text={job.title} />.
        </Trans>
      </p>
      <Link to="/jobs/$id" params={{ id: job.occupation }}>
        <Trans>See who hires</Trans>
      </Link>
    </>
  );
}

function ClassFirst({ step }: { readonly step: StudyRouteStep }) {
  const { phone, website, name, id } = step.organization;
  const say = useSay();
  const { list, longDay } = useFigures();
  const sums = list(step.mayAlsoPay.map((each) => say(each.name)));
  return (
    <>
      <p>
        <Trans>
          Ask {name} for a seat in: <Say text={step.programName} />.
        </Trans>
      </p>
      <p className="fb-row fb-take__row">
        {phone === undefined ? undefined : (
          <a className="usa-button" href={callTo(phone)}>
            <Trans>Call {phone}</Trans>
          </a>
        )}
        {website === undefined || !/^https?:/.test(website) ? undefined : (
          <a className="usa-button usa-button--outline" href={website} rel="noreferrer">
            <Trans>Ask or apply on their website</Trans>
          </a>
        )}
        <Link to="/organizations/$id" params={{ id }}>
          <Trans>More about {name}</Trans>
        </Link>
      </p>
      <h3>
        <Trans>What to ask</Trans>
      </h3>
      <ul>
        <li>
          {step.seats.waitlist ? (
            <Trans>How long is the wait list?</Trans>
          ) : (
            <Trans>Is there still a seat for me?</Trans>
          )}
        </li>
        <li>
          <Trans>Does the class start on {longDay(step.start)}?</Trans>
        </li>
        <li>
          <Trans>What must I bring on the first day?</Trans>
        </li>
        {step.mayAlsoPay.length === 0 || step.cost === 0 ? undefined : (
          <li>
            <Trans>Can one of these pay for me: {sums}?</Trans>
          </li>
        )}
        {step.price.supports.some(({ onSite }) => onSite) ? (
          <li>
            <Trans>How do I get the help you give to people in class?</Trans>
          </li>
        ) : undefined}
      </ul>
    </>
  );
}
