import { error } from "@footbridge/core/finding.ts";
import { Trouble, unusable } from "../door/trouble.ts";
import type { SignInLibrary } from "./sign-in-library.ts";

/** An account for whoever holds the letter: that it reached them shows that the address is theirs. */
export async function newAccount(
  library: SignInLibrary,
  email: string,
  { name, password }: { readonly name?: string | undefined; readonly password?: string | undefined },
) {
  const { internalAdapter, password: passwords } = await library.$context;
  if ((await internalAdapter.findUserByEmail(email)) !== null)
    throw new Trouble(
      "not-allowed",
      "There is an account with this address: sign in first, then open the link again.",
    );
  if (name === undefined || password === undefined)
    throw unusable([
      error(
        "join.password",
        "body.password",
        "A new account needs a name and a password.",
        "Give both; 12 signs or more.",
      ),
    ]);
  const user = await internalAdapter.createUser(
    { name, email, emailVerified: true },
    { method: "invitation" },
  );
  const hash = await passwords.hash(password);
  await internalAdapter.linkAccount({
    userId: user.id,
    providerId: "credential",
    accountId: user.id,
    password: hash,
  });
  return { id: user.id, name, email };
}
