interface About {
  readonly title: string;
  readonly text: string;
  readonly owner: string;
  readonly due: string;
}

const subjects = {
  yours: ["A next step is yours", "Un próximo paso es suyo"],
  soon: ["Due soon: your next step", "Pronto vence su próximo paso"],
  late: ["Overdue: your next step", "Atrasado: su próximo paso"],
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
      `${owner}, hasta el ${due}. Diga cómo va, o pida no recibir más cartas, sin iniciar sesión: ${url}`,
    ].join("\n"),
  };
}
