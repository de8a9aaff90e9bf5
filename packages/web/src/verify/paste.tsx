import { Trans } from "@lingui/react/macro";
import { useState } from "react";

/** The text of a badge, as somebody has copied it out of a letter or a wallet. */
export function Paste({ take }: { readonly take: (text: string) => void }) {
  const [text, setText] = useState("");
  return (
    <form
      className="fb-stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== "") take(text);
      }}
    >
      <div>
        <label className="usa-label" htmlFor="pasted">
          <Trans>Or paste its text</Trans>
        </label>
        <textarea
          id="pasted"
          className="usa-textarea fb-pasted"
          spellCheck={false}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
      </div>
      <p>
        <button type="submit" className="usa-button usa-button--outline">
          <Trans>Check the text</Trans>
        </button>
      </p>
    </form>
  );
}
