import { useId } from "react";

/** English is what everyone falls back to: Spanish alone stands for both until English is given; null where neither is. */
export function inBoth(english = "", spanish = ""): { en: string; es?: string } | null {
  const en = english.trim();
  const es = spanish.trim();
  if (en === "" && es === "") return null;
  return { en: en === "" ? es : en, ...(es === "" ? {} : { es }) };
}

interface WordsProps {
  readonly label: string;
  readonly lang: "en" | "es";
  readonly value: string;
  readonly onValue: (text: string) => void;
}

/** Words that people read, in one of the languages. */
export function Words({ label, lang, value, onValue }: WordsProps) {
  const id = useId();
  return (
    <span className="fbw-field">
      <label htmlFor={id}>{label}</label>
      <textarea
        id={id}
        className="fbw-input"
        lang={lang}
        rows={2}
        maxLength={2000}
        value={value}
        onChange={({ target }) => onValue(target.value)}
      />
    </span>
  );
}
