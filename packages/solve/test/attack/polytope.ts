import type { LinearProgram } from "@footbridge/core/model/linear-program.ts";
import highs, { type ModelData } from "highs";

/** As in `highs-worker.ts`: the types describe the CommonJS build, the ES module exports the loader itself. */
const solver = await (highs as unknown as typeof highs.default)({});

/** The simplex method that goes on from a point that stays allowed when only the way is another. */
const primalSimplex = 4;

/** All points that a linear programme allows, loaded once: each question begins where the one before ended. */
export interface Polytope {
  /** The values, by the places of the variables, of a point that lies as far that way as any. */
  furthest(way: ReadonlyMap<number, number>): Float64Array;
  dispose(): void;
}

/** Loads the constraints and variables of a programme of real numbers. */
export function polytopeOf(program: LinearProgram): Polytope {
  const model = solver.createModel(modelOf(program));
  const columns = program.variables.length;
  model.options.set({
    output_flag: false,
    presolve: "off",
    simplex_scale_strategy: 0,
    simplex_strategy: primalSimplex,
  });
  return {
    furthest: (way) => {
      const costs = new Float64Array(columns);
      for (const [column, weight] of way) costs[column] = -weight;
      model.changeColsCost({ kind: "range", from: 0, to: columns - 1 }, costs);
      model.run();
      const status = model.getModelStatus();
      if (status !== solver.constants.modelStatus.optimal)
        throw new Error(`the report contradicts itself: status ${status} of HiGHS`);
      return Float64Array.from(model.getSolution().colValue);
    },
    dispose: () => model.dispose(),
  };
}

function modelOf({ variables, constraints }: LinearProgram): ModelData {
  const columnOf = new Map(variables.map(({ name }, column) => [name, column]));
  const starts = [0];
  const indices: number[] = [];
  const values: number[] = [];
  for (const { terms } of constraints) {
    const row = new Map<number, number>();
    for (const { variable, weight } of terms) {
      const column = columnOf.get(variable);
      if (column === undefined) throw new TypeError(`no variable is called ${variable}`);
      row.set(column, (row.get(column) ?? 0) + weight);
    }
    indices.push(...row.keys());
    values.push(...row.values());
    starts.push(indices.length);
  }
  const [numCols, numRows] = [variables.length, constraints.length];
  return {
    numCols,
    numRows,
    colCost: new Float64Array(numCols),
    colLower: variables.map(({ atLeast = 0 }) => atLeast),
    colUpper: variables.map(({ atMost = solver.infinity }) => atMost),
    rowLower: constraints.map(({ atLeast = -solver.infinity }) => atLeast),
    rowUpper: constraints.map(({ atMost = solver.infinity }) => atMost),
    matrix: { format: "csr", numRows, numCols, starts, indices, values },
  };
}
