import type { FeedResult } from "@footbridge/core/model/import.ts";
import { feedResult, type ReadOptions, Records } from "../../feed-result.ts";
import { loadAssumptions } from "../../reference/assumptions.ts";
import { type Codes, loadCodes } from "../../reference/codes.ts";
import { loadCredentials } from "../../reference/credentials.ts";
import { loadSectors } from "../../reference/sectors.ts";
import { statedDate } from "../../table/cells.ts";
import type { InputFile } from "../../table/input-file.ts";
import { readTable } from "../../table/read-table.ts";
import type { TrainingList } from "../listed.ts";
import { judgeProgram, type TxContext } from "./judge-program.ts";
import { programKind } from "./kinds.ts";

const list: TrainingList = { feed: "etpl-tx", prefix: "tx", area: "Texas", source: "etpl-tx" };

/** Reads the Texas statewide list of eligible training programs. */
export async function readTexas(
  file: InputFile,
  options: ReadOptions & { readonly codes?: Codes } = {},
): Promise<FeedResult> {
  const context: TxContext = {
    list,
    records: new Records(),
    assumptions: await loadAssumptions(),
    sectorOf: await loadSectors(),
    codes: options.codes ?? (await loadCodes()),
    credentialsOf: await loadCredentials(),
    seen: new Set(),
  };
  const table = await readTable(
    file,
    programKind,
    (row) => judgeProgram(context, row),
    (rows) => options.progress?.(file.name, rows),
  );
  return feedResult(list.feed, [table], context.records, {
    id: list.source,
    title: "Texas statewide list of eligible training programs",
    name: { en: "state list of classes", es: "lista de clases del estado" },
    publisher: "Texas Workforce Commission",
    vintage: options.vintage ?? statedDate(file.name) ?? "date not stated in the file",
    licence: "public record",
  });
}
