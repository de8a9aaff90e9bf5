import { accountOperations } from "./accounts/operations.ts";
import { catalogOperations } from "./catalog.ts";
import {
  describeCredential,
  describeOccupation,
  describeOrganization,
  describeProgram,
  describeSector,
  describeSupport,
} from "./details.ts";
import { describeClasses, describePlaces, describePrograms } from "./details-lists.ts";
import { askEverywhere } from "./everywhere.ts";
import { getLive, getMetrics, getReady } from "./health.ts";
import { downloadImportRows, getImport, listImportRows, listImports } from "./imports.ts";
import type { Operation } from "./operation.ts";
import { askRoute } from "./routes.ts";
import { searchCatalog } from "./search.ts";
import { findTargets } from "./targets.ts";
import { askTown } from "./town-routes.ts";
import { hsdsOperations } from "./hsds.ts";
import { labOperations } from "./labs/operations.ts";
import { measureOperations } from "./measure/operations.ts";
import { pathwayOperations } from "./pathways/operations.ts";
import { getVocabulary } from "./vocabulary.ts";
import { askWhyNot } from "./why-not.ts";

/** Everything the API can be asked, by the name that clients call it. */
export const operations = {
  askRoute,
  askWhyNot,
  askEverywhere,
  askTown,
  findTargets,
  searchCatalog,
  describeOccupation,
  describeProgram,
  describeCredential,
  describeOrganization,
  describeSupport,
  describeSector,
  describePrograms,
  describeClasses,
  describePlaces,
  getVocabulary,
  ...catalogOperations,
  ...hsdsOperations,
  listImports,
  getImport,
  listImportRows,
  downloadImportRows,
  ...measureOperations,
  ...accountOperations,
  ...pathwayOperations,
  ...labOperations,
  getLive,
  getReady,
  getMetrics,
};

export type OperationName = keyof typeof operations;

export const allOperations: readonly (readonly [name: string, operation: Operation])[] =
  Object.entries<Operation>(operations);
