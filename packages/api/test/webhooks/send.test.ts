import { createHmac } from "node:crypto";
import { describe, expect, test } from "vitest";
import { checkAddress, reachOf } from "../../src/webhooks/addresses.ts";
import { failedTooLong, mostTries, waitAfter } from "../../src/webhooks/back-off.ts";
import { messageOf, newSecret } from "../../src/webhooks/message.ts";
import { send } from "../../src/webhooks/send.ts";
import { answerWith, receiver } from "./receiver.ts";

const loopback = reachOf(["127.0.0.0/8"]);
const limits = { ms: 2000, answerBytes: 1000 };
const due = {
  seq: 7,
  id: "msg_1",
  subscription: "webhook-1",
  org: "uptown",
  url: "https://receiver.example.org",
  secret: newSecret(),
  event: "e1",
  person: "person-1",
  eventOrg: "uptown",
  kind: "enrollment",
  happened: "2026-11-02",
  madeAt: "2026-11-29T10:00:00.000Z",
  tries: 1,
};

describe("a message", () => {
  const message = messageOf(due, new Date("2026-11-29T10:00:05.900Z"));

  test("is signed over id, moment and body", () => {
    const key = Buffer.from(due.secret.slice("whsec_".length), "base64");
    const signed = createHmac("sha256", key).update(`msg_1.1795946405.${message.body}`).digest("base64");
    expect(message.headers).toMatchObject({
      "webhook-id": "msg_1",
      "webhook-timestamp": "1795946405",
      "webhook-signature": `v1,${signed}`,
    });
    expect(key.length).toBe(24);
  });

  test("holds pseudonyms and a kind, and no more", () => {
    expect(JSON.parse(message.body)).toEqual({
      type: "journey.enrollment",
      timestamp: due.madeAt,
      data: {
        seq: 7,
        event: "e1",
        person: "person-1",
        kind: "enrollment",
        happened: "2026-11-02",
        organization: "uptown",
      },
    });
  });
});

describe("an address", () => {
  const codes = (url: string, reach = reachOf([])) => checkAddress(url, reach).map(({ code }) => code);

  test.each([
    "https://127.0.0.1/",
    "https://localhost/",
    "https://10.1.2.3/",
    "https://169.254.169.254/latest/meta-data",
    "https://[::1]/",
    "https://[::ffff:192.168.0.1]/",
    "https://[fd00::1]/",
    "https://2130706433/",
    "https://0x7f.1/",
    "https://0/",
  ])("%s is not of the open internet", (url) => {
    expect(codes(url)).toEqual(["webhook.closed-address"]);
  });

  test("is https, without a password; http only where the operator named the network", () => {
    expect(codes("https://receiver.example.org/hook")).toEqual([]);
    expect(codes("http://receiver.example.org/hook", loopback)).toEqual(["webhook.not-https"]);
    expect(codes("http://127.0.0.1:9/hook", loopback)).toEqual([]);
    expect(codes("https://me:word@receiver.example.org/")).toEqual(["webhook.secret-in-address"]);
    expect(codes("ftp://receiver.example.org/")).toEqual(["webhook.not-https"]);
    expect(codes("receiver")).toEqual(["webhook.no-address"]);
  });

  test("a network that is none is said so", () => {
    expect(() => reachOf(["10.0.0.0/33"])).toThrow("no network");
  });
});

describe("sending", () => {
  const message = messageOf(due, new Date());

  test("arrives with its body and headers", async () => {
    const { got, url } = await receiver(answerWith(204));
    expect(await send(url, message, loopback, limits)).toEqual({ outcome: "delivered", status: 204 });
    expect(got).toHaveLength(1);
    expect(got[0]?.body).toBe(message.body);
    expect(got[0]?.headers["webhook-id"]).toBe("msg_1");
  });

  test("follows no redirect", async () => {
    const secret = await receiver(answerWith(200));
    const { url } = await receiver(answerWith(302, { location: secret.url }));
    expect(await send(url, message, loopback, limits)).toEqual({ outcome: "redirect", status: 302 });
    expect(secret.got).toEqual([]);
  });

  test("connects to no address that is closed, whatever a name resolves to", async () => {
    const { got, port, url } = await receiver(answerWith(200));
    const nowhere = { outcome: "closed-address", status: undefined };
    expect(await send(url, message, reachOf([]), limits)).toEqual(nowhere);
    expect(await send(`http://localhost:${port}/`, message, reachOf([]), limits)).toEqual(nowhere);
    expect(got).toEqual([]);
  });

  test("gives up on one that does not answer, or is not there, and reads no endless answer", async () => {
    const silent = await receiver(() => undefined);
    expect(await send(silent.url, message, loopback, { ms: 80, answerBytes: 10 })).toEqual({
      outcome: "time-out",
      status: undefined,
    });
    const endless = await receiver((response) => {
      response.writeHead(200);
      const more = setInterval(() => response.write("x".repeat(5000)), 5);
      response.on("close", () => clearInterval(more));
    });
    expect(await send(endless.url, message, loopback, limits)).toEqual({ outcome: "delivered", status: 200 });
    expect((await send("http://127.0.0.1:9/", message, loopback, limits)).outcome).toBe("no-connection");
    const broken = await receiver(answerWith(500));
    expect(await send(broken.url, message, loopback, limits)).toEqual({ outcome: "refused", status: 500 });
  });
});

test("waits grow fourfold to half a day, a part of each by lot, and end", () => {
  expect([1, 2, 3, 4].map((tries) => waitAfter(tries, 1))).toEqual([5000, 20_000, 80_000, 320_000]);
  expect(waitAfter(1, 0)).toBe(2500);
  expect(waitAfter(mostTries - 1, 1)).toBe(12 * 3_600_000);
  expect(waitAfter(mostTries, 1)).toBeUndefined();
  const now = Date.parse("2026-11-29T10:00:00Z");
  expect(failedTooLong("2026-11-24T10:00:01Z", now)).toBe(false);
  expect(failedTooLong("2026-11-24T10:00:00Z", now)).toBe(true);
});
