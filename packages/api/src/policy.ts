import type { OperationName } from "@footbridge/contract/operations.ts";
import type { Role } from "@footbridge/core/model/role.ts";
import { deskAccount, type Member } from "@footbridge/store/database/work.ts";

/** Who asks: what they are, once signed in, and whether they sit at this machine while there is no admin yet. */
export interface Who {
  /** Somebody at this machine, who stands in for an admin until the first admin exists (`door/who.ts`). */
  readonly desk: boolean;
  /** The account that signed in. */
  readonly account?: string | undefined;
  /** What the account is, in which organisation; empty while its second factor is missing. */
  readonly memberships: readonly Member[];
}

/** Whom a rule can name: a role; the desk; `anyone` needs no sign-in. */
type Party = Role | "desk" | "anyone";

const anyone: readonly Party[] = ["anyone"];
const staff: readonly Party[] = ["navigator", "program-manager"];
/** Who keeps the numbers. */
const numbers: readonly Party[] = ["desk", "agency", "admin"];

/** Whoever may sit at the table of a pathway. */
const drawers: readonly Party[] = ["desk", ...staff, "employer", "agency", "admin"];

/**
 * May they? Everything is closed that is not named here. Which persons and rows of it they then see, their own
 * organisation's or those who consented, is decided by the database (migrations 004 and 005), not here. The catalog is
 * written by the command line alone.
 */
const policy = {
  "read the catalog": anyone,
  "ask for routes": anyone,
  "read what was imported": anyone,
  "see that the service lives": anyone,
  "read the service's figures": ["desk", "admin"],
  "read published numbers": anyone,
  "read definitions and appendices": anyone,
  // A program manager reads and mends what is of the own organisation alone (`ownAlone`, migration 007).
  "read submissions": [...numbers, "auditor", "program-manager"],
  "hand in and mend submissions": [...numbers, "program-manager"],
  "certify submissions": numbers,
  "look at the people behind a number": [...numbers, "auditor"],
  "link people": numbers,
  "set targets": numbers,
  "read targets": [...numbers, "board", "auditor"],
  "know who I am": anyone,
  "join by invitation": anyone,
  "see colleagues": ["desk", ...staff, "auditor", "admin"],
  "invite and take out colleagues": ["desk", "program-manager", "admin"],
  "renew a colleague's second factor": ["desk", "program-manager", "admin"],
  "read the outbox": ["desk", "admin"],
  "read what consent is for": anyone,
  "take a person in": staff,
  "read a person's journey": ["participant", ...staff],
  "see and link records of one person": staff,
  "take over my own record": ["participant"],
  "see what is linked with my record, and ask to part it": ["participant"],
  "write down what happened": staff,
  // In the own organization's name, of those whom it knows.
  "bring in what happened to many people": staff,
  "keep a route by a code": anyone,
  "open a route by its code": ["participant", ...staff],
  "see and change a person's plan": ["participant", ...staff],
  "see which plans are mine": ["participant"],
  "see whose plans the catalog touches": staff,
  "say yes or take it back": ["participant", ...staff],
  "see what was agreed": ["participant", ...staff, "auditor"],
  "see who looked": ["participant", "program-manager", "auditor", "admin"],
  "take all that is known of me along": ["participant"],
  "take what was earned along, signed": ["participant", ...staff],
  "check a credential": anyone,
  "ask to be deleted": ["participant"],
  "see who asked to be deleted": ["participant", "auditor", "admin"],
  "answer who asked to be deleted": ["admin"],
  "see and mend my contact": ["participant"],
  // Of those whom their house took in, or who let it plan with them (migration 025).
  "correct how a person is reached": staff,
  "open a record in an emergency": staff,
  "lead the classes of my organization": staff,
  "see who needs what today": staff,
  "look after people": staff,
  "see and stop what webhooks are told": ["program-manager", "admin"],
  "have an address told of events": ["program-manager"],
  "find a service": anyone,
  "keep my organization's services in the directory": [...staff, "admin"],
  "bring in the directory of services": ["admin"],
  "send people on to services": staff,
  "see and take back referrals": ["participant", ...staff],
  "answer a referral by its link": anyone,
  "see how often services said no": [...staff, "agency", "board", "auditor", "admin"],
  "write in the barrier register": [...staff, "agency", "board", "admin"],
  "read degrees and articulation rules": [...staff, "agency", "admin"],
  "bring in degrees and articulation rules": ["agency", "admin"],
  "bring in lists of colleges": ["program-manager"],
  "take all journeys of my organization along": ["program-manager"],
  "hand in the journeys of my organization": ["program-manager"],
  "read published pathways": anyone,
  // The owner's people and the partners that the draft names (migration 019).
  "draw pathways": drawers,
  // Whoever holds a lab is its host. What guests do in one is asked by their seat beneath, and of labs of others nothing is told.
  "hold learning labs": ["desk", "program-manager", "agency", "admin"],
  "take part in a lab by a seat, or as its host": anyone,
  "register for a lab by its link": anyone,
  "answer for a next step by its link": anyone,
  // Of the owner alone.
  "publish and move pathways": ["desk", "program-manager", "agency", "admin"],
} as const satisfies Readonly<Record<string, readonly Party[]>>;

type Action = keyof typeof policy;

function actionOf(name: string): Action | undefined {
  if (name.startsWith("ask")) return "ask for routes";
  if (/^(list|get)\.|^findTargets$|^searchCatalog$|^describe|^getVocabulary$|Hsds/.test(name))
    return "read the catalog";
  return named[name as OperationName];
}

const named: Partial<Record<OperationName, Action>> = {
  listImports: "read what was imported",
  getImport: "read what was imported",
  listImportRows: "read what was imported",
  downloadImportRows: "read what was imported",
  getLive: "see that the service lives",
  getReady: "see that the service lives",
  getMetrics: "read the service's figures",
  listReports: "read published numbers",
  getReport: "read published numbers",
  getTrend: "read published numbers",
  downloadReportCsv: "read published numbers",
  downloadReportJson: "read published numbers",
  downloadReportParquet: "read published numbers",
  downloadStatewideForm: "read published numbers",
  getCosts: "read published numbers",
  getScorecard: "read published numbers",
  getEvidence: "read published numbers",
  compareVersions: "read published numbers",
  listDefinitions: "read definitions and appendices",
  getDefinition: "read definitions and appendices",
  getAppendix: "read definitions and appendices",
  printAppendix: "read definitions and appendices",
  listSubmissions: "read submissions",
  getSubmission: "read submissions",
  listSubmissionProviders: "read submissions",
  listSubmissionFindings: "read submissions",
  downloadSubmissionFindings: "read submissions",
  downloadAnnotatedSubmission: "read submissions",
  getSubmissionHeadings: "read submissions",
  listMappings: "read submissions",
  startSubmission: "hand in and mend submissions",
  fixSubmissionCells: "hand in and mend submissions",
  saveSubmissionMapping: "hand in and mend submissions",
  discardSubmission: "hand in and mend submissions",
  certifySubmission: "certify submissions",
  listPeopleBehind: "look at the people behind a number",
  listLooks: "look at the people behind a number",
  listPeopleLinks: "link people",
  decidePeopleLink: "link people",
  listPerformanceTargets: "read targets",
  getTargetProgress: "read targets",
  savePerformanceTarget: "set targets",
  removePerformanceTarget: "set targets",
  getMe: "know who I am",
  readInvitation: "join by invitation",
  acceptInvitation: "join by invitation",
  listMembers: "see colleagues",
  listInvitations: "invite and take out colleagues",
  createInvitation: "invite and take out colleagues",
  withdrawInvitation: "invite and take out colleagues",
  endMembership: "invite and take out colleagues",
  resetSecondFactor: "renew a colleague's second factor",
  listOutbox: "read the outbox",
  tryLetterAgain: "read the outbox",
  listPurposes: "read what consent is for",
  addPerson: "take a person in",
  findAlike: "see and link records of one person",
  findSamePerson: "see and link records of one person",
  linkPeople: "see and link records of one person",
  unlinkPeople: "see and link records of one person",
  getWaitingRecords: "take over my own record",
  claimRecord: "take over my own record",
  listMyLinks: "see what is linked with my record, and ask to part it",
  requestParting: "see what is linked with my record, and ask to part it",
  stopAskingToPart: "see what is linked with my record, and ask to part it",
  keepLinked: "see and link records of one person",
  readJourney: "read a person's journey",
  readRows: "read a person's journey",
  readRecord: "read a person's journey",
  getJourneyWords: "read definitions and appendices",
  keepRoute: "keep a route by a code",
  openKeptRoute: "open a route by its code",
  readPlan: "see and change a person's plan",
  listMyPlans: "see which plans are mine",
  changePlan: "see and change a person's plan",
  findPlanRoutes: "see and change a person's plan",
  sendPlan: "see and change a person's plan",
  listPlansTouched: "see whose plans the catalog touches",
  addEvents: "write down what happened",
  importEvents: "bring in what happened to many people",
  getEventImport: "bring in what happened to many people",
  giveConsent: "say yes or take it back",
  withdrawConsent: "say yes or take it back",
  listConsents: "see what was agreed",
  listLooksAtPerson: "see who looked",
  exportPerson: "take all that is known of me along",
  issueEarned: "take what was earned along, signed",
  verifyCredential: "check a credential",
  requestDeletion: "ask to be deleted",
  listDeletions: "see who asked to be deleted",
  answerDeletion: "answer who asked to be deleted",
  readContact: "see and mend my contact",
  saveContact: "see and mend my contact",
  correctPerson: "correct how a person is reached",
  breakGlass: "open a record in an emergency",
  listEmergencies: "open a record in an emergency",
  readCollegeStanding: "read a person's journey",
  getCollegeAgreements: "read degrees and articulation rules",
  bringInAgreements: "bring in degrees and articulation rules",
  bringInCollegeList: "bring in lists of colleges",
  listCollegeLists: "bring in lists of colleges",
  listCollegeRows: "bring in lists of colleges",
  decideCollegeRow: "bring in lists of colleges",
  readJourneyRows: "take all journeys of my organization along",
  downloadJourneyRows: "take all journeys of my organization along",
  handInJourneys: "hand in the journeys of my organization",
  listWebhooks: "see and stop what webhooks are told",
  turnWebhook: "see and stop what webhooks are told",
  removeWebhook: "see and stop what webhooks are told",
  createWebhook: "have an address told of events",
  listWebhookDeliveries: "have an address told of events",
  replayWebhookDelivery: "have an address told of events",
  listClasses: "lead the classes of my organization",
  getClass: "lead the classes of my organization",
  setClassSeats: "lead the classes of my organization",
  enrollPerson: "lead the classes of my organization",
  leaveClass: "lead the classes of my organization",
  markAttendance: "lead the classes of my organization",
  listCaseload: "see who needs what today",
  getCaseBoard: "see who needs what today",
  listNavigators: "see who needs what today",
  listCaseViews: "see who needs what today",
  keepCaseView: "see who needs what today",
  removeCaseView: "see who needs what today",
  actOnCaseload: "look after people",
  listAssignments: "look after people",
  findServices: "find a service",
  getService: "find a service",
  downloadDirectory: "find a service",
  bringInDirectory: "bring in the directory of services",
  listMyServices: "keep my organization's services in the directory",
  confirmService: "keep my organization's services in the directory",
  setServiceRoom: "keep my organization's services in the directory",
  editService: "keep my organization's services in the directory",
  settleServiceNote: "keep my organization's services in the directory",
  listReferrals: "see and take back referrals",
  addReferralStep: "see and take back referrals",
  planReferral: "send people on to services",
  sendReferral: "send people on to services",
  findNextServices: "send people on to services",
  countRefusals: "see how often services said no",
  getBarriers: "see how often services said no",
  downloadRefusals: "see how often services said no",
  addBarrier: "write in the barrier register",
  stepBarrier: "write in the barrier register",
  getReferralLink: "answer a referral by its link",
  showReferralPerson: "answer a referral by its link",
  answerReferralLink: "answer a referral by its link",
  getPublishedPathway: "read published pathways",
  getPublishedPathwayCtdl: "read published pathways",
  listPathways: "draw pathways",
  createPathway: "draw pathways",
  readPathway: "draw pathways",
  savePathway: "draw pathways",
  listPathwayVersions: "draw pathways",
  keepPathwayVersion: "draw pathways",
  readPathwayVersion: "draw pathways",
  comparePathwayVersions: "draw pathways",
  checkPathway: "draw pathways",
  getPathwayNumbers: "draw pathways",
  simulatePathway: "draw pathways",
  findPathwayCards: "read the catalog",
  getPathwayCard: "read the catalog",
  exportPathway: "draw pathways",
  listPathwayEmbeds: "draw pathways",
  movePathway: "publish and move pathways",
  publishPathwayVersion: "publish and move pathways",
  listLabs: "hold learning labs",
  createLab: "hold learning labs",
  getLab: "hold learning labs",
  saveLab: "hold learning labs",
  removeLab: "hold learning labs",
  openLabDoor: "hold learning labs",
  closeLabDoor: "hold learning labs",
  takeSeatAway: "hold learning labs",
  getRegistration: "hold learning labs",
  openRegistration: "hold learning labs",
  closeRegistration: "hold learning labs",
  changeRegistered: "hold learning labs",
  removeRegistered: "hold learning labs",
  startPulse: "hold learning labs",
  leadPulse: "hold learning labs",
  getPulse: "hold learning labs",
  listNextSteps: "hold learning labs",
  addNextStep: "hold learning labs",
  changeNextStep: "hold learning labs",
  getLabRecord: "hold learning labs",
  getBrief: "hold learning labs",
  editBrief: "hold learning labs",
  downloadBriefHtml: "hold learning labs",
  downloadBriefMarkdown: "hold learning labs",
  downloadBriefPdf: "hold learning labs",
  getLabAhead: "register for a lab by its link",
  registerForLab: "register for a lab by its link",
  getLabPass: "register for a lab by its link",
  withdrawFromLab: "register for a lab by its link",
  joinLab: "take part in a lab by a seat, or as its host",
  resumeSeat: "take part in a lab by a seat, or as its host",
  getSeat: "take part in a lab by a seat, or as its host",
  leaveLab: "take part in a lab by a seat, or as its host",
  sitDown: "take part in a lab by a seat, or as its host",
  sayWord: "take part in a lab by a seat, or as its host",
  giveVote: "take part in a lab by a seat, or as its host",
  leadLab: "take part in a lab by a seat, or as its host",
  addRecommendation: "take part in a lab by a seat, or as its host",
  changeRecommendation: "take part in a lab by a seat, or as its host",
  listLabDesigns: "take part in a lab by a seat, or as its host",
  getLabDesign: "take part in a lab by a seat, or as its host",
  getStepByLink: "answer for a next step by its link",
  answerStepByLink: "answer for a next step by its link",
};

/** Nobody in particular, anywhere. */
export const nobody: Who = { desk: false, memberships: [] };

export function may(who: Who, operation: string): boolean {
  const parties = partiesFor(operation);
  if (parties.includes("anyone")) return true;
  return actingAs(who, operation) !== undefined;
}

/** As what they do it: the first of their memberships that may, or the desk. */
export function actingAs(who: Who, operation: string): Member | undefined {
  const parties = partiesFor(operation);
  const member = who.memberships.find(({ role }) => parties.includes(role));
  if (member !== undefined) return member;
  return who.desk && parties.includes("desk") ? deskMember : undefined;
}

/** The memberships of somebody who does this for their own organisations alone; absent where they do it for all. */
export function ownAlone(who: Who, operation: string): readonly Member[] | undefined {
  const parties = partiesFor(operation);
  const mine = who.memberships.filter(({ role }) => parties.includes(role));
  const forAll =
    (who.desk && parties.includes("desk")) || mine.some(({ role }) => role !== "program-manager");
  return forAll ? undefined : mine;
}

const deskMember: Member = { account: deskAccount, org: "", role: "admin" };

function partiesFor(operation: string): readonly Party[] {
  const action = actionOf(operation);
  return action === undefined ? [] : policy[action];
}

/** Whether anyone may: only such answers may be kept or read from pages of other sites. */
export const isPublic = (operation: string): boolean => partiesFor(operation).includes("anyone");

/** True for an address of this machine itself; behind a proxy on the same machine that is everyone. */
export const isHere = (address: string): boolean => /^(::ffff:)?127\.|^::1$/.test(address);
