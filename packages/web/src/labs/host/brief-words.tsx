import type { Block, Sentence } from "@footbridge/core/lab/brief/document.ts";
import { useLingui } from "@lingui/react/macro";
import { sectionOfText } from "@footbridge/core/lab/brief/text.ts";

/** Which number a piece of evidence has, as in what is taken along. */
export type EvidenceNumbers = ReadonlyMap<string, number>;

interface BriefWordsProps {
  readonly id: string;
  readonly title: string;
  /** As a host edits it (`core/lab/brief/text.ts`). */
  readonly text: string;
  readonly numbers: EvidenceNumbers;
}

/** The text of a section as its readers will have it: paragraphs, lists, tables, and links to the evidence. */
export function BriefWords({ id, title, text, numbers }: BriefWordsProps) {
  const { blocks } = sectionOfText({ id, title }, text);
  return (
    <div className="fbd-words">
      {blocks.map((block, place) => (
        // oxlint-disable-next-line react/no-array-index-key
        <BlockShown key={place} block={block} numbers={numbers} />
      ))}
    </div>
  );
}

interface BlockProps<B extends Block = Block> {
  readonly block: B;
  readonly numbers: EvidenceNumbers;
}

function BlockShown({ block, numbers }: BlockProps) {
  if (block.kind === "paragraph")
    return (
      <p>
        {block.sentences.map((sentence) => (
          <SentenceShown key={sentence.text} sentence={sentence} numbers={numbers} />
        ))}
      </p>
    );
  if (block.kind === "list")
    return (
      <ul>
        {block.items.map((item, place) => (
          // oxlint-disable-next-line react/no-array-index-key
          <li key={place}>
            <SentenceShown sentence={item} numbers={numbers} />
          </li>
        ))}
      </ul>
    );
  if (block.kind === "words")
    return (
      <>
        <p>
          <SentenceShown sentence={block.caption} numbers={numbers} />
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
  return <TableShown block={block} numbers={numbers} />;
}

function TableShown({ block, numbers }: BlockProps<Extract<Block, { readonly kind: "table" }>>) {
  return (
    <div className="fbw-wide-table">
      <table className="fbw-table">
        <caption>
          <SentenceShown sentence={block.caption} numbers={numbers} />
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

interface SentenceProps {
  readonly sentence: Sentence;
  readonly numbers: EvidenceNumbers;
}

function SentenceShown({ sentence: { text, evidence }, numbers }: SentenceProps) {
  const { t } = useLingui();
  return (
    <>
      {text}{" "}
      {evidence.map((id) => (
        <a
          key={id}
          className="fbd-words__evidence"
          href={`#${id}`}
          aria-label={t`Evidence ${numbers.get(id) ?? id}`}
        >
          [{numbers.get(id) ?? id}]
        </a>
      ))}{" "}
    </>
  );
}
