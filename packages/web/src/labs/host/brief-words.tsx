import { Fragment } from "react";

/** Text of the brief, where `[[people]]` stands for a piece of evidence: shown as a link to it. */
export function BriefWords({ text }: { readonly text: string }) {
  return (
    <p className="fbd-words">
      {text.split(/\[\[([\w.:-]+)\]\]/).map((part, place) =>
        place % 2 === 0 ? (
          // oxlint-disable-next-line react/no-array-index-key
          <Fragment key={place}>{part}</Fragment>
        ) : (
          // oxlint-disable-next-line react/no-array-index-key
          <a key={place} href={`#${part}`}>
            [{part}]
          </a>
        ),
      )}
    </p>
  );
}
