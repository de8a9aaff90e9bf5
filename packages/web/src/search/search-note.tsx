import { Plural, Trans } from "@lingui/react/macro";
import type { Combobox } from "./use-combobox.ts";

/** Says how many matches there are, or what to do when there are none. */
export function SearchNote({ box }: { readonly box: Combobox }) {
  return (
    <output className="fb-search__note">
      <Words box={box} />
    </output>
  );
}

function Words({ box: { open, failed, waiting, shown } }: { readonly box: Combobox }) {
  if (!open) return undefined;
  if (failed) return <Trans>The search did not answer. Check your connection and type again.</Trans>;
  if (shown.length > 0) {
    return (
      <span className="usa-sr-only">
        <Plural value={shown.length} one="# match" other="# matches" />
      </span>
    );
  }
  return waiting ? undefined : <Trans>Nothing found. Try another word, like “nurse” or “driver”.</Trans>;
}
