import { type Address, makeClient } from "../client.ts";
import type { OperationName } from "../operations.ts";
import type { LabsName } from "./operations.ts";

const addresses: Readonly<Record<LabsName, string>> = {
  listLabs: "GET labs",
  createLab: "POST labs",
  getLab: "GET labs/{lab}",
  saveLab: "PUT labs/{lab}",
  removeLab: "DELETE labs/{lab}",
  openLabDoor: "POST labs/{lab}/codes",
  closeLabDoor: "DELETE labs/{lab}/codes/{role}",
  takeSeatAway: "DELETE labs/{lab}/seats/{seat}",
  leadLab: "POST labs/{lab}/deeds",
  startPulse: "POST labs/{lab}/pulses",
  leadPulse: "POST labs/{lab}/pulses/{pulse}",
  getPulse: "GET labs/{lab}/pulses/{pulse}",
  getRegistration: "GET labs/{lab}/registration",
  openRegistration: "PUT labs/{lab}/registration",
  closeRegistration: "DELETE labs/{lab}/registration",
  changeRegistered: "PUT labs/{lab}/registered/{id}",
  removeRegistered: "DELETE labs/{lab}/registered/{id}",
  getLabAhead: "GET lab-registrations/{code}",
  registerForLab: "POST lab-registrations/{code}",
  getLabPass: "GET lab-passes/{pass}",
  withdrawFromLab: "DELETE lab-passes/{pass}",
  joinLab: "POST lab-seat",
  resumeSeat: "POST lab-seat/resume",
  getSeat: "GET lab-seat",
  leaveLab: "DELETE lab-seat",
  sitDown: "PUT lab-seat/table",
  sayWord: "POST lab-seat/words",
  giveVote: "POST lab-seat/votes",
  addRecommendation: "POST labs/{lab}/recommendations",
  changeRecommendation: "PUT labs/{lab}/recommendations/{id}",
  listLabDesigns: "GET labs/{lab}/designs",
  getLabDesign: "GET labs/{lab}/designs/{table}",
  listNextSteps: "GET labs/{lab}/next-steps",
  addNextStep: "POST labs/{lab}/next-steps",
  changeNextStep: "PUT labs/{lab}/next-steps/{id}",
  getStepByLink: "GET lab-steps/{token}",
  answerStepByLink: "POST lab-steps/{token}",
  getLabRecord: "GET labs/{lab}/record",
  getBrief: "GET labs/{lab}/brief",
  editBrief: "PUT labs/{lab}/brief/{section}",
  downloadBriefHtml: "GET labs/{lab}/brief.html",
  downloadBriefMarkdown: "GET labs/{lab}/brief.md",
  downloadBriefPdf: "GET labs/{lab}/brief.pdf",
};

/** Where an operation on labs is; undefined for all others. */
export function labsAddressOf(name: OperationName): Address | undefined {
  const [method, path] = addresses[name as LabsName]?.split(" ") ?? [];
  return path === undefined ? undefined : { method: method as Address["method"], path: `/api/v1/${path}` };
}

/** The client of the pages on labs: `ask("getSeat", {})`. Apart from the common one, so that Find stays small. */
export const makeLabsClient = (base = "", send?: typeof fetch) => makeClient(base, send, labsAddressOf);
