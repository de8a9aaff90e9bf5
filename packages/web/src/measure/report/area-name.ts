import type { Told } from "@footbridge/contract/client.ts";
import { useSay } from "../../i18n/say.tsx";

/** Names the areas that numbers are told for; one that is not among them stands for itself. */
export function useAreaName({
  areas,
}: Pick<Told<"listDefinitions">, "areas">): (area: string | undefined) => string {
  const say = useSay();
  return (area = "") => {
    const name = areas.find(({ id }) => id === area)?.name;
    return name === undefined ? area : say(name);
  };
}
