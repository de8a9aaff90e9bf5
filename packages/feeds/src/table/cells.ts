/** Text as a person would write it: outer quotation marks, doubled marks, line breaks and runs of blanks removed. */
export function cleanText(raw: string): string {
  let text = raw.replaceAll(/\s+/g, " ").trim();
  if (text.length > 1 && text.startsWith('"') && text.endsWith('"')) text = text.slice(1, -1);
  else if (/^"[^"]*$/.test(text)) text = text.slice(1);
  return text.replaceAll('""', '"').trim();
}

/** Clean text cut to a length, with an ellipsis where it was longer. */
export function textUpTo(raw: string, length: number): string {
  const text = cleanText(raw);
  return text.length <= length ? text : `${text.slice(0, length - 1).trimEnd()}…`;
}

/** A number of at least 0 written plainly (`1,200.50` counts); undefined for anything else, `-99999` included. */
export function plainNumber(raw: string): number | undefined {
  const text = raw.trim().replaceAll(",", "");
  return /^\d{1,12}(\.\d{1,15})?$/.test(text) ? Number(text) : undefined;
}

/** Cents of an amount in dollars; undefined where it is none. */
export function plainCents(raw: string): number | undefined {
  const dollars = plainNumber(raw.trim().replace(/^\$/, ""));
  return dollars === undefined ? undefined : Math.round(dollars * 100);
}

/** A web address fit to print, or undefined. */
export function webAddress(raw: string): string | undefined {
  const text = cleanText(raw);
  return /^(https?:\/\/)?[\w-]+(\.[\w-]+)+([/?#][^\s]*)?$/i.test(text) && text.length <= 300
    ? text
    : undefined;
}

/** The day, month or year that a file's name or a text states, as `2024-03-20`, `2020-08` or `2021`. */
export function statedDate(text: string): string | undefined {
  return /(?<!\d)(19|20)\d\d(-(0[1-9]|1[0-2]))?(-(0[1-9]|[12]\d|3[01]))?(?!\d)/.exec(text)?.[0];
}
