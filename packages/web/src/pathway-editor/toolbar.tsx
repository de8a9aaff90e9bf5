import { Trans, useLingui } from "@lingui/react/macro";
import { useDrawn } from "./drawing.ts";
import type { Person } from "./others.ts";

export type View = "canvas" | "list";

interface ToolbarProps {
  readonly view: View;
  readonly onView: (view: View) => void;
  readonly people: readonly Person[];
  readonly onUndone: (way: "undo" | "redo") => void;
}

/** The two views, undo and redo, and who else is here. */
export function Toolbar({ view, onView, people, onUndone }: ToolbarProps) {
  const { t } = useLingui();
  const { canUndo, canRedo, readOnly } = useDrawn();
  return (
    <fieldset className="fbe-cluster fbe-toolbar" aria-label={t`Tools`}>
      <fieldset className="fbe-cluster fbe-views" aria-label={t`View`}>
        <button
          type="button"
          className="fbe-tool"
          aria-pressed={view === "canvas"}
          onClick={() => onView("canvas")}
        >
          <Trans>Canvas</Trans>
        </button>
        <button
          type="button"
          className="fbe-tool"
          aria-pressed={view === "list"}
          onClick={() => onView("list")}
        >
          <Trans>List</Trans>
        </button>
        <span className="fbw-quiet">
          <Trans>
            <kbd>F2</kbd> switches
          </Trans>
        </span>
      </fieldset>
      {readOnly ? (
        <span className="fbw-quiet">
          <Trans>You can look, not change.</Trans>
        </span>
      ) : (
        <>
          <button
            type="button"
            className="fbe-tool"
            aria-disabled={!canUndo}
            aria-keyshortcuts="Control+Z"
            onClick={() => onUndone("undo")}
          >
            <Trans>Undo</Trans>
          </button>
          <button
            type="button"
            className="fbe-tool"
            aria-disabled={!canRedo}
            aria-keyshortcuts="Control+Shift+Z"
            onClick={() => onUndone("redo")}
          >
            <Trans>Redo</Trans>
          </button>
        </>
      )}
      <ul className="fbe-people" aria-label={t`Also here`}>
        {people.map(({ client, name, tint }) => (
          <li key={client} className={`fbe-tint--${tint}`}>
            {name}
          </li>
        ))}
      </ul>
    </fieldset>
  );
}
