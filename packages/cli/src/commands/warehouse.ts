import type { Command } from "commander";
import { storeOptions, placeBeside, type WhereOptions, withWhere } from "../installation/where.ts";

/** Adds `footbridge warehouse rebuild`: Parquet, pseudonyms and reports again, from the originals alone. */
export function register(program: Command): void {
  const warehouse = program.command("warehouse").description("what is made of submissions");
  withWhere(warehouse.command("rebuild"))
    .description(
      "make Parquet, pseudonyms and reports again from the originals; the numbers come out the same",
    )
    .addHelpText(
      "after",
      "\nExit code: 0 all is there and the same, 1 some numbers differ or cannot be made.",
    )
    .action(async (options: WhereOptions) => {
      const { rebuildWarehouse } = await import("../warehouse/rebuild.ts");
      await rebuildWarehouse(storeOptions(options), placeBeside(options));
    });
}
