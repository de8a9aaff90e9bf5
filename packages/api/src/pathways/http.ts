import { pathwayOperations, type PathwaysName } from "@footbridge/contract/pathways/operations.ts";
import type { Database } from "@footbridge/store/database/pool.ts";
import type { FastifyInstance } from "fastify";
import type { Keeper } from "../city/keeper.ts";
import { mount } from "../door/mount.ts";
import type { Live } from "../live/http.ts";
import { Trouble } from "../door/trouble.ts";
import { serveCards } from "./cards-http.ts";
import { serveEmbed } from "./embed-http.ts";
import { serveDrafts } from "./drafts-http.ts";
import { groundReader } from "./ground.ts";
import { liveDrafts } from "./live-kind.ts";
import { serveLooks } from "./look-http.ts";
import { servePublished } from "./published-http.ts";
import { serveVersions } from "./versions-http.ts";

/** What pathways need of the rest of the service. */
interface Around {
  readonly keeper: Keeper;
  readonly live: Live | undefined;
  /** Where the built pages are, if they are. */
  readonly webDir: string | undefined;
  /** Where the service is found, if that is another address than the one asked for. */
  readonly publicUrl: string | undefined;
}

/** Pathways that partners draw; without a place for accounts the addresses say so. */
export function servePathways(
  app: FastifyInstance,
  db: Database | undefined,
  { keeper, live, webDir, publicUrl }: Around,
): void {
  if (db === undefined) {
    for (const name of Object.keys(pathwayOperations) as PathwaysName[])
      mount(app, name, () => {
        throw new Trouble("not-ready", "This service keeps no pathways.");
      });
    return;
  }
  const ground = groundReader();
  const place = {
    db,
    keeper,
    ground,
    publicUrl,
    live: live === undefined ? undefined : liveDrafts(app, live, { db, ground }),
  };
  serveDrafts(app, place);
  serveVersions(app, place);
  serveLooks(app, place);
  serveCards(app, place);
  servePublished(app, place);
  serveEmbed(app, db, webDir);
}
