import { BlockName } from "../parts/block-name.tsx";
import { ModeName } from "../parts/mode-name.tsx";
import type { ClassTold } from "./place.ts";

/** When in the week a class meets, and how: what tells apart two of one name. */
export function Meets({ offering: { blocks, mode } }: Pick<ClassTold, "offering">) {
  return (
    <span className="fbw-under">
      {blocks.map((block) => (
        <span key={block}>
          <BlockName block={block} />
          {" · "}
        </span>
      ))}
      <ModeName mode={mode} />
    </span>
  );
}
