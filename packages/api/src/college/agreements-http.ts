import { createHash } from "node:crypto";
import type { Rule } from "@footbridge/core/college/agreements.ts";
import { checkAgreements } from "@footbridge/core/college/check-agreements.ts";
import { agreementsIn } from "@footbridge/feeds/college/read-agreements.ts";
import { keepAgreements, listAgreementVersions } from "@footbridge/store/college/agreements.ts";
import type { Database } from "@footbridge/store/database/pool.ts";
import { notPlainText } from "@footbridge/warehouse/submissions/bytes/signature.ts";
import type { FastifyInstance } from "fastify";
import { memberFor, orClosed } from "../accounts/member-for.ts";
import { bytesOf, takeBytes } from "../door/bytes.ts";
import { mount } from "../door/mount.ts";
import { unusable } from "../door/trouble.ts";
import { plainName } from "../measure/handed.ts";
import { type AgreementsSource, inShort } from "./agreements-source.ts";

/** Rules of an answer; all of them are in the file. */
const mostListed = 1000;
/** 20,000 rules are about 8 MB. */
const mostBytes = 10 * 1024 * 1024;

/** Degrees and articulation rules: what holds, what a registrar must settle, and a file in. */
export function serveAgreements(app: FastifyInstance, db: Database, source: AgreementsSource): void {
  mount(app, "getCollegeAgreements", async ({ request }) => {
    const member = await memberFor(request, "getCollegeAgreements");
    const { agreements, from, version } = await source(member);
    const { degrees, rules, fictional = false } = agreements;
    return {
      fictional,
      from,
      version,
      degrees: degrees.map(inShort),
      rules: rules.length,
      listed: rules.slice(0, mostListed).map(told),
      findings: checkAgreements(agreements).findings,
      versions: await orClosed(listAgreementVersions(db, member)),
    };
  });
  const taken = { types: ["application/json", "application/octet-stream"], most: mostBytes };
  takeBytes(app, taken, (scope, how) =>
    mount(
      scope,
      "bringInAgreements",
      async ({ request, query, body }) => {
        const member = await memberFor(request, "bringInAgreements");
        const bytes = bytesOf(body);
        const lie = notPlainText(bytes.subarray(0, 512));
        if (lie !== undefined)
          throw unusable([{ ...lie, fix: "Give a JSON file as docs/college.md tells it." }]);
        const fileName = plainName(query.fileName);
        const read = agreementsIn(bytes.toString("utf8").replace(/^\uFEFF/, ""), fileName);
        if (!read.ok) throw unusable(read.findings);
        const sha256 = createHash("sha256").update(bytes).digest("hex");
        const kept = await orClosed(keepAgreements(db, member, { fileName, sha256, agreements: read.value }));
        const { degrees, rules } = read.value;
        const { findings } = checkAgreements(read.value);
        return { ...kept, degrees: degrees.length, rules: rules.length, findings };
      },
      how,
    ),
  );
}

const told = ({ id, from, institution, gives, validFrom, validUntil, reference }: Rule) => ({
  id,
  from: from.code,
  ...(from.institution === undefined ? {} : { at: from.institution }),
  institution,
  gives,
  validFrom,
  validUntil,
  reference,
});
