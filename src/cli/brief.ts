import { dirname } from "node:path";
import { type Compiled, type CompileOptions, compile } from "../compile.ts";
import type { Format } from "../emit/types.ts";
import type { FetchPicture } from "../host/images/fetch.ts";
import { nodeHost } from "../host/node.ts";
import { projectReaders, type Readers } from "../host/readers.ts";
import type { Host } from "../host/types.ts";
import { decodeText } from "../host/utf8.ts";
import type { Memory } from "../memory.ts";
import type { Profile } from "../release/types.ts";
import type { Print } from "../scene/drawing/types.ts";
import { tuneForLongWork } from "./engine.ts";
import { type Terminal, UsageError } from "./terminal.ts";

/** Options that every command with a brief has. */
export interface BriefOptions {
  readonly templates?: string;
  readonly strict?: boolean;
  /** Marks the places of pictures that cannot be had. */
  readonly draft?: boolean;
  /** Name of a release, or `all` where a command builds each of them. */
  readonly for?: string;
  readonly profile?: Profile;
  /** `remote`: pictures of the network are fetched. The command line alone says so, never a brief or a project. */
  readonly images?: "remote";
}

/** A brief's text and the readers for what it refers to. */
export interface OpenBrief {
  readonly source: { readonly file: string; readonly text: string };
  readonly readers: Readers;
}

/** Characters of some 650 slides, and bars between cells, each of which makes as many objects as a paragraph. */
const [LONG_BRIEF, MANY_BARS] = [300_000, 6_000];

const isLong = (text: string): boolean => text.length > LONG_BRIEF || text.split("|").length > MANY_BARS;

export const STDIN = "-";
/** What standard input is called in diagnostics. */
export const STDIN_NAME = "<stdin>";

/** How pictures of the network are fetched, where the options say that they are. */
export interface Fetching {
  /** False: what comes is written nowhere. */
  readonly keeps?: boolean;
  /** Why an address is not asked now, as the end of a sentence; "" if it is. */
  readonly refuses?: (address: URL) => string;
}

/**
 * Opens a brief. Throws `HostError`.
 * @param host the file system; another one notes what is read
 */
export function openBrief(
  path: string,
  options: BriefOptions,
  terminal: Terminal,
  host: Host = nodeHost,
  { keeps = true, refuses }: Fetching = {},
): OpenBrief {
  const source =
    path === STDIN
      ? { file: STDIN_NAME, text: decodeText(terminal.readStdin(), STDIN_NAME) }
      : { file: path, text: host.readText(path) };
  if (isLong(source.text)) tuneForLongWork();
  const folder = path === STDIN ? "." : dirname(path);
  const fetchPicture = options.images === "remote" ? lateFetcher(refuses) : null;
  return { source, readers: projectReaders(host, folder, options.templates, fetchPicture, keeps) };
}

/** Few builds name a picture of the network, and only they load what fetches it. */
function lateFetcher(refuses: Fetching["refuses"]): FetchPicture {
  let fetcher: FetchPicture | null = null;
  return async (address) => {
    const fault = refuses?.(address) ?? "";
    if (fault !== "") return { fault };
    fetcher ??= (await import("../host/images/fetch.ts")).pictureFetcher();
    return fetcher(address);
  };
}

/** Reads and compiles one brief, and writes nothing. Throws `HostError` if it cannot be read. */
export function compileBrief(path: string, options: BriefOptions, terminal: Terminal): Promise<Compiled> {
  return compileOpened(openBrief(path, options, terminal, nodeHost, { keeps: false }), options, terminal);
}

export function compileOpened(
  { source, readers }: OpenBrief,
  options: BriefOptions & {
    readonly name?: string;
    readonly write?: boolean;
    readonly formats?: readonly Format[];
    readonly print?: Print | "card";
    readonly width?: number;
    readonly thumbnail?: boolean;
    readonly memory?: Memory;
    readonly faces?: boolean;
  },
  terminal: Terminal,
): Promise<Compiled> {
  const date = sourceDate(terminal.env.SOURCE_DATE_EPOCH);
  const compileOptions: CompileOptions = {
    ...readers,
    ...(date === undefined ? {} : { date }),
    strict: options.strict === true,
    draft: options.draft === true,
    release: options.for ?? null,
    ...(options.profile === undefined ? {} : { profile: options.profile }),
    ...(options.name === undefined ? {} : { name: options.name }),
    ...(options.formats === undefined ? {} : { formats: options.formats }),
    ...(options.print === undefined ? {} : { print: options.print }),
    ...(options.width === undefined ? {} : { width: options.width }),
    ...(options.thumbnail === undefined ? {} : { thumbnail: options.thumbnail }),
    ...(options.memory === undefined ? {} : { memory: options.memory }),
    ...(options.faces === undefined ? {} : { faces: options.faces }),
    ...(options.write === undefined ? {} : { write: options.write }),
  };
  return compile(source, compileOptions);
}

/** Largest moment that Office's file properties and ISO dates of four digits hold: the end of the year 9999. */
const LAST_SECOND = 253_402_300_799;

/** SOURCE_DATE_EPOCH (https://reproducible-builds.org/specs/source-date-epoch) as an ISO date-time in UTC. */
export function sourceDate(seconds: string | undefined): string | undefined {
  if (seconds === undefined || seconds === "") return undefined;
  const value = Number(seconds);
  if (!/^\d+$/.test(seconds) || value > LAST_SECOND) {
    throw new UsageError(`SOURCE_DATE_EPOCH is “${seconds}”, not a number of seconds since 1970`);
  }
  return new Date(value * 1000).toISOString().replace(".000Z", "Z");
}
