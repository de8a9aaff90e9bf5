import { Trans } from "@lingui/react/macro";
import { useState } from "react";
import { later } from "../parts/later.tsx";

const OtherPeople = later(async () => (await import("./other-people.tsx")).OtherPeople, "find");

/** For demos: takes over the answers of a made-up person. They are fetched only when asked for. */
export function TryAsOther() {
  const [open, setOpen] = useState(false);
  return (
    <details className="fb-strip fb-others" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="fb-strip__title">
        <Trans>Try as someone else</Trans>
      </summary>
      {open ? <OtherPeople /> : undefined}
    </details>
  );
}
