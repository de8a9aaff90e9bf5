import type { Told } from "@footbridge/contract/client.ts";
import { createContext, useContext } from "react";

export type Me = Told<"getMe">;
export type Membership = Me["roles"][number];

/** Who works here now, and as what. */
export interface Acting {
  /** Name of the account; empty at the machine itself, before there is an admin. */
  readonly name: string;
  readonly email: string;
  readonly role: Membership["role"];
  /** Key of the organization; empty for the whole partnership. */
  readonly org: string;
  /** Somebody at the machine itself, who stands in for an admin until there is one. */
  readonly desk: boolean;
}

export const ActingContext = createContext<Acting>({
  name: "",
  email: "",
  role: "participant",
  org: "",
  desk: false,
});

/** Who works, for a page within the frame. */
export const useActing = (): Acting => useContext(ActingContext);
