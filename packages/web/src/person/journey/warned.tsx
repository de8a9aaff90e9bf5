import type { Finding } from "@footbridge/core/finding.ts";
import { eventFindings } from "../../found/event-words.ts";
import { SayFinding } from "../../found/say-finding.tsx";

/** What was kept and should be looked at all the same: a score without a level, entries that count no more. */
export function Warned({ findings }: { readonly findings: readonly Finding[] }) {
  return findings.map((finding) => (
    <output key={`${finding.code} ${finding.at}`} className="fbp-corrected fb-block">
      <SayFinding finding={finding} words={eventFindings} />
    </output>
  ));
}
