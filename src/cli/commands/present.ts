import { visible } from "../../diagnostics/print/cells.ts";
import { randomToken } from "../../host/hash.ts";
import { openSite, type Site } from "../../serve/http.ts";
import { type BriefOptions, compileOpened, openBrief, STDIN } from "../brief.ts";
import { report } from "../report.ts";
import { EXIT, type Terminal, UsageError } from "../terminal.ts";
import { build } from "./build.ts";
import { portError, portOf } from "./preview.ts";

export interface PresentOptions extends Pick<BriefOptions, "templates" | "for" | "profile"> {
  readonly port?: string;
  /** Instead of serving it: a file that needs no server. */
  readonly output?: string;
}

/** A page that says itself what may run in it; the rest cannot be said within a page. */
const POLICY = "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/**
 * `briefdeck present`: the Room view, on this machine alone until it is interrupted, or as a file. What is shown is what the brief
 * said when it began: nothing changes under a presenter's hands.
 */
export async function present(brief: string, options: PresentOptions, terminal: Terminal): Promise<number> {
  const { output, port, ...others } = options;
  if (output !== undefined) {
    if (port !== undefined) throw new UsageError("-o writes a file and --port serves one: ask for one of them");
    return build([brief], { ...others, profile: profileOf(options), output, format: "html", notes: true }, terminal);
  }
  const site = await startPresenting(brief, options, terminal);
  if (site === null) return EXIT.errors;
  const about = `for ${options.for ?? "the own side"}, ${profileOf(options)}`;
  terminal.err(
    `${visible(brief)} is ready to present (${about}) at\n  ${site.address}\nto this machine alone, until Ctrl+C.\n`,
  );
  await new Promise<void>((done) => {
    process.once("SIGINT", done);
    process.once("SIGTERM", done);
  });
  await site.close();
  return EXIT.done;
}

/** Others look at the screen: what is not for one is left off it, unless another profile is asked for. */
const profileOf = ({ profile }: PresentOptions): NonNullable<PresentOptions["profile"]> => profile ?? "room";

/** Null where the brief has errors, which were told. Throws `HostError` where it cannot be read or the port not be had. */
export async function startPresenting(
  brief: string,
  options: PresentOptions,
  terminal: Terminal,
): Promise<Site | null> {
  if (brief === STDIN) throw new UsageError("the Room view presents a file, and standard input is none");
  if (options.for === "all") throw new UsageError("a room is shown one release: name it");
  const port = portOf(options.port);
  const wanted = { ...options, profile: profileOf(options), formats: ["html"], print: "notes" } as const;
  const { outputs, diagnostics, sources } = await compileOpened(openBrief(brief, options, terminal), wanted, terminal);
  report(diagnostics, sources, terminal, "err");
  const body = outputs[0]?.bytes;
  if (body === undefined) return null;
  const page = { type: "text/html; charset=utf-8", body, policy: POLICY };
  try {
    return await openSite(randomToken(), port, { get: (name) => (name === "" ? page : null) });
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    throw portError(port, error);
  }
}
