/** The header by which the door tells the library the page's language. */
export const pageLanguage = "x-footbridge-language";

/** The letter with a code to sign in by; in both languages where it is not known which one is read. */
export function codeLetter(otp: string, language: string | undefined) {
  const english = {
    subject: "Your code",
    body: `Your code is ${otp}. It works for 10 minutes.`,
  };
  const spanish = {
    subject: "Tu código",
    body: `Tu código es ${otp}. Sirve por 10 minutos.`,
  };
  if (language === "es") return spanish;
  if (language === "en") return english;
  return {
    subject: `${english.subject} · ${spanish.subject}`,
    body: `${english.body} · ${spanish.body}`,
  };
}
