import { Trans, useLingui } from "@lingui/react/macro";
import { DeedTrouble } from "../measure/deed-trouble.tsx";
import { useDeed } from "../measure/deed.ts";
import { WideTable } from "../measure/wide-table.tsx";
import { WorkTrouble } from "../measure/work-trouble.tsx";
import { askWork, useWorkAsked } from "../work/ask.ts";
import { Moment } from "../work/moment.tsx";

/** The newest messages of a webhook, and sending one again. */
export function DeliveryLog({ webhook }: { readonly webhook: string }) {
  const { t } = useLingui();
  const { data, trouble, again } = useWorkAsked("listWebhookDeliveries", {
    params: { id: webhook },
    query: {},
  });
  const replay = useDeed(
    (delivery: string) => askWork("replayWebhookDelivery", { params: { id: webhook, delivery }, body: {} }),
    again,
  );
  return (
    <>
      <WorkTrouble trouble={trouble} again={again} />
      <DeedTrouble trouble={replay.trouble} />
      {data?.items.length === 0 ? (
        <p>
          <Trans>Nothing was sent yet.</Trans>
        </p>
      ) : (
        <WideTable label={t`Messages of this webhook`}>
          <table className="usa-table usa-table--borderless">
            <thead>
              <tr>
                <th scope="col">
                  <Trans>Number</Trans>
                </th>
                <th scope="col">
                  <Trans>Kind</Trans>
                </th>
                <th scope="col">
                  <Trans>State</Trans>
                </th>
                <th scope="col">
                  <Trans>Last try</Trans>
                </th>
                <th scope="col">
                  <Trans>Again</Trans>
                </th>
              </tr>
            </thead>
            <tbody>
              {data?.items.map(({ seq, id, kind, state, tries, lastAt, lastOutcome, lastStatus }) => (
                <tr key={id}>
                  <td>{seq}</td>
                  <td>{kind}</td>
                  <td>
                    <StateWords state={state} />
                  </td>
                  <td>
                    {lastAt === undefined ? undefined : (
                      <>
                        {tries} · {lastOutcome} {lastStatus} · <Moment of={lastAt} />
                      </>
                    )}
                  </td>
                  <td>
                    <Resend seq={seq} busy={replay.busy} onSend={() => replay.run(id)} />
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </WideTable>
      )}
    </>
  );
}

function StateWords({ state }: { readonly state: string }) {
  if (state === "delivered") return <Trans>arrived</Trans>;
  if (state === "waiting") return <Trans>waits</Trans>;
  if (state === "given-up") return <Trans>given up</Trans>;
  return <Trans>withheld: the yes was taken back</Trans>;
}

interface ResendProps {
  readonly seq: number;
  readonly busy: boolean;
  readonly onSend: () => void;
}

function Resend({ seq, busy, onSend }: ResendProps) {
  return (
    <button type="button" className="fbw-text-button" disabled={busy} onClick={onSend}>
      <Trans>Send number {seq} again</Trans>
    </button>
  );
}
