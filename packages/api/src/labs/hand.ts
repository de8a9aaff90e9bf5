import type { OperationName } from "@footbridge/contract/operations.ts";
import { type RoomDeed, type Standing, whyNot } from "@footbridge/core/lab/rights.ts";
import {
  type LabHand,
  NoSuchSeat,
  seatOfToken,
  type Seated,
  standingOfToken,
} from "@footbridge/store/labs/hands.ts";
import { holdsLab } from "@footbridge/store/labs/hosting.ts";
import { type Member, NoSuchMember } from "@footbridge/store/database/work.ts";
import { codeOf } from "@footbridge/store/problem.ts";
import type { FastifyReply, FastifyRequest } from "fastify";
import { orClosed } from "../accounts/member-for.ts";
import { Trouble } from "../door/trouble.ts";
import { isOwnPage, whoAsks } from "../door/who.ts";
import { actingAs, type Who } from "../policy.ts";
import type { LabsPlace } from "./place.ts";

const cookieName = "footbridge.lab";
/** As long as the store keeps a token, in seconds. */
const cookieSeconds = 72 * 3600;

/** The token of the seat that a request comes with; a page of another site brings none. */
export function tokenOf(request: FastifyRequest): string | undefined {
  if (!isOwnPage(request)) return undefined;
  return /(?:^|;\s*)footbridge\.lab=([\w-]{20,100})(?:;|$)/.exec(request.headers.cookie ?? "")?.[1];
}

/** Lets the device keep its seat; no page can read it, and no other site's page brings it. */
export function keepToken(reply: FastifyReply, token: string | undefined, publicUrl = ""): void {
  const secure = publicUrl.startsWith("https:") ? "; Secure" : "";
  const age = token === undefined ? 0 : cookieSeconds;
  void reply.header(
    "set-cookie",
    `${cookieName}=${token ?? ""}; Path=/api/v1; HttpOnly; SameSite=Strict; Max-Age=${age}${secure}`,
  );
}

const noSeat = (): Trouble =>
  new Trouble("not-allowed", "You have no seat in a lab on this device. Join by the code on the wall.");

/** The token, which must be somebody's; whatever asks for it is kept by no one on the way. */
export function seatToken(request: FastifyRequest, reply: FastifyReply): string {
  void reply.header("cache-control", "no-store");
  const token = tokenOf(request);
  if (token === undefined) throw noSeat();
  return token;
}

/** Does a guest's work; a seat that is gone, or what is not theirs, is told so. */
export async function orNoSeat<T>(work: Promise<T>): Promise<T> {
  try {
    return await work;
  } catch (failure) {
    if (failure instanceof NoSuchSeat) throw noSeat();
    throw failure;
  }
}

/** Whose token it is, and how the room stands for them. */
export async function standingOf(db: LabsPlace["db"], token: string): Promise<Seated & Standing> {
  const found = await standingOfToken(db, token);
  if (found === undefined) throw noSeat();
  return found;
}

/** Goes on where the room lets this be done now; the database holds the same beneath. */
export function orRefused(deed: RoomDeed, standing: Standing): void {
  const why = whyNot(deed, standing);
  if (why !== undefined)
    throw new Trouble(
      why.code === "lab.screen" ? "not-allowed" : "wrong-state",
      `${why.message} ${why.fix}`,
      {
        findings: [why],
      },
    );
}

/** As whom somebody acts in a lab: as its host, else as their seat in it. */
export async function handFor(
  { db }: LabsPlace,
  request: FastifyRequest,
  operation: OperationName,
  lab: string,
): Promise<LabHand> {
  const member = await hostOf(db, await whoAsks(request), lab);
  if (member !== undefined) return { member };
  const token = tokenOf(request);
  const seated = token === undefined ? undefined : await seatOfToken(db, token);
  if (token === undefined || seated === undefined) throw noSeat();
  if (seated.lab !== lab) throw new Trouble("not-allowed", `Your seat is in another lab (${operation}).`);
  return { token };
}

/** As what somebody holds this lab; undefined where they do not. */
export async function hostOf(db: LabsPlace["db"], who: Who, lab: string): Promise<Member | undefined> {
  const member = actingAs(who, "getLab");
  if (member === undefined) return undefined;
  try {
    return (await holdsLab(db, member, lab)) ? member : undefined;
  } catch (failure) {
    if (failure instanceof NoSuchMember) return undefined;
    throw failure;
  }
}

/** Does what host or guest asked; what the database lets neither do is told so. */
export async function orNotTheirs<T>(work: Promise<T>): Promise<T> {
  try {
    return await orNoSeat(orClosed(work));
  } catch (failure) {
    if (codeOf(failure) === "23505")
      throw new Trouble("wrong-state", "Somebody did this just now. Look again.");
    throw failure;
  }
}

export type { Seated };
