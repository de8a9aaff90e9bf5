import { useAsked } from "../api/asked.ts";

/** An organization by its name; by its key where the catalog does not know it. */
export function OrgTitle({ org }: { readonly org: string }) {
  const { data } = useAsked("describeOrganization", org === "" ? undefined : { params: { id: org } });
  return <>{data?.name ?? org}</>;
}
