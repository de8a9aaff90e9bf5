import type { Database } from "@footbridge/store/database/pool.ts";

/** Where accounts are kept. */
export interface AccountsPlace {
  readonly db: Database;
  /** The same for work that gives way to people who wait; `db` if left out. */
  readonly background?: Database | undefined;
  /** What cookies and codes are sealed with: at least 32 signs. */
  readonly secret: () => Promise<string>;
  /** The address people use, where it is another than that asked for: behind a proxy that speaks https. */
  readonly publicUrl?: string | undefined;
  /** Where staff may sign in as well: an OpenID Connect provider of the city or a partner, which sees to the second factor. */
  readonly provider?: Provider | undefined;
  /** The mail server letters go out by, and whom they come from; without, they stay in the outbox. */
  readonly mail?: { readonly url: string; readonly from: string } | undefined;
  /** The file of degrees and articulation rules; the demo city's if left out. */
  readonly agreements?: string | undefined;
  /** Networks that webhooks may reach besides the open internet, as the operator names them. */
  readonly webhookNetworks?: readonly string[] | undefined;
}

/** An OpenID Connect provider. */
export interface Provider {
  /** `https://login.example.gov`: below it lies `.well-known/openid-configuration`. */
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
}
