import { useLingui } from "@lingui/react/macro";
import type { NodeProps } from "@xyflow/react";
import { memo } from "react";
import { useOpen } from "../drawing.ts";
import { kindNames } from "../parts/kinds.tsx";
import type { CardNode as Card } from "./nodes.ts";

/** A card too small to be read: its shape alone, named for those who point at it or listen. */
export const FarCard = memo(function FarCard({ data: { step, here, open } }: NodeProps<Card>) {
  const { i18n } = useLingui();
  const show = useOpen();
  const { id, kind, title } = step;
  const name = `${i18n._(kindNames[kind])}: ${title}`;
  return (
    <button
      type="button"
      id={`fbe-open-${id}`}
      className={`fbe-card fbe-card--far fbe-kind--${kind}`}
      data-open={open || here !== ""}
      aria-label={name}
      title={name}
      onClick={({ detail }) => show(id, detail === 0)}
    />
  );
});
