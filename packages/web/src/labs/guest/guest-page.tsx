import "../../styles/lab.css";
import { ProblemError } from "@footbridge/contract/client.ts";
import { Trans, useLingui } from "@lingui/react/macro";
import { useCallback, useEffect, useState } from "react";
import { Loading } from "../../parts/loading.tsx";
import { PageHeading } from "../../parts/page-heading.tsx";
import { askLab, type Seat } from "../ask.ts";
import { useFace } from "../room/use-face.ts";
import { PassDoor } from "../register/pass-door.tsx";
import { plainCode } from "./code-form.tsx";
import { Door } from "./door.tsx";
import { keepSeat, keptSeat } from "./kept-seat.ts";
import { SeatedRoom } from "./seated-room.tsx";

/** `/lab/CODE`: the phone of a guest, from the door to the last recommendation. */
export function GuestPage({ code }: { readonly code: string }) {
  useFace("lab");
  const { t } = useLingui();
  const { seat, setSeat, trouble, load } = useSeat();
  if (seat === "none" && isPass(code)) return <PassDoor pass={plainCode(code)} onSeat={setSeat} />;
  if (seat !== undefined && seat !== "none")
    return <SeatedRoom key={seat.seat} seat={seat} onSeat={setSeat} onGone={() => setSeat("none")} />;
  return (
    <>
      <PageHeading title={t`Come in to the lab`} />
      {trouble ? (
        <p className="fbd-line" role="alert">
          <Trans>No connection. Try again in a moment.</Trans>{" "}
          <button type="button" className="fb-text-button" onClick={load}>
            <Trans>Try again</Trans>
          </button>
        </p>
      ) : undefined}
      {seat === undefined ? (
        trouble ? undefined : (
          <Loading lines={4} />
        )
      ) : (
        <Door code={code} onSeat={setSeat} />
      )}
    </>
  );
}

/** Somebody's own code has eight signs, that of the room six. */
const isPass = (code: string): boolean => plainCode(code).length === 8;

/** The seat of this device; without a line, as it was told last. */
function useSeat() {
  const [seat, hold] = useState<Seat | "none" | undefined>(() =>
    keptSeat() === undefined ? "none" : undefined,
  );
  const [trouble, setTrouble] = useState(false);
  const setSeat = useCallback((to: Seat | "none"): void => {
    keepSeat(to === "none" ? undefined : to);
    hold(to);
  }, []);
  const load = useCallback(() => {
    // Who never sat down on this device is not asked for.
    if (keptSeat() === undefined) return;
    askLab("getSeat", {}).then(
      (told) => {
        setTrouble(false);
        return setSeat(told);
      },
      (reason: unknown) => {
        if (reason instanceof ProblemError && reason.problem.status < 429) return setSeat("none");
        const kept = keptSeat();
        return kept === undefined ? setTrouble(true) : hold(kept);
      },
    );
  }, [setSeat]);
  useEffect(load, [load]);
  useEffect(() => {
    // The same person may have answered or moved on another device meanwhile.
    const shown = (): void => (document.visibilityState === "visible" ? load() : undefined);
    document.addEventListener("visibilitychange", shown);
    return () => document.removeEventListener("visibilitychange", shown);
  }, [load]);
  return { seat, setSeat, trouble, load };
}
