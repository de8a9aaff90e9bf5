import { type Address, makeClient } from "../client.ts";
import type { OperationName } from "../operations.ts";
import type { AccountsName } from "./operations.ts";

const addresses: Readonly<Record<AccountsName, string>> = {
  getMe: "GET me",
  listMembers: "GET members",
  endMembership: "DELETE members/{id}",
  listInvitations: "GET invitations",
  createInvitation: "POST invitations",
  withdrawInvitation: "DELETE invitations/{id}",
  readInvitation: "POST invitations/read",
  acceptInvitation: "POST invitations/accept",
  listOutbox: "GET outbox",
  tryLetterAgain: "POST outbox/{id}/again",
  listPurposes: "GET purposes",
  addPerson: "POST people",
  readJourney: "POST people/{person}/journey",
  readRecord: "POST people/{person}/record",
  getJourneyWords: "GET journey-words",
  keepRoute: "POST kept-routes",
  openKeptRoute: "POST kept-routes/open",
  readPlan: "POST people/{person}/plan/look",
  changePlan: "PUT people/{person}/plan",
  findPlanRoutes: "POST people/{person}/plan/routes",
  sendPlan: "POST people/{person}/plan/send",
  listPlansTouched: "GET plans-touched",
  addEvents: "POST people/{person}/events",
  readRows: "POST people/{person}/rows",
  listConsents: "GET people/{person}/consents",
  giveConsent: "POST people/{person}/consents",
  withdrawConsent: "DELETE consents/{id}",
  listLooksAtPerson: "GET people/{person}/looks",
  exportPerson: "GET people/{person}/export",
  requestDeletion: "POST people/{person}/deletion",
  listDeletions: "GET deletions",
  answerDeletion: "POST deletions/{id}/answer",
  readContact: "GET people/{person}/contact",
  saveContact: "PUT people/{person}/contact",
  breakGlass: "POST people/{person}/emergency",
  listClasses: "GET classes",
  getClass: "GET classes/{offering}",
  setClassSeats: "POST classes/{offering}/seats",
  enrollPerson: "POST classes/{offering}/enrollments",
  leaveClass: "POST enrollments/{enrollment}/end",
  markAttendance: "POST classes/{offering}/attendance",
  listCaseload: "GET caseload",
  getCaseBoard: "GET caseload/board",
  actOnCaseload: "POST caseload/deeds",
  listNavigators: "GET caseload/navigators",
  listAssignments: "GET people/{person}/assignments",
  listCaseViews: "GET caseload/views",
  keepCaseView: "POST caseload/views",
  removeCaseView: "DELETE caseload/views/{id}",
  listWebhooks: "GET webhooks",
  createWebhook: "POST webhooks",
  turnWebhook: "PUT webhooks/{id}",
  removeWebhook: "DELETE webhooks/{id}",
  listWebhookDeliveries: "GET webhooks/{id}/deliveries",
  replayWebhookDelivery: "POST webhooks/{id}/deliveries/{delivery}/replay",
};

/** Where an operation on accounts and people is; undefined for all others. */
export function accountsAddressOf(name: OperationName): Address | undefined {
  const [method, path] = addresses[name as AccountsName]?.split(" ") ?? [];
  return path === undefined ? undefined : { method: method as Address["method"], path: `/api/v1/${path}` };
}

/** The client of the pages on accounts: `ask("getMe", {})`. Apart from the common one, so that Find stays small. */
export const makeAccountsClient = (base = "", send?: typeof fetch) =>
  makeClient(base, send, accountsAddressOf);
