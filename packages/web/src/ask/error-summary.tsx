import { Plural } from "@lingui/react/macro";
import { useEffect, useRef } from "react";
import type { Mistake } from "./mistake.ts";

/** Takes the focus, and leads to each field that needs another look. */
export function ErrorSummary({ mistakes }: { readonly mistakes: readonly Mistake[] }) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div ref={box} tabIndex={-1} className="usa-alert usa-alert--error fb-error-summary" role="alert">
      <div className="usa-alert__body">
        <h2 className="usa-alert__heading">
          <Plural
            value={mistakes.length}
            one="One thing needs another look"
            other="# things need another look"
          />
        </h2>
        <ul>
          {mistakes.map(({ field, message }) => (
            <li key={field}>
              <a
                href={`#${field}`}
                onClick={(event) => {
                  event.preventDefault();
                  document.getElementById(field)?.focus();
                }}
              >
                {message}
              </a>
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}
