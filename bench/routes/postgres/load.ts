import { blocks } from "@footbridge/core/routes/town.ts";
import { weeksBetween } from "@footbridge/core/units/day.ts";
import type { Client } from "pg";
import type { PlainNetwork } from "../plain/network.ts";
import { mask, numbered } from "./numbers.ts";
import type { Numbers } from "./numbers.ts";

const tables = `
  create unlogged table clause (id int primary key, action int, needs int, asks bigint, refuses bigint);
  create unlogged table clause_fact (clause int, fact int);
  create unlogged table effect (action int, fact int);
  create unlogged table job (action int primary key, weeks int, wage int);
  create unlogged table dated (action int, starts int, ends int, hours float8, blocks int, mode int, place int,
    tuition int, other int, full_up boolean, supports int, streams int);
  create unlogged table service (place int, need int, weekly int);
  create index on clause_fact (fact, clause);
  create index on clause_fact (clause, fact);
  create index on clause (action);
  create index on effect (action, fact);
  create index on dated (action, starts, ends);
  create index on dated (place, starts);
`;

/** Puts the whole network into tables with the indexes that the rounds want; facts and words become numbers. */
export async function loadNetwork(client: Client, network: PlainNetwork): Promise<Numbers> {
  const numbers = numbered(network);
  await client.query(tables);
  for (const [table, rows] of Object.entries(tableRows(network, numbers))) {
    await client.query(`insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1)`, [
      JSON.stringify(rows),
    ]);
  }
  await client.query("analyze");
  return numbers;
}

type Row = Readonly<Record<string, number | boolean>>;

function tableRows(network: PlainNetwork, numbers: Numbers): Readonly<Record<string, readonly Row[]>> {
  const clauses = network.actions.flatMap(({ clauses: each }, action) =>
    each.map((clause) => ({ action, clause })),
  );
  return {
    clause: clauses.map(({ action, clause }, id) => ({
      id,
      action,
      needs: clause.facts.length,
      asks: mask(clause.attributes, numbers.attributes),
      refuses: mask(clause.without, numbers.attributes),
    })),
    clause_fact: clauses.flatMap(({ clause }, id) =>
      clause.facts.map((fact) => ({ clause: id, fact: numbers.fact(fact) })),
    ),
    effect: network.actions.flatMap(({ gives }, action) =>
      [...new Set(gives.flatMap((given) => network.holds.get(given) ?? []))].map((fact) => ({
        action,
        fact: numbers.fact(fact),
      })),
    ),
    job: network.actions.flatMap(({ way }, action) => {
      if (way.kind === "study") return [];
      return [
        {
          action,
          ...(way.kind === "work"
            ? { weeks: way.weeks, wage: way.occupation.hourlyWage }
            : { weeks: 0, wage: -1 }),
        },
      ];
    }),
    dated: datedRows(network, numbers),
    service: network.town.services.map(({ place, need, weekly }) => ({
      place: numbers.word(place),
      need: numbers.needs.indexOf(need),
      weekly,
    })),
  };
}

function datedRows({ actions, town }: PlainNetwork, numbers: Numbers): readonly Row[] {
  return actions.flatMap(({ way }, action) =>
    way.kind === "study"
      ? way.offerings.flatMap((offering) =>
          offering.start === undefined
            ? []
            : [
                {
                  action,
                  starts: weeksBetween(town.start, offering.start),
                  ends: weeksBetween(town.start, offering.end),
                  hours: offering.hoursPerWeek,
                  blocks: offering.place === "online" ? 0 : mask(offering.blocks, blocks),
                  mode: numbers.word(offering.mode),
                  place: numbers.word(offering.place),
                  tuition: offering.tuition,
                  other: offering.other,
                  full_up: offering.seats === 0,
                  supports: mask(offering.supports, numbers.needs),
                  streams: mask(offering.streams, numbers.streams),
                },
              ],
        )
      : [],
  );
}
