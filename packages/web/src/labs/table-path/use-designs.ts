import { useLingui } from "@lingui/react/macro";
import { useMemo } from "react";
import type { Others } from "../../pathway-editor/cohort/changes.ts";
import { askLab } from "../ask.ts";
import { useClock } from "../room/use-clock.ts";

/** What a table can let people walk beside its own path: the other tables' paths, and all that were kept. */
export function useDesigns(lab: string, table: string): Others {
  const { t } = useLingui();
  const { moment } = useClock();
  return useMemo<Others>(
    () => ({
      list: async () =>
        (await askLab("listLabDesigns", { params: { lab } })).items.flatMap(
          ({ table: id, name, title, kept }) => [
            ...(title === undefined || id === table ? [] : [{ id, title: `${name}: ${title}` }]),
            ...kept.map(({ number, at }) => {
              const when = moment(at);
              return { id: `${id} ${number}`, title: t`${name}, version ${number}, kept ${when}` };
            }),
          ],
        ),
      take: async (chosen) => {
        const [id = "", version] = chosen.split(" ");
        const query = version === undefined ? {} : { version };
        return (await askLab("getLabDesign", { params: { lab, table: id }, query })).pathway;
      },
    }),
    // The clock and the words change with the language alone.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
    [lab, table, t],
  );
}
