import type { Told } from "@footbridge/contract/client.ts";
import { Trans } from "@lingui/react/macro";
import { Fragment } from "react";

type Sign = Told<"findAlike">["items"][number]["signs"][number];

/** In what two records agree. */
export function SignWords({ signs }: { readonly signs: readonly Sign[] }) {
  return (
    <>
      {signs.map((sign, place) => (
        <Fragment key={sign}>
          {place === 0 ? undefined : ", "}
          <OneSign sign={sign} />
        </Fragment>
      ))}
    </>
  );
}

function OneSign({ sign }: { readonly sign: Sign }) {
  switch (sign) {
    case "name":
      return <Trans>name that sounds alike</Trans>;
    case "birth-date":
      return <Trans>same birth date</Trans>;
    case "e-mail":
      return <Trans>same e-mail</Trans>;
    case "phone":
      return <Trans>same phone</Trans>;
  }
}
