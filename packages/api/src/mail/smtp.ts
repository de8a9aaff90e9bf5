import { createTransport } from "nodemailer";

/** A letter as it goes out. */
export interface Outgoing {
  readonly id: string;
  readonly recipient: string;
  readonly subject: string;
  readonly body: string;
}

/** Gives one letter to a mail server; throws where it is not taken. */
export type Send = (letter: Outgoing) => Promise<void>;

/** The mail server will never take this letter. */
export class NeverTaken extends Error {
  constructor(why: string) {
    super(why);
    this.name = "NeverTaken";
  }
}

export interface Smtp {
  readonly send: Send;
  readonly close: () => void;
}

interface Refusal {
  readonly responseCode?: number;
}

/** Sends by SMTP: `smtp://host:25`, `smtps://user:password@host`; `from` is the address that letters come from. */
export function smtpAt(url: string, from: string): Smtp {
  const transport = createTransport(
    {
      url,
      // A server that hangs must not hold the others.
      connectionTimeout: 15_000,
      greetingTimeout: 15_000,
      socketTimeout: 30_000,
      disableFileAccess: true,
      disableUrlAccess: true,
    },
    { from },
  );
  const host = from.split("@").at(-1)?.replace(/>$/, "") ?? "localhost";
  return {
    send: async ({ id, recipient, subject, body }) => {
      try {
        await transport.sendMail({
          to: { name: "", address: recipient },
          subject,
          text: body,
          messageId: `<${id}@${host}>`,
          headers: { "Auto-Submitted": "auto-generated" },
        });
      } catch (failure) {
        const { responseCode = 0 } = failure as Refusal;
        if (responseCode >= 500 && responseCode < 600 && responseCode !== 535)
          throw new NeverTaken(failure instanceof Error ? failure.message : String(failure));
        throw failure;
      }
    },
    close: () => transport.close(),
  };
}
