import type { SeatLetter } from "@footbridge/store/seats/move-up.ts";

/** To somebody who waited and now has a seat; the class's name stays as its school writes it. */
export const seatLetter: SeatLetter = (language, title, starts) => {
  if (language === "es")
    return {
      subject: `Hay un lugar para usted: ${title}`,
      body: `Estaba en la lista de espera de ${title}. Ahora tiene un lugar.${
        starts === undefined ? "" : ` La clase empieza el ${starts}.`
      } Si ya no lo quiere, avise a la escuela para que otra persona pueda tomarlo.`,
    };
  return {
    subject: `There is a seat for you: ${title}`,
    body: `You were on the waiting list of ${title}. You have a seat now.${
      starts === undefined ? "" : ` The class starts on ${starts}.`
    } If you do not want it any more, tell the school, so that somebody else can take it.`,
  };
};
