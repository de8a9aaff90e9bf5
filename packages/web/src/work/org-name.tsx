import { Trans } from "@lingui/react/macro";
import { useAsked } from "../api/asked.ts";

/** An organization by its name in the catalog; by its key where the catalog does not know it. */
export function OrgName({ org }: { readonly org: string }) {
  const { data } = useAsked("describeOrganization", org === "" ? undefined : { params: { id: org } });
  if (org === "") return <Trans>the partnership</Trans>;
  return <>{data?.name ?? org}</>;
}
