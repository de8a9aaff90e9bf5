import { Trans, useLingui } from "@lingui/react/macro";
import { type FormEvent, type ReactNode, useState } from "react";
import { useFigures } from "../i18n/figures.ts";
import { SelectField } from "./fields.tsx";

/** Entries that a page may hold; the server tells 200 at most. */
export const pageSizes = [50, 100, 200] as const;

interface PagerProps {
  /** Of what these are pages, for those who hear them. */
  readonly label: string;
  /** From 1. */
  readonly page: number;
  readonly size: number;
  /** Entries on this page. */
  readonly here: number;
  readonly total: number;
  readonly onPage: (page: number) => void;
  readonly onSize: (size: number) => void;
}

/** Where one is in a long list, and the ways on: one page, to an end, to any page by its number. */
export function Pager({ label, page, size, here, total, onPage, onSize }: PagerProps) {
  const { number } = useFigures();
  const pages = Math.max(1, Math.ceil(total / size));
  const from = (page - 1) * size;
  return (
    <nav className="fbw-pager" aria-label={label}>
      <output className="fbw-quiet">
        {here === 0 ? (
          <Trans>None of {number(total)} here</Trans>
        ) : (
          <Trans>
            {number(from + 1)}–{number(from + here)} of {number(total)}
          </Trans>
        )}
      </output>
      {pages === 1 && size === pageSizes[0] ? undefined : (
        <>
          <span className="fbw-pager__steps">
            <Step off={page === 1} onClick={() => onPage(1)}>
              <Trans>First</Trans>
            </Step>
            <Step off={page === 1} onClick={() => onPage(page - 1)}>
              <Trans>Before</Trans>
            </Step>
            <Step off={page >= pages} onClick={() => onPage(page + 1)}>
              <Trans>Next</Trans>
            </Step>
            <Step off={page >= pages} onClick={() => onPage(pages)}>
              <Trans>Last</Trans>
            </Step>
          </span>
          <ToPage key={page} page={page} pages={pages} onPage={onPage} />
          <SelectField
            place="before"
            label={<Trans>Rows a page</Trans>}
            value={String(size)}
            onValue={(next) => onSize(Number(next))}
          >
            {pageSizes.map((each) => (
              <option key={each} value={each}>
                {each}
              </option>
            ))}
          </SelectField>
        </>
      )}
    </nav>
  );
}

interface StepProps {
  /** There is nothing that way. It stays where it is, so that keys do not lose their place. */
  readonly off: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

const Step = ({ off, onClick, children }: StepProps) => (
  <button
    type="button"
    className="fbw-text-button"
    aria-disabled={off}
    onClick={() => (off ? undefined : onClick())}
  >
    {children}
  </button>
);

interface ToPageProps {
  readonly page: number;
  readonly pages: number;
  readonly onPage: (page: number) => void;
}

/** A page by its number; Enter goes there, and what is beyond the ends goes to the end. */
function ToPage({ page, pages, onPage }: ToPageProps) {
  const { t } = useLingui();
  const { number } = useFigures();
  const [written, setWritten] = useState(String(page));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const wanted = Number(written);
    if (Number.isInteger(wanted)) onPage(Math.min(pages, Math.max(1, wanted)));
  };
  return (
    <form className="fbw-pager__to" onSubmit={submit} noValidate>
      <label>
        <Trans>Page</Trans>{" "}
        <input
          className="fbw-input"
          inputMode="numeric"
          autoComplete="off"
          aria-label={t`Page, of ${number(pages)}`}
          value={written}
          onChange={({ target }) => setWritten(target.value)}
        />
      </label>{" "}
      <Trans>of {number(pages)}</Trans>
      <button type="submit" className="fbw-text-button">
        <Trans>Go</Trans>
      </button>
    </form>
  );
}
