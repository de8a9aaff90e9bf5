import { Plural, Trans } from "@lingui/react/macro";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { changeAnswers, useAnswers } from "../answers/kept.ts";
import { useFigures } from "../i18n/figures.ts";
import { hoursKept, type Wish, wishes } from "./wish.ts";

/** Boxes for what must hold: the routes or jobs below are asked for anew with each tick. */
export function WishBar({ found }: { readonly found: number | undefined }) {
  const { only = [] } = useAnswers();
  const flip = (wish: Wish): void => {
    const next = only.includes(wish) ? only.filter((each) => each !== wish) : [...only, wish];
    changeAnswers({ only: next.length === 0 ? undefined : next });
  };
  return (
    <div className="fb-wishes">
      <details open={only.length > 0 || window.matchMedia("(min-width: 40em)").matches}>
        <summary>
          <Trans>Show only what fits</Trans>
        </summary>
        <div className="fb-wishes__row">
          {wishes.map((wish) => (
            <WishBox key={wish} wish={wish} held={only.includes(wish)} onFlip={() => flip(wish)} />
          ))}
        </div>
      </details>
      {only.length > 0 && found === 0 ? (
        <div className="fb-if">
          <p>
            <Trans>Nothing fits all that you picked here. Take one away to see more.</Trans>
          </p>
          <button type="button" className="fb-text-button" onClick={() => changeAnswers({ only: undefined })}>
            <Trans>Show all again</Trans>
          </button>
        </div>
      ) : undefined}
      <output className="usa-sr-only">
        {only.length === 0 || found === undefined ? undefined : (
          <Plural value={found} one="# fits" other="# fit" />
        )}
      </output>
    </div>
  );
}

interface BoxProps {
  readonly wish: Wish;
  readonly held: boolean;
  readonly onFlip: () => void;
}

const names: { readonly [W in Wish]: ReactNode } = {
  earning: <Trans>I must keep earning</Trans>,
  free: <Trans>No cost to me</Trans>,
  evenings: <Trans>Evenings only</Trans>,
};

function WishBox({ wish, held, onFlip }: BoxProps) {
  const { hourlyWage = 0 } = useAnswers();
  if (wish === "earning" && hourlyWage === 0 && !held) return <TellPay />;
  const id = `wish-${wish}`;
  return (
    <div className="usa-checkbox">
      <input className="usa-checkbox__input" type="checkbox" id={id} checked={held} onChange={onFlip} />
      <label className="usa-checkbox__label" htmlFor={id}>
        {names[wish]}
        {wish === "earning" ? <AtLeast /> : undefined}
      </label>
    </div>
  );
}

/** How much "keep earning" stands for. */
function AtLeast() {
  const { money } = useFigures();
  const { incomeFloor = 0, hourlyWage = 0 } = useAnswers();
  const weekly = money(Math.round((incomeFloor > 0 ? incomeFloor : hourlyWage * hoursKept) / 100) * 100);
  return (
    <span className="usa-checkbox__label-description">
      <Trans>at least {weekly} a week</Trans>
    </span>
  );
}

/** Without today's pay no one can say what is kept of it. */
const TellPay = () => (
  <Link to="/find/$question" params={{ question: "money" }} className="fb-wishes__tell">
    <Trans>Must you keep earning? Tell us your pay now.</Trans>
  </Link>
);
