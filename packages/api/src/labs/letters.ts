interface About {
  readonly title: string;
  readonly text: string;
  readonly owner: string;
  readonly due: string;
}

const subjects = {
  yours: ["A next step is yours", "Un próximo paso es tuyo"],
  soon: ["Due soon: your next step", "Pronto vence tu próximo paso"],
  late: ["Overdue: your next step", "Atrasado: tu próximo paso"],
} as const;

/** To the owner of a next step, in both languages, with the link that tells where it stands. */
export function stepLetter(
  kind: keyof typeof subjects,
  { title, text, owner, due }: About,
  { token, publicUrl = "" }: { readonly token: string; readonly publicUrl?: string | undefined },
): { readonly subject: string; readonly body: string } {
  const url = `${publicUrl}/lab-step/${token}`;
  const [english, spanish] = subjects[kind];
  return {
    subject: `${english} (${title})`,
    body: [
      `${english}, from “${title}”: ${text}`,
      `${owner}, by ${due}. Tell where it stands, or ask for no more letters, without signing in: ${url}`,
      "",
      `${spanish}, de «${title}»: ${text}`,
      `${owner}, hasta el ${due}. Di cómo va, o pide no recibir más cartas, sin iniciar sesión: ${url}`,
    ].join("\n"),
  };
}

interface Ahead {
  readonly title: string;
  readonly day: string;
  readonly place: string;
}

/** To whoever registered for a lab, in both languages, with the code that opens their seat on the day. */
export function passLetter(
  { title, day, place }: Ahead,
  { pass, publicUrl = "" }: { readonly pass: string; readonly publicUrl?: string | undefined },
): { readonly subject: string; readonly body: string } {
  const url = `${publicUrl}/lab/${pass}`;
  const where = place === "" ? day : `${day}, ${place}`;
  return {
    subject: `You are registered: ${title}`,
    body: [
      `You are registered for “${title}”: ${where}.`,
      `On the day, open this link on your phone, or type ${pass} at the door. If you cannot come, tell us there: ${url}`,
      "",
      `Tu lugar en «${title}» está apartado: ${where}.`,
      `Ese día abre este enlace en tu teléfono, o escribe ${pass} en la entrada. Si no puedes venir, dilo ahí: ${url}`,
    ].join("\n"),
  };
}
