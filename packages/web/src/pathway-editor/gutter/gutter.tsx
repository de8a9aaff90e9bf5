import type { PathwayNumbers } from "@footbridge/core/plan/pathway-numbers.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { useStated } from "../../found/stated-words.tsx";
import { useFigures } from "../../i18n/figures.ts";
import { useDrawn } from "../drawing.ts";
import { ground } from "../ground.ts";
import { LeftOut } from "./left-out.tsx";
import type { Look } from "./use-look.ts";

interface GutterProps {
  readonly look: Look | undefined;
  readonly profile: string;
  readonly onProfile: (profile: string) => void;
}

/** The live numbers: they change as the drawing does. */
export function Gutter({ look, profile, onProfile }: GutterProps) {
  const { t } = useLingui();
  const say = useStated();
  if (look === undefined) return <div className="fbe-gutter" aria-busy="true" />;
  const { numbers } = look;
  return (
    <section className="fbe-gutter" aria-label={t`Live numbers`}>
      <dl>
        <Jobs numbers={numbers} />
        <Figure name={t`Seats in a year`}>
          {numbers.seatsYear === undefined ? <Trans>no limit told</Trans> : <Number of={numbers.seatsYear} />}
        </Figure>
        <Figure name={t`Could enter`}>
          <Share of={numbers.reach.enter} all={numbers.reach.people} />
          <label className="fbw-quiet fbe-profile">
            <Trans>of</Trans>{" "}
            <select
              aria-label={t`Whose people`}
              value={profile}
              onChange={({ target }) => onProfile(target.value)}
            >
              {ground.profiles.map(({ id, title }) => (
                <option key={id} value={id}>
                  {say(`profile.${id}.title`, title)}
                </option>
              ))}
            </select>
          </label>
        </Figure>
      </dl>
      <LeftOut reach={numbers.reach} />
    </section>
  );
}

/** What the ways to the jobs take, from the least to the most. */
function Jobs({ numbers: { exits } }: { readonly numbers: PathwayNumbers }) {
  const { t } = useLingui();
  const figures = useFigures();
  const { pathway } = useDrawn();
  if (exits.length === 0)
    return (
      <Figure name={t`To a job`}>
        <Trans>no way leads to a job yet</Trans>
      </Figure>
    );
  const money = (value: number): string => figures.money(Math.round(value / 100) * 100);
  const rate = (value: number): string => figures.rate(value);
  const paid = exits.flatMap(({ hourly }) => (hourly === undefined ? [] : [hourly]));
  const living = pathway.livingWage;
  const long = spanOf(
    exits.map(({ weeks }) => weeks),
    String,
  );
  return (
    <>
      <Figure name={t`To a job`}>
        <Trans>{long} weeks</Trans>
      </Figure>
      <Figure name={t`Cost of one person’s seats`}>
        {spanOf(
          exits.map(({ cost }) => cost),
          money,
        )}
      </Figure>
      <Figure name={t`A person pays`}>
        {spanOf(
          exits.map(({ price }) => price),
          money,
        )}
      </Figure>
      <Figure name={t`Pay an hour`}>
        {paid.length === 0 ? <Trans>not told</Trans> : spanOf(paid, rate)}
        {living === undefined ? undefined : (
          <span className="fbw-under">
            <Trans>living wage {rate(living.hourly)}</Trans>
          </span>
        )}
      </Figure>
    </>
  );
}

function spanOf(values: readonly number[], say: (value: number) => string): string {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return say(least) === say(most) ? say(least) : `${say(least)} – ${say(most)}`;
}

function Figure({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Number({ of }: { readonly of: number }) {
  return useFigures().number(of);
}

function Share({ of, all }: { readonly of: number; readonly all: number }) {
  return useFigures().percent(all === 0 ? 0 : of / all);
}
