import { countsFor } from "./counts.ts";
import type { BriefWords } from "./english.ts";
import { questions } from "./questions-es.ts";

const { counted, day, dollars, joined, number, percent } = countsFor("es-US", "y");

/** `Participó 1 persona`, `Participaron 2 personas`. */
const people = (count: number, one: string, many: string): string =>
  `${count === 1 ? one : many} ${counted(count, "persona")}`;

const kinds: Readonly<Record<string, string>> = {
  bridge: "clase puente",
  training: "capacitación",
  credential: "credencial",
  "college-term": "período universitario",
  job: "empleo",
  support: "apoyo",
};

/** Made-up people by their id, as `data/pathway/profiles.json` has them. */
const profiles: Readonly<Record<string, string>> = {
  "city-jobseekers": "quienes buscan empleo en la ciudad de prueba",
  "below-eighth-grade": "personas que leen por debajo de 8.º grado",
};

/** What a brief says, in Spanish. */
export const spanish: BriefWords = {
  day,
  evidence: "Evidencia",
  nothing: "No hay nada en el registro.",
  evidenceNumber: (place) => `Evidencia ${place}`,
  title: (lab) => `${lab}: resumen del evento y próximos pasos`,
  quoted: (text) => `«${text}»`,
  purpose: {
    title: "Para qué fue",
    thanks: "Fue posible gracias a:",
    written: "El laboratorio como lo preparó su anfitrión",
  },
  concepts: "Qué entienden las mesas por ello",
  conceptsWritten: "Qué entienden las mesas por ello, como lo escribieron",
  people: {
    title: "Quién participó",
    tookPart: (count, tables) =>
      `${people(count, "Participó", "Participaron")}${tables === 0 ? "" : ` en ${counted(tables, "mesa")}`}.`,
    nobody: "No hay nadie en el registro.",
    cameFrom: (count) => `Venían de ${counted(count, "organización", "organizaciones")}.`,
    nobodyFrom: (missing) => `No hubo nadie de ${joined(missing)}: invítenlos antes de la próxima vez.`,
    from: (count, kind) => `${number(count)} de ${kind}`,
    day: "El día:",
    session: (at, title, speakers) =>
      `${at} ${title}${speakers.length > 0 ? `, con ${joined(speakers)}` : ""}`,
    roles: { host: "quien organiza", facilitator: "quien facilita", participant: "participante" },
    everyone: "Todas las personas que entraron, por mesa, tipo y organización",
    tables: "Mesas",
    agenda: "Agenda",
    kinds: {
      provider: ["un proveedor de capacitación", "proveedores de capacitación"],
      college: ["una universidad", "universidades"],
      employer: ["una empresa", "empresas"],
      agency: ["una oficina de la ciudad", "oficinas de la ciudad"],
      funder: ["una entidad que da fondos", "entidades que dan fondos"],
      literacy: [
        "un programa de alfabetización o educación básica",
        "programas de alfabetización y educación básica",
      ],
      "labor-management": ["un fondo obrero-patronal", "fondos obrero-patronales"],
      "service-provider": ["un servicio de apoyo", "servicios de apoyo"],
      participant: ["las personas para quienes es", "las personas para quienes es"],
      other: ["otra parte", "otra parte"],
    },
  },
  pulse: {
    title: "En una palabra",
    asked: (when, question) =>
      `Se preguntó ${{ before: "al principio", during: "a mitad del día", after: "al final" }[when]}: «${question}»`,
    answered: (count, words) =>
      count === 0
        ? "Nadie respondió."
        : `${people(count, "Respondió", "Respondieron")} con ${counted(words, "palabra")}.`,
    most: (said, count) =>
      `Lo más dicho: ${joined(said.map((word) => `«${word}»`))} (${number(count)}${said.length > 1 ? " cada una" : ""}).`,
    held: (words) => `Quien organiza o una lista retuvo ${counted(words, "palabra")}.`,
    words: (question) => `Palabras según cuántas personas las dijeron: «${question}»`,
    changed: "Lo que más cambió del principio al final, como parte de quienes respondieron:",
    share: (word, before, after) => `«${word}»: ${percent(before)} antes, ${percent(after)} después`,
    merged: (question) => `Palabras a «${question}», y qué se juntó`,
    notShown: (words) => `retenidas, sin mostrar: ${number(words)}`,
    because: {
      accents: "sin su acento",
      form: "otra forma de ella",
      language: "la misma idea",
      spelling: "un error al escribir",
      host: "juntada por quien organiza",
    },
  },
  boards: {
    titles: { asset: "Lo que tiene la ciudad", challenge: "Lo que estorba", idea: "Lo que se podría hacer" },
    opening: (stage, cards, groups) =>
      `Las mesas escribieron ${counted(cards, { asset: "recurso", challenge: "obstáculo", idea: "idea" }[stage])}, en ${counted(groups, "grupo")}.`,
    none: "No se escribió ninguna tarjeta.",
    beside: "Además:",
    group: (name, cards, tables, votes) =>
      `${name}: ${counted(cards, "tarjeta")} de ${counted(tables, "mesa")}, ${counted(votes, "voto")}`,
    all: (title) => `Todas las tarjetas: ${title.toLowerCase()}`,
    votes: (count) => counted(count, "voto"),
  },
  paths: {
    title: "Caminos que construyeron las mesas",
    none: "Ninguna mesa construyó un camino.",
    first: "Por corregir primero:",
    drawn: (name, title, cards, jobs, partners) =>
      `${name}: «${title}», ${counted(cards, "tarjeta")}, ${counted(jobs, "empleo")}, ${counted(partners, "socio")}.`,
    checks: (holds, gap, untold) =>
      `De ${counted(holds + gap + untold, "punto")} se cumplen ${number(holds)}; por corregir ${number(gap)}, sin decir todavía ${number(untold)}.`,
    notWalked: "Todavía no se pudo recorrer: falta un paso, un empleo o un número.",
    walked: ({ people: many, profile, profileId, mean, low, high, weeks, cost }) =>
      `De ${number(many)} personas inventadas (${profiles[profileId] ?? profile}), cerca de ${number(mean)} tenían un empleo del camino después de ${counted(weeks, "semana")} (de ${number(low)} a ${number(high)})${cost === undefined ? "" : `, a ${dollars(cost)} por colocación`}.`,
    bottleneck: (step) => `El cuello de botella es «${step}».`,
    step: (kind, title, weeks) =>
      `${kinds[kind] ?? kind}: ${title}${weeks > 0 ? `, ${counted(weeks, "semana")}` : ""}`,
    counts: (holds, gap, untold) =>
      `puntos: ${number(holds)} se cumplen, ${number(gap)} por corregir, ${number(untold)} sin decir`,
    toMend: (gap) => `por corregir: ${gap}`,
    gap: (check, text) => questions[check] ?? text,
  },
  recommended: {
    title: "Lo que se recomienda",
    none: "No se recomendó nada.",
    line: (text, votes) => `${text} (${counted(votes, "voto")})`,
    votes: (each) => `Votos, de cada persona los primeros ${number(each)}`,
  },
  steps: {
    title: "Próximos pasos",
    none: "Nadie ha tomado todavía un próximo paso.",
    table: (count) => `${counted(count, "próximo paso", "próximos pasos")} con responsable y fecha`,
    head: ["Qué", "Quién", "Para cuándo", "Cómo va"],
    orphans: "Nadie ha tomado todavía:",
    written: "Próximos pasos tal como se escribieron",
    statuses: { open: "sin empezar", "under-way": "en marcha", done: "hecho", dropped: "abandonado" },
  },
};
