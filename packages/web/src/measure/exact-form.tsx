import type { Told } from "@footbridge/contract/client.ts";
import { Trans } from "@lingui/react/macro";

interface ExactFormProps {
  readonly exact: Told<"getDefinition">["exact"];
}

/** A definition part by part in its exact form, folded away beneath the plain words. */
export function ExactForm({ exact }: ExactFormProps) {
  return (
    <details className="fbw-twin">
      <summary>
        <Trans>Exact form</Trans>
      </summary>
      <dl className="fbw-exact" lang="en">
        {exact.map(({ part, text }) => (
          <div key={part}>
            <dt>{part}</dt>
            <dd>
              <code>{text}</code>
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
