import { useLingui } from "@lingui/react";

interface DayProps {
  readonly of: string;
  /** With the time of the day, where several moments of one day stand below each other. */
  readonly clock?: boolean;
}

/** A moment as its day, in the page's language. */
export function Day({ of, clock = false }: DayProps) {
  const { i18n } = useLingui();
  const told = i18n.date(of, { dateStyle: "long", ...(clock ? { timeStyle: "short" } : {}) });
  return <time dateTime={of}>{told}</time>;
}
