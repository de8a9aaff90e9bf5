import { demoSubmissions } from "@footbridge/core/generate/state/demo.ts";
import { reportOfDay } from "@footbridge/core/metrics/calendar.ts";
import type { DemoFile } from "@footbridge/api/measure/demo.ts";
import type { Store } from "@footbridge/store/open-store.ts";
import { recordsKnowledge } from "@footbridge/warehouse/submissions/knowledge.ts";

/** Which made-up people: always the same. */
const seed = 4;

/** What providers of the demo city hand in, under the names they have in the catalog. */
export async function demoFiles(store: Store): Promise<readonly DemoFile[]> {
  const { catalog } = await store.catalog.read();
  const names = new Map<string, string>(catalog.organizations.map(({ id, name }) => [id, name]));
  const { layout, template } = recordsKnowledge();
  return demoSubmissions(seed, { elements: [...layout.values()], columns: template.columns }).map(
    ({ organization, title, fileName, asOf, lines }) => ({
      provider: names.get(organization) ?? title,
      report: reportOfDay(asOf).id,
      fileName,
      lines,
    }),
  );
}
