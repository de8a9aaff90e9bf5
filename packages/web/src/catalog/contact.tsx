interface ContactProps {
  readonly organization: { readonly phone?: string | undefined; readonly website?: string | undefined };
}

/** For a telephone: only what can be dialled. */
export const callTo = (phone: string): string => `tel:${phone.replace(/[^+\d]/g, "")}`;

/** A telephone number to tap and a page to open. */
export const Contact = ({ organization: { phone, website } }: ContactProps) => (
  <>
    {phone === undefined ? undefined : (
      <a className="fb-block" href={callTo(phone)}>
        {phone}
      </a>
    )}
    {website === undefined || !/^https?:\/\//.test(website) ? undefined : (
      <a className="fb-block" href={website} rel="noreferrer">
        {website.replace(/^https?:\/\//, "")}
      </a>
    )}
  </>
);
