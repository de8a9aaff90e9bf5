import { BlockList, isIP } from "node:net";
import { error, type Finding } from "@footbridge/core/finding.ts";

/** Networks that are not of the open internet (IANA special-purpose address registries): nothing is sent there. */
const closed: readonly (readonly [network: string, prefix: number])[] = [
  ["0.0.0.0", 8],
  ["10.0.0.0", 8],
  ["100.64.0.0", 10],
  ["127.0.0.0", 8],
  ["169.254.0.0", 16],
  ["172.16.0.0", 12],
  ["192.0.0.0", 24],
  ["192.0.2.0", 24],
  ["192.88.99.0", 24],
  ["192.168.0.0", 16],
  ["198.18.0.0", 15],
  ["198.51.100.0", 24],
  ["203.0.113.0", 24],
  ["224.0.0.0", 4],
  ["240.0.0.0", 4],
  ["::", 96],
  ["64:ff9b::", 96],
  ["64:ff9b:1::", 48],
  ["100::", 64],
  ["2001::", 23],
  ["2001:db8::", 32],
  ["2002::", 16],
  ["fc00::", 7],
  ["fe80::", 10],
  ["fec0::", 10],
  ["ff00::", 8],
];

/** Which addresses may be sent to. */
export interface Reach {
  /** Whether an address as numbers may be reached. */
  readonly open: (address: string) => boolean;
  /** Whether the operator named it: only there plain http is taken. */
  readonly named: (address: string) => boolean;
}

/** The open internet, and the networks that the operator names, such as `127.0.0.0/8` to try things out or `10.1.0.0/16` for a receiver of one's own. */
export function reachOf(allowed: readonly string[]): Reach {
  const shut = listOf(closed);
  const named = listOf(allowed.map(networkOf));
  const within = (list: BlockList, address: string): boolean => {
    const family = isIP(address);
    // An unreadable address is nowhere, and a mapped one is checked as what it maps to (`BlockList` does so by itself).
    return family !== 0 && list.check(address, family === 4 ? "ipv4" : "ipv6");
  };
  return {
    open: (address) => isIP(address) !== 0 && (within(named, address) || !within(shut, address)),
    named: (address) => within(named, address),
  };
}

function listOf(networks: readonly (readonly [string, number])[]): BlockList {
  const list = new BlockList();
  for (const [network, prefix] of networks)
    list.addSubnet(network, prefix, isIP(network) === 4 ? "ipv4" : "ipv6");
  return list;
}

function networkOf(text: string): readonly [string, number] {
  const [network = "", prefix] = text.trim().split("/");
  const family = isIP(network);
  const bits = prefix === undefined ? (family === 4 ? 32 : 128) : Number(prefix);
  if (family === 0 || !Number.isInteger(bits) || bits < 0 || bits > (family === 4 ? 32 : 128))
    throw new Error(`“${text}” is no network; write it as 10.1.0.0/16`);
  return [network, bits];
}

/** The host of an address without the brackets of IPv6. */
export const hostOf = (url: URL): string => url.hostname.replaceAll(/^\[|\]$/g, "");

/** What is wrong with an address that somebody wants to be told at; what its name resolves to is seen when it is sent to. */
export function checkAddress(text: string, reach: Reach): readonly Finding[] {
  if (!URL.canParse(text))
    return [wrong("no-address", "This is no address.", "Write it as https://example.org/hook.")];
  const url = new URL(text);
  const host = hostOf(url);
  const numbers = isIP(host) !== 0 ? host : host === "localhost" ? "127.0.0.1" : undefined;
  const plain = url.protocol === "http:" && numbers !== undefined && reach.named(numbers);
  return [
    ...(url.protocol === "https:" || plain
      ? []
      : [wrong("not-https", "The address must begin with https://.", "Give the receiver a certificate.")]),
    ...(url.username === "" && url.password === "" && url.hash === ""
      ? []
      : [
          wrong(
            "secret-in-address",
            "The address holds a password or a #.",
            "Leave them out; messages are signed.",
          ),
        ]),
    ...(numbers === undefined || reach.open(numbers)
      ? []
      : [
          wrong(
            "closed-address",
            "The address is not of the open internet.",
            "Ask the operator to allow its network.",
          ),
        ]),
  ];
}

const wrong = (code: string, message: string, fix: string): Finding =>
  error(`webhook.${code}`, "body.url", message, fix);
