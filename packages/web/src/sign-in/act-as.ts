/** One thing that somebody is: a role, in an organization or in none. */
export interface ActsAs {
  readonly role: string;
  readonly org: string;
}

const cookieOf = ({ role, org }: ActsAs): string => `${encodeURIComponent(role)}~${encodeURIComponent(org)}`;

/** Says to the server as which of their roles somebody acts from now on. */
export function actAs(one: ActsAs): void {
  // The one cookie that a page writes itself; it opens nothing, it picks.
  // oxlint-disable-next-line unicorn/no-document-cookie
  document.cookie = `footbridge.as=${cookieOf(one)}; path=/; samesite=strict; max-age=31536000`;
}

/** Which of these was chosen last; the first where none was. */
export function chosenOf<T extends ActsAs>(all: readonly T[]): T | undefined {
  const said = /(?:^|;\s*)footbridge\.as=([^;]*)/.exec(document.cookie)?.[1];
  return all.find((one) => cookieOf(one) === said) ?? all[0];
}
