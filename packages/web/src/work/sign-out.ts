import { askSignIn } from "../sign-in/ask.ts";

/** Ends this session and begins anew: nothing that was shown stays on the device. */
export async function signOut(): Promise<void> {
  await askSignIn("sign-out", {});
  window.location.assign("/sign-in");
}
