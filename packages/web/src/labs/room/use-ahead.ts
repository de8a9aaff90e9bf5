import { useEffect, useState } from "react";

/** Less than this many milliseconds may be the way there and back. */
const slackMs = 3000;

/** By how many milliseconds the service's clock is ahead of this device's, so that timers end together. */
export function useAhead(): number {
  const [ahead, setAhead] = useState(0);
  useEffect(() => {
    fetch("/api/v1/health/live", { method: "HEAD", cache: "no-store" }).then(
      ({ headers }) => {
        const off = Date.parse(headers.get("date") ?? "") - Date.now();
        return Math.abs(off) > slackMs ? setAhead(off) : undefined;
      },
      () => undefined,
    );
  }, []);
  return ahead;
}
