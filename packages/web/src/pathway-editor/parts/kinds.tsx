import type { PathwayStep, partnerKinds, StepKind } from "@footbridge/core/model/pathway.ts";
import { msg } from "@lingui/core/macro";
import type { MessageDescriptor } from "@lingui/core";

export const kindNames: Readonly<Record<StepKind, MessageDescriptor>> = {
  bridge: msg`Bridge class`,
  training: msg`Training`,
  credential: msg`Credential`,
  "college-term": msg`College term`,
  job: msg`Job`,
  support: msg`Support`,
};

export const partnerKindNames: Readonly<Record<(typeof partnerKinds)[number], MessageDescriptor>> = {
  provider: msg`Training provider`,
  college: msg`College`,
  employer: msg`Employer`,
  agency: msg`City agency`,
  funder: msg`Funder`,
  literacy: msg`Adult literacy`,
  "labor-management": msg`Labor-management fund`,
  "service-provider": msg`Service provider`,
};

export const blockWords: Readonly<Record<PathwayStep["blocks"][number], MessageDescriptor>> = {
  "weekday-morning": msg`Weekday mornings`,
  "weekday-afternoon": msg`Weekday afternoons`,
  "weekday-evening-1": msg`Early evenings`,
  "weekday-evening-2": msg`Late evenings`,
  saturday: msg`Saturdays`,
  sunday: msg`Sundays`,
};

/** Each kind has a shape of its own: a bridge, a book, a rosette, a building, a case, a hand. */
const shapes: Readonly<Record<StepKind, string>> = {
  bridge: "M1 13V8a9 9 0 0 1 14 0v5M1 9.5h14M5 6.2V13m6-6.8V13",
  training:
    "M8 4.5C6.5 3 4 2.5 1.5 2.5v10C4 12.5 6.5 13 8 14.5c1.5-1.5 4-2 6.5-2v-10C12 2.5 9.5 3 8 4.5Zm0 0v10",
  credential:
    "M8 1.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9ZM5.200 9.700 4 15l4-2 4 2-1.200-5.300M6.200 6l1.300 1.300 2.400-2.5",
  "college-term": "M1.5 6 8 2l6.5 4ZM3 6.5V12m3.300-5.5V12m3.400-5.5V12M13 6.5V12M1.5 14h13",
  job: "M1.5 5h13v9h-13ZM5.5 5V2.5h5V5M1.5 9h13M8 8v2",
  support: "M8 14.5 2.300 8.700a3.600 3.600 0 0 1 5.100-5.100l.6.6.6-.6a3.600 3.600 0 0 1 5.100 5.100Z",
};

/** The sign of a kind of card; its name stands beside it. */
export function KindSign({ kind }: { readonly kind: StepKind }) {
  return (
    <svg className="fbe-sign" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={shapes[kind]} />
    </svg>
  );
}
