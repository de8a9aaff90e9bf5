import type { Block, Sentence } from "@footbridge/core/lab/brief/document.ts";
import { sectionOfText } from "@footbridge/core/lab/brief/text.ts";

interface BriefWordsProps {
  readonly id: string;
  readonly title: string;
  /** As a host edits it (`core/lab/brief/text.ts`). */
  readonly text: string;
}

/** The text of a section as its readers will have it: paragraphs, lists, tables, and links to the evidence. */
export function BriefWords({ id, title, text }: BriefWordsProps) {
  const { blocks } = sectionOfText({ id, title }, text);
  return (
    <div className="fbd-words">
      {blocks.map((block, place) => (
        // oxlint-disable-next-line react/no-array-index-key
        <BlockShown key={place} block={block} />
      ))}
    </div>
  );
}

function BlockShown({ block }: { readonly block: Block }) {
  if (block.kind === "paragraph")
    return (
      <p>
        {block.sentences.map((sentence) => (
          <SentenceShown key={sentence.text} sentence={sentence} />
        ))}
      </p>
    );
  if (block.kind === "list")
    return (
      <ul>
        {block.items.map((item, place) => (
          // oxlint-disable-next-line react/no-array-index-key
          <li key={place}>
            <SentenceShown sentence={item} />
          </li>
        ))}
      </ul>
    );
  if (block.kind === "words")
    return (
      <>
        <p>
          <SentenceShown sentence={block.caption} />
        </p>
        <ol className="fbd-words__said">
          {block.words.map(({ word, people }) => (
            <li key={word}>
              {word} <span className="fbd-words__count">{people}</span>
            </li>
          ))}
        </ol>
      </>
    );
  return <TableShown block={block} />;
}

function TableShown({ block }: { readonly block: Extract<Block, { readonly kind: "table" }> }) {
  return (
    <div className="fbw-wide-table">
      <table className="fbw-table">
        <caption>
          <SentenceShown sentence={block.caption} />
        </caption>
        <thead>
          <tr>
            {block.head.map((cell) => (
              <th key={cell} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {block.rows.map((row) => (
            <tr key={row.join("|")}>
              {row.map((cell, place) => (
                // oxlint-disable-next-line react/no-array-index-key
                <td key={place}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function SentenceShown({ sentence: { text, evidence } }: { readonly sentence: Sentence }) {
  return (
    <>
      {text}{" "}
      {evidence.map((id) => (
        <a key={id} className="fbd-words__evidence" href={`#${id}`}>
          [{id}]
        </a>
      ))}{" "}
    </>
  );
}
