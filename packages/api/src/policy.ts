import type { OperationName } from "@footbridge/contract/operations.ts";

/** Who asks: anyone on the network, or somebody at this machine. */
export interface Who {
  readonly atThisMachine: boolean;
}

type Rule = (who: Who) => boolean;

const anyone: Rule = () => true;
const operators: Rule = (who) => who.atThisMachine;

/** May they? Everything is closed that is not named here; nothing is written over HTTP: only the command line imports. */
const policy = {
  "read the catalog": anyone,
  "ask for routes": anyone,
  "read what was imported": anyone,
  "see that the service lives": anyone,
  "read the service's figures": operators,
} as const satisfies Readonly<Record<string, Rule>>;

type Action = keyof typeof policy;

function actionOf(name: string): Action | undefined {
  if (name.startsWith("ask")) return "ask for routes";
  if (/^(list|get)\.|^findTargets$|^searchCatalog$|^describe|^getVocabulary$/.test(name))
    return "read the catalog";
  return named[name as OperationName];
}

const named: Partial<Record<OperationName, Action>> = {
  listImports: "read what was imported",
  getImport: "read what was imported",
  listImportRows: "read what was imported",
  downloadImportRows: "read what was imported",
  getLive: "see that the service lives",
  getReady: "see that the service lives",
  getMetrics: "read the service's figures",
};

export function may(who: Who, operation: string): boolean {
  const action = actionOf(operation);
  return action !== undefined && policy[action](who);
}

/** True for an address of this machine itself; behind a proxy on the same machine that is everyone. */
export const isHere = (address: string): boolean => /^(::ffff:)?127\.|^::1$/.test(address);
