import { useLingui } from "@lingui/react/macro";
import cloud from "d3-cloud";
import { useEffect, useState } from "react";
import { type SaidWord, sizesOf } from "./cloud-words.ts";

interface CloudProps {
  readonly words: readonly SaidWord[];
  readonly width: number;
  readonly height: number;
}

interface Placed {
  readonly text: string;
  readonly size: number;
  readonly x: number;
  readonly y: number;
  readonly place: number;
}

/** System fonts, as on every page: the cloud must measure with what it is drawn in. */
const font = "system-ui, sans-serif";
/** No turned words: they are hard to read from afar. The same words always lie the same way. */
const steady = (): number => 0.5;
/** Where words find no room, all are drawn anew by so much smaller, down to the least. */
const smaller = 0.85;
const least = 0.35;

/** Words as large as they were said often. The ranked list beside it has the same, to read and to hear. */
// A drawing of text is no file to show as an image.
/* oxlint-disable jsx-a11y/prefer-tag-over-role */
export function WordCloud({ words, width, height }: CloudProps) {
  const { t } = useLingui();
  const placed = usePlaced(words, width, height);
  const first = words.slice(0, 5).map(({ word }) => word);
  const top = first.join(", ");
  return (
    <svg
      className="fbd-cloud"
      viewBox={`${-width / 2} ${-height / 2} ${width} ${height}`}
      role="img"
      aria-label={t`Word cloud. Said most: ${top}. The list has all words with their numbers.`}
    >
      {placed.map(({ text, size, x, y, place }) => (
        <text
          key={text}
          x={x}
          y={y}
          textAnchor="middle"
          fontFamily={font}
          fontSize={size}
          fontWeight={700}
          className={place === 0 ? "fbd-cloud__first" : place < 5 ? "fbd-cloud__next" : undefined}
        >
          {text}
        </text>
      ))}
    </svg>
  );
}

function usePlaced(words: readonly SaidWord[], width: number, height: number): readonly Placed[] {
  const [placed, setPlaced] = useState<readonly Placed[]>([]);
  const key = JSON.stringify(words);
  useEffect(() => {
    const said = JSON.parse(key) as readonly SaidWord[];
    let layout: { readonly stop: () => unknown } | undefined;
    const draw = (scale: number): void => {
      const sized = sizesOf(said, { small: scale * (height / 24), large: scale * (height / 4), width });
      layout = cloud<cloud.Word & { text: string; size: number; place: number }>()
        .size([width, height])
        .words(sized.map(({ word, size }, place) => ({ text: word, size, place })))
        .font(font)
        .fontWeight(700)
        .fontSize(({ size }) => size)
        .rotate(0)
        .padding(Math.max(3, height / 60))
        .random(steady)
        .on("end", (done) => {
          if (done.length < sized.length && scale > least) return draw(scale * smaller);
          return setPlaced(done.map(({ text, size, x = 0, y = 0, place }) => ({ text, size, x, y, place })));
        })
        .start();
    };
    draw(1);
    return () => {
      layout?.stop();
    };
  }, [key, width, height]);
  return placed;
}
