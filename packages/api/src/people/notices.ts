/** An organization by its name; by its key while the catalog is not read, or does not know it. */
export type NameOf = (org: string) => string;

interface Words {
  readonly subject: string;
  readonly body: string;
}

/** Tells a person that their record was opened in an emergency, and for how many hours. */
export const emergencyNotice =
  (org: string, hours: number) =>
  (language: string): Words =>
    language === "es"
      ? {
          subject: "Abrieron tu archivo",
          body: `Alguien de ${org} abrió tu archivo en una emergencia, por ${hours === 1 ? "una hora" : `${hours} horas`}. Entra para ver quién y por qué.`,
        }
      : {
          subject: "Your record was opened",
          body: `Someone at ${org} opened your record in an emergency, for ${hours === 1 ? "one hour" : `${hours} hours`}. Sign in to see who and why.`,
        };

/** Tells a person what came of their wish to be deleted. */
export const deletionNotice =
  ({ erase, words }: { readonly erase: boolean; readonly words: string }) =>
  (language: string): Words => {
    if (language === "es")
      return erase
        ? {
            subject: "Borramos tu archivo",
            body: `Borramos tu nombre, cómo encontrarte y lo que se escribió sobre ti. Quedan números sin tu nombre. ${words}`,
          }
        : { subject: "No pudimos borrar tu archivo", body: `Todavía no podemos borrar tu archivo. ${words}` };
    return erase
      ? {
          subject: "Your record was deleted",
          body: `We deleted your name, how to reach you, and what was written about you. Numbers without your name stay. ${words}`,
        }
      : { subject: "We could not delete your record", body: `We can not delete your record yet. ${words}` };
  };

/** Tells a person that two records were parted, as they asked. */
export const partedNotice =
  (org: string) =>
  (language: string): Words =>
    language === "es"
      ? { subject: "Separamos dos archivos", body: `${org} separó los dos archivos, como pediste.` }
      : { subject: "Two records were parted", body: `${org} parted the two records, as you asked.` };

/** Tells a person why two records stay linked. */
export const keptNotice =
  (org: string, answer: string) =>
  (language: string): Words =>
    language === "es"
      ? {
          subject: "Los dos archivos siguen unidos",
          body: `${org} leyó lo que pediste. Los dos archivos siguen unidos por ahora. Dicen: ${answer}`,
        }
      : {
          subject: "The two records stay linked",
          body: `${org} read what you asked. The two records stay linked for now. They say: ${answer}`,
        };

/** Asks the house of a linked record to look at its own; of the person it names the pseudonym alone. */
export const houseNotice =
  (org: string) =>
  (person: string): Words => ({
    subject: "A linked record was corrected · Se corrigió un archivo unido",
    body: `${org} corrected how a person is reached or found. Your record of the same person is linked with theirs and still says what it said. Please ask the person and look at it: /work/people/${person}
${org} corrigió cómo encontrar a una persona. El archivo de ustedes está unido con el suyo y dice lo de antes. Pregunten a la persona y revísenlo: /work/people/${person}`,
  });

/** Tells both addresses, the old and the new, that something was corrected; of the person it says nothing, the old one may be a stranger's. */
export const correctionNotice =
  (org: string) =>
  (language: string): Words =>
    language === "es"
      ? {
          subject: "Corregimos cómo encontrarte",
          body: `${org} corrigió un correo, un teléfono o una fecha en un archivo con este correo. Si está mal, avisa a ${org}. Si no nos conoces, no tienes que hacer nada.`,
        }
      : {
          subject: "We corrected how to reach you",
          body: `${org} corrected an e-mail, a phone or a date in a record with this e-mail. If that is wrong, tell ${org}. If you do not know us, you do not need to do anything.`,
        };
