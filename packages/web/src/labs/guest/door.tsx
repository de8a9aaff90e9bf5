import { Trans } from "@lingui/react/macro";
import { useNavigate } from "@tanstack/react-router";
import { useDeed } from "../../measure/deed.ts";
import { askLab, type Seat } from "../ask.ts";
import { doorTrouble } from "../room/trouble-words.tsx";
import { CodeForm } from "./code-form.tsx";
import { keepResume } from "./resume.ts";
import { type GuestSaid, WhoForm } from "./who-form.tsx";

interface DoorProps {
  readonly code: string;
  readonly onSeat: (seat: Seat) => void;
}

/** The way in: by the code of the room, or to a seat that one has on another device. */
export function Door({ code, onSeat }: DoorProps) {
  const go = useNavigate();
  const join = useDeed(
    ({ code: typed, name, affiliation, organization }: GuestSaid) =>
      askLab("joinLab", {
        body: { code: typed, affiliation, organization, contact: { name, email: "", reminders: false } },
      }),
    ({ resume, ...seat }) => {
      keepResume(resume);
      onSeat(seat);
    },
  );
  const resume = useDeed((typed: string) => askLab("resumeSeat", { body: { resume: typed } }), onSeat);
  return (
    <div className="fb-stack">
      <WhoForm code={code} trouble={doorTrouble(join.trouble)} busy={join.busy} onJoin={join.run} />
      <details className="fbd-comments">
        <summary>
          <Trans>I registered before the day</Trans>
        </summary>
        <CodeForm
          label={<Trans>Your own code, as you were told it. It is in the letter too.</Trans>}
          trouble={undefined}
          busy={false}
          onCode={(pass) => void go({ to: `/lab/${pass}` })}
        />
      </details>
      <details className="fbd-comments">
        <summary>
          <Trans>I have a seat on another phone</Trans>
        </summary>
        <CodeForm
          label={<Trans>The code of your seat. Your other phone shows it at the end of the page.</Trans>}
          trouble={doorTrouble(resume.trouble)}
          busy={resume.busy}
          onCode={resume.run}
        />
      </details>
    </div>
  );
}
