/** The arrows of the house: who may import whom. Type-only imports count. See docs/decisions/001-layers.md. */
const packages = {
  core: [],
  contract: ["core"],
  feeds: ["core"],
  solve: ["core"],
  store: ["core"],
  warehouse: ["core"],
  credentials: ["core"],
  live: ["core"],
  api: ["core", "contract", "live", "store", "warehouse", "solve", "feeds", "credentials"],
  cli: ["core", "contract", "live", "store", "warehouse", "solve", "feeds", "credentials", "api"],
  web: ["core", "contract", "live"],
};

/** Inside core, each room may import only the rooms named here (and itself). */
const rooms = {
  units: [],
  "finding.ts": ["units"],
  model: ["units", "finding.ts"],
  rules: ["model", "units", "finding.ts"],
  history: ["records", "units", "finding.ts"],
  seats: ["model", "units", "finding.ts"],
  caseload: ["history", "units", "finding.ts"],
  college: ["history", "units", "finding.ts"],
  directory: ["rules", "model", "units", "finding.ts"],
  referrals: ["model", "units", "finding.ts"],
  sql: [],
  conditions: ["sql", "units", "finding.ts"],
  records: ["conditions", "sql", "units", "finding.ts"],
  metrics: ["records", "conditions", "sql", "model", "units", "finding.ts"],
  routes: ["rules", "model", "units", "finding.ts"],
  generate: ["records", "routes", "rules", "model", "units", "finding.ts"],
  "personal-plan": ["plan", "history", "model", "units", "finding.ts"],
  checks: ["rules", "model", "units", "finding.ts"],
  lab: ["model", "units", "finding.ts"],
  simulate: ["rules", "model", "units", "finding.ts"],
  plan: [
    "metrics",
    "simulate",
    "lab",
    "checks",
    "records",
    "routes",
    "generate",
    "rules",
    "model",
    "units",
    "finding.ts",
  ],
};

const path = (name) => (name.endsWith(".ts") ? `packages/core/src/${name}$` : `packages/core/src/${name}/`);

export default {
  forbidden: [
    { name: "no-circles", severity: "error", from: {}, to: { circular: true } },
    ...Object.entries(packages).map(([name, allowed]) => ({
      name: `${name}-imports-only-its-own-floor`,
      severity: "error",
      from: { path: `^packages/${name}/src/` },
      to: { path: "^packages/", pathNot: `^packages/(${[name, ...allowed].join("|")})/` },
    })),
    ...Object.entries(rooms).map(([name, allowed]) => ({
      name: `core-${name}-looks-only-down`,
      severity: "error",
      from: { path: `^${path(name)}` },
      to: { path: "^packages/core/src/", pathNot: [name, ...allowed].map((room) => `^${path(room)}`) },
    })),
    {
      name: "core-is-pure",
      severity: "error",
      from: { path: "^packages/core/src/" },
      to: { dependencyTypes: ["core", "npm", "npm-dev"], pathNot: "node_modules/zod/" },
    },
    {
      name: "no-own-index",
      severity: "error",
      from: { path: "^packages/([^/]+)/src/" },
      to: { path: "^packages/$1/src/index[.]ts$" },
    },
  ],
  options: {
    tsPreCompilationDeps: true,
    combinedDependencies: true,
    doNotFollow: { path: "node_modules/(?!@footbridge)" },
    tsConfig: { fileName: "tsconfig.json" },
    exclude: { path: "(^|/)(dist|test)/" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "node"] },
  },
};
