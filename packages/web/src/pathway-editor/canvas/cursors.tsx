import { ViewportPortal } from "@xyflow/react";
import { type Presence, usePointers } from "../others.ts";

/** Where the others point. */
export function Cursors({ presence }: { readonly presence: Presence | undefined }) {
  const pointers = usePointers(presence);
  return (
    <ViewportPortal>
      {pointers.map(({ client, name, tint, x, y }) => (
        <div
          key={client}
          className={`fbe-cursor fbe-tint--${tint}`}
          aria-hidden="true"
          style={{ transform: `translate(${x}px, ${y}px)` }}
        >
          <svg viewBox="0 0 12 16" width="12" height="16">
            <path d="M0 0v14l4-4 3 6 2-1-3-6h6Z" />
          </svg>
          <span>{name}</span>
        </div>
      ))}
    </ViewportPortal>
  );
}
