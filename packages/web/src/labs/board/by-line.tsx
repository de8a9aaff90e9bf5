import { useClock } from "../room/use-clock.ts";

interface ByLineProps {
  readonly author: string;
  readonly at: string;
}

/** Who wrote it, and when. */
export function ByLine({ author, at }: ByLineProps) {
  const { time } = useClock();
  return (
    <span className="fbd-by">
      {author} · <time dateTime={at}>{time(at)}</time>
    </span>
  );
}
