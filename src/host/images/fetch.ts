import type { LookupAddress, LookupAllOptions, LookupOptions } from "node:dns";
import type { IncomingMessage, RequestOptions } from "node:http";
import ipaddr from "ipaddr.js";
import { BOUNDS } from "../../data/bounds.ts";

/** The bytes of a picture on the network, or why it cannot be had, as the end of a sentence. */
export type FetchPicture = (address: URL) => Promise<Uint8Array | { readonly fault: string }>;

class FetchFault extends Error {}

/** What pictures are fetched with; all of it is left out but in tests, which have no other server than this machine. */
export interface Network {
  /** Every address of a host. */
  readonly resolve?: (host: string) => Promise<readonly LookupAddress[]>;
  /** Whether a connection to the address may be opened. */
  readonly allows?: (address: string) => boolean;
  /** Ports that may be asked. */
  readonly ports?: readonly string[];
  /** Milliseconds for one picture, and for all of them. */
  readonly longest?: number;
  readonly longestOfAll?: number;
}

const PORTS = ["80", "443"];
const LONGEST = 20_000;
const LONGEST_OF_ALL = 120_000;
const MOST_REDIRECTS = 5;

/**
 * Fetches pictures for somebody who asked for it, from brief texts that nobody trusts: from public hosts alone and their
 * usual ports, whichever names and redirects lead there, never from plainer connections than the one that was asked for,
 * within bounds of time and size, and sends nothing but the address.
 */
export function pictureFetcher(network: Network = {}): FetchPicture {
  const { longest = LONGEST, longestOfAll = LONGEST_OF_ALL } = network;
  let spent = 0;
  return async (address) => {
    if (spent >= longestOfAll)
      return { fault: `those before it took longer than ${longestOfAll / 1000} seconds to fetch` };
    const start = performance.now();
    try {
      return await follow(address, network, Math.min(longest, longestOfAll - spent), MOST_REDIRECTS);
    } catch (error) {
      if (!(error instanceof FetchFault)) throw error;
      return { fault: error.message };
    } finally {
      spent += performance.now() - start;
    }
  };
}

async function follow(address: URL, network: Network, left: number, redirects: number): Promise<Uint8Array> {
  const fault = refusal(address, network);
  if (fault !== "") throw new FetchFault(fault);
  const start = performance.now();
  const got = await ask(address, network, left);
  if (got.bytes !== null) return got.bytes;
  if (redirects === 0) throw new FetchFault(`it is led on more than ${MOST_REDIRECTS} times`);
  const next = leadOn(got.location, address);
  if (typeof next === "string") throw new FetchFault(next);
  return follow(next, network, left - (performance.now() - start), redirects - 1);
}

/**
 * Where a server leads on to, or why nobody follows.
 * @param location of its answer (RFC 9110, 10.2.2)
 */
export function leadOn(location: string, from: URL): URL | string {
  const next = URL.canParse(location, from.href) ? new URL(location, from) : null;
  if (next === null || !/^https?:$/.test(next.protocol)) return "it is led on to something that is no web address";
  const isPlainer = from.protocol === "https:" && next.protocol === "http:";
  return isPlainer ? "it is led on from a protected connection to an open one" : next;
}

/** Why an address is not even looked up; "" if it may be. */
function refusal({ hostname, port, protocol, username, password }: URL, network: Network): string {
  if (username !== "" || password !== "") return "its address holds a name or password";
  const asked = port === "" ? (protocol === "https:" ? "443" : "80") : port;
  if (!(network.ports ?? PORTS).includes(asked)) return `port ${asked} is none of those of the web, 80 and 443`;
  const literal = hostname.replace(/^\[|\]$/g, "");
  if (ipaddr.isValid(literal) && !(network.allows ?? isPublic)(literal)) return INWARD;
  return "";
}

const UNKNOWN = "its host is not known, or there is no network";
const INWARD = "its host is on this machine or in a network of the house";

/** Whether an address belongs to a host that anybody can reach (RFC 6890 lists those that do not). */
export function isPublic(address: string): boolean {
  return ipaddr.isValid(address) && ipaddr.process(address).range() === "unicast";
}

type Got = { readonly bytes: Uint8Array } | { readonly bytes: null; readonly location: string };

async function ask(address: URL, network: Network, left: number): Promise<Got> {
  const { request } = address.protocol === "https:" ? await import("node:https") : await import("node:http");
  const { promises: dns } = await import("node:dns");
  const resolve = network.resolve ?? ((host: string) => dns.lookup(host, { all: true }));
  const allows = network.allows ?? isPublic;
  // What was looked at is what is connected to: a second look-up could be answered otherwise.
  const lookup: NonNullable<RequestOptions["lookup"]> = (host, options, done) => {
    resolve(host).then(
      (found) => {
        const first = found[0];
        if (first === undefined) return done(new FetchFault(UNKNOWN), "");
        if (!found.every((each) => allows(each.address))) return done(new FetchFault(INWARD), "");
        if (wantsAll(options)) done(null, [...found]);
        else done(null, first.address, first.family);
      },
      () => done(new FetchFault(UNKNOWN), ""),
    );
  };
  return new Promise((done, fail) => {
    const headers = { accept: "image/*", "accept-encoding": "identity", "user-agent": "briefdeck" };
    const asked = request(address, { lookup, headers, agent: false, maxHeaderSize: 1 << 14 }, (answer) => {
      read(answer).then(done, fail).finally(end);
    });
    const clock = setTimeout(() => asked.destroy(new FetchFault("it takes too long")), Math.max(left, 0));
    const end = () => {
      clearTimeout(clock);
      asked.destroy();
    };
    asked.on("error", (error) => {
      end();
      fail(error instanceof FetchFault ? error : new FetchFault(reasonOf(error)));
    });
    asked.end();
  });
}

const wantsAll = (options: LookupOptions): options is LookupAllOptions => options.all === true;

async function read(answer: IncomingMessage): Promise<Got> {
  const { statusCode = 0, headers } = answer;
  if (statusCode >= 300 && statusCode < 400 && headers.location !== undefined)
    return { bytes: null, location: headers.location };
  if (statusCode !== 200) throw new FetchFault(`its server answers ${statusCode}`);
  const told = Number(headers["content-length"] ?? 0);
  const tooLarge = new FetchFault(`it is larger than ${BOUNDS.picture >> 20} MB`);
  if (told > BOUNDS.picture) throw tooLarge;
  const pieces: Buffer[] = [];
  let size = 0;
  try {
    for await (const piece of answer as AsyncIterable<Buffer>) {
      size += piece.length;
      if (size > BOUNDS.picture) throw tooLarge;
      pieces.push(piece);
    }
  } catch (error) {
    throw error instanceof FetchFault ? error : new FetchFault(reasonOf(error));
  }
  return { bytes: Buffer.concat(pieces) };
}

const REASONS: ReadonlyMap<string, string> = new Map([
  ["ECONNREFUSED", "its host refuses the connection"],
  ["ECONNRESET", "its host ends the connection"],
  ["ETIMEDOUT", "its host does not answer"],
  ["EHOSTUNREACH", "its host cannot be reached"],
  ["ENETUNREACH", "there is no network"],
]);

function reasonOf(error: unknown): string {
  const { code = "", message = "" } = error as NodeJS.ErrnoException;
  return REASONS.get(code) ?? `the connection fails (${code === "" ? message : code})`;
}
