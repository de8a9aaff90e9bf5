import { ViewportPortal } from "@xyflow/react";
import type { Person } from "../others.ts";

/** Where the others point. */
export function Cursors({ others }: { readonly others: readonly Person[] }) {
  return (
    <ViewportPortal>
      {others.map(({ client, name, tint, cursor }) =>
        cursor === undefined ? undefined : (
          <div
            key={client}
            className={`fbe-cursor fbe-tint--${tint}`}
            aria-hidden="true"
            style={{ transform: `translate(${cursor.x}px, ${cursor.y}px)` }}
          >
            <svg viewBox="0 0 12 16" width="12" height="16">
              <path d="M0 0v14l4-4 3 6 2-1-3-6h6Z" />
            </svg>
            <span>{name}</span>
          </div>
        ),
      )}
    </ViewportPortal>
  );
}
