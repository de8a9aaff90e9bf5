import type { Agreements, Degree } from "@footbridge/core/college/agreements.ts";
import { demoAgreements, readAgreements } from "@footbridge/feeds/college/read-agreements.ts";
import { agreementsNow, agreementsVersion } from "@footbridge/store/college/agreements.ts";
import type { Database } from "@footbridge/store/database/pool.ts";
import type { Member } from "@footbridge/store/database/work.ts";
import { orClosed } from "../accounts/member-for.ts";
import { Trouble } from "../door/trouble.ts";

/** Degrees and rules, and where they are from. */
export interface AgreementsHeld {
  readonly from: "store" | "file" | "demo";
  readonly version?: number;
  readonly agreements: Agreements;
}

export type AgreementsSource = (member: Member) => Promise<AgreementsHeld>;

/** What was brought in holds; before that the file that was named, else the demo city's. Each is read once. */
export function agreementsSource(db: Database, path: string | undefined): AgreementsSource {
  let file: Promise<Agreements> | undefined;
  let stored: AgreementsHeld | undefined;
  // A file that cannot be read is tried again at the next question, when somebody may have mended it.
  const ofFile = () =>
    (file ??= agreementsAt(path ?? demoAgreements).catch((failure: unknown) => {
      file = undefined;
      throw failure;
    }));
  return async (member) => {
    const version = await orClosed(agreementsVersion(db, member));
    if (version === 0) return { from: path === undefined ? "demo" : "file", agreements: await ofFile() };
    if (stored?.version === version) return stored;
    const now = await orClosed(agreementsNow(db, member));
    if (now === undefined) return { from: path === undefined ? "demo" : "file", agreements: await ofFile() };
    return (stored = { from: "store", ...now });
  };
}

async function agreementsAt(path: string): Promise<Agreements> {
  const read = await readAgreements(path);
  if (read.ok) return read.value;
  throw new Trouble("not-ready", "The file of agreements cannot be read. Ask whoever runs this service.", {
    findings: read.findings,
  });
}

/** A degree as lists name it. */
export const inShort = ({ id, name, institution, credits }: Degree) => ({ id, name, institution, credits });
