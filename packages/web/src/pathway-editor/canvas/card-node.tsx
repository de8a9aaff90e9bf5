import { stepsNamed } from "@footbridge/core/checks/graph.ts";
import { isLeaf } from "@footbridge/core/rules/leaf.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { Handle, type NodeProps, Position } from "@xyflow/react";
import { memo, use } from "react";
import { useOpen } from "../drawing.ts";
import { CardFacts } from "../parts/card-facts.tsx";
import { KindSign, kindNames } from "../parts/kinds.tsx";
import { Downwards } from "./downwards.ts";
import type { CardNode as Card } from "./nodes.ts";

/** A card: its kind by sign, edge and name, its figures, and who else is at it. */
export const CardNode = memo(function CardNode({ data: { step, here, open } }: NodeProps<Card>) {
  const { i18n } = useLingui();
  const show = useOpen();
  const downwards = use(Downwards);
  const { id, kind, title, after } = step;
  return (
    <div className={`fbe-card fbe-kind--${kind}`} data-open={open}>
      {kind === "support" ? undefined : (
        <Handle type="target" position={downwards ? Position.Top : Position.Left} />
      )}
      <button
        type="button"
        id={`fbe-open-${id}`}
        className="fbe-card__open"
        onClick={({ detail }) => show(id, detail === 0)}
      >
        <span className="fbe-kind">
          <KindSign kind={kind} /> {i18n._(kindNames[kind])}
        </span>
        <span className="fbe-card__title">{title}</span>
        <span className="fbe-card__facts">
          <CardFacts step={step} />
        </span>
      </button>
      {isLeaf(after) || stepsNamed(after).length < 2 ? undefined : <Condition step={step} />}
      {here === "" ? undefined : <span className="fbe-here">{here}</span>}
      {kind === "support" ? undefined : (
        <Handle type="source" position={downwards ? Position.Bottom : Position.Right} />
      )}
    </div>
  );
});

/** How many of the cards before are needed, where there is more than one. */
function Condition({ step }: { readonly step: Card["data"]["step"] }) {
  const { after } = step;
  const count = "of" in after ? after.of.length : 0;
  return (
    <span className="fbe-card__condition">
      {"any" in after ? (
        <Trans>any one</Trans>
      ) : "of" in after ? (
        <Trans>
          {after.atLeast} of {count}
        </Trans>
      ) : (
        <Trans>all</Trans>
      )}
    </span>
  );
}
