import { accountOperations, type AccountsName } from "@footbridge/contract/accounts/operations.ts";
import type { Day } from "@footbridge/core/units/day.ts";
import type { CityAround } from "@footbridge/feeds/city/around.ts";
import type { FastifyInstance } from "fastify";
import type { ApiStore } from "../api-store.ts";
import type { Keeper } from "../city/keeper.ts";
import { serveCaseload } from "../caseload/http.ts";
import { serveCollege } from "../college/http.ts";
import { serveCredentials } from "../credentials/http.ts";
import { mount } from "../door/mount.ts";
import type { Live } from "../live/http.ts";
import { Trouble } from "../door/trouble.ts";
import { startPostman } from "../mail/postman.ts";
import { serveDirectoryFile } from "../directory/file-http.ts";
import { serveDirectory } from "../directory/http.ts";
import { serveReferrals } from "../referrals/http.ts";
import { servePeople } from "../people/http.ts";
import { servePlans } from "../plans/http.ts";
import { serveSeats } from "../seats/http.ts";
import { reachOf } from "../webhooks/addresses.ts";
import { hasMembers } from "@footbridge/store/accounts/memberships.ts";
import { courierOf } from "../webhooks/courier.ts";
import { serveWebhooks } from "../webhooks/http.ts";
import { signInOf } from "./identify.ts";
import { serveMembers } from "./members-http.ts";
import { refuseGuessed } from "./new-password.ts";
import type { AccountsPlace } from "./place.ts";
import { serveSignIn } from "./sign-in-http.ts";
import type { SignInLibrary } from "./sign-in-library.ts";

/** What accounts and people need of the rest of the service. */
interface AroundAccounts {
  readonly today: () => Day;
  readonly keeper: Keeper;
  readonly live: Live | undefined;
  readonly around: CityAround;
  readonly store: ApiStore["catalog"]["import"];
}

/** Accounts and people; without a place for them the addresses say so. */
export function serveAccounts(
  app: FastifyInstance,
  place: AccountsPlace | undefined,
  { today, keeper, around, store }: AroundAccounts,
): void {
  if (place === undefined) {
    for (const name of Object.keys(accountOperations) as AccountsName[])
      mount(app, name, () => {
        throw new Trouble("not-ready", "This service keeps no accounts.");
      });
    return;
  }
  let loaded: Promise<SignInLibrary> | undefined;
  // Loaded at the first sign-in: it takes a third of a second that no start should wait for.
  const library = (): Promise<SignInLibrary> =>
    (loaded ??= import("./sign-in-library.ts").then(({ signInLibrary }) => signInLibrary(place)));
  app.decorate("signIn", signInOf(place, library));
  const refuse = refuseGuessed();
  serveSignIn(app, place, { library, refuse });
  serveMembers(app, place, { library, refuse });
  sendLetters(app, place);
  const { db, background = db, secret, publicUrl } = place;
  const nameOf = (org: string): string => keeper.standing()?.shelves.one.organization.get(org)?.name ?? org;
  // While the catalog is not read, nobody can say that there is none.
  const isPartner = async (org: string): Promise<boolean> =>
    keeper.standing()?.shelves.one.organization.has(org) !== false || (await hasMembers(db, org));
  const about = servePeople(app, db, { today, nameOf, isPartner, background });
  serveCaseload(app, db, today);
  serveCollege(app, { db, today, about, agreements: place.agreements });
  serveSeats(app, { db, today, seatsChanged: () => keeper.seatsChanged() });
  servePlans(app, { db, keeper, today, secret, about });
  serveCredentials(app, { db, about, today, secret, publicUrl });
  tellWebhooks(app, place);
  serveDirectory(app, { db, keeper, today, around });
  serveDirectoryFile(app, { db, keeper, today, around, store });
  serveReferrals(app, { db, keeper, today, around, publicUrl });
}

/** Subscriptions, and the courier that goes out while the service listens. */
function tellWebhooks(app: FastifyInstance, { db, webhookNetworks = [] }: AccountsPlace): void {
  const reach = reachOf(webhookNetworks);
  serveWebhooks(app, db, reach);
  const troubled = (failure: unknown) => app.log.error({ err: failure }, "webhooks could not be sent");
  const courier = courierOf({ db, reach, troubled });
  app.addHook("onListen", (done) => {
    courier.open();
    done();
  });
  app.addHook("onClose", () => courier.close());
}

/** Sends letters while the service runs, where a mail server is named. */
function sendLetters(app: FastifyInstance, { db, mail }: AccountsPlace): void {
  if (mail === undefined) return;
  let stop: (() => Promise<void>) | undefined;
  app.addHook("onReady", async () => {
    const { smtpAt } = await import("../mail/smtp.ts");
    const { send, close } = smtpAt(mail.url, mail.from);
    const troubled = (failure: unknown): void => app.log.error({ err: failure }, "letters do not go out");
    const postman = startPostman(db, send, { troubled });
    stop = async () => {
      await postman.close();
      close();
    };
  });
  app.addHook("onClose", async () => stop?.());
}
