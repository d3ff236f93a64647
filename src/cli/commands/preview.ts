import { dirname } from "node:path";
import { diagnose, isError } from "../../diagnostics/diagnose.ts";
import { visible } from "../../diagnostics/print/cells.ts";
import type { Diagnostic } from "../../diagnostics/types.ts";
import { readFace } from "../../host/faces.ts";
import { randomToken } from "../../host/hash.ts";
import { nodeHost } from "../../host/node.ts";
import { readShipped } from "../../host/shipped.ts";
import { HostError } from "../../host/types.ts";
import { notingHost, type Watch, watchFiles } from "../../host/watch.ts";
import { openSite, type Site } from "../../serve/http.ts";
import { createPreview, type Preview, type PreviewInput } from "../../serve/preview.ts";
import { type BriefOptions, compileOpened, openBrief, STDIN } from "../brief.ts";
import { type Editor, editorAddress } from "../editors.ts";
import { tuneForLongWork } from "../engine.ts";
import { EXIT, type Terminal, UsageError } from "../terminal.ts";

export interface PreviewOptions {
  /** Without a brief: the pack that is shown itself; true: the project's. */
  readonly templates?: string | true;
  /** Of a pack: the kinds that are shown. */
  readonly kind?: readonly string[];
  readonly port?: string;
  readonly editor?: Editor;
}

type BriefPreview = Omit<PreviewOptions, "templates"> & Pick<BriefOptions, "templates">;

export interface Running {
  readonly site: Site;
  readonly preview: Preview;
  readonly close: () => Promise<void>;
}

/** `briefdeck preview`: shows a brief, or with `--templates` alone a pack, in the browser until it is interrupted. */
export async function preview(
  brief: string | undefined,
  { templates, ...options }: PreviewOptions,
  terminal: Terminal,
): Promise<number> {
  if (brief === undefined && templates === undefined)
    throw new UsageError("a preview needs a brief, or --templates to show a pack of templates");
  if (brief !== undefined && templates === true)
    throw new UsageError("--templates beside a brief needs the folder of the pack");
  if (brief !== undefined && options.kind !== undefined)
    throw new UsageError("--kind chooses kinds of a pack, which is shown without a brief");
  tuneForLongWork();
  const pack = templates === true ? undefined : templates;
  const running =
    brief === undefined
      ? await startGallery(pack, options)
      : await startPreview(brief, { ...options, ...(pack === undefined ? {} : { templates: pack }) }, terminal);
  const name = brief ?? pack ?? OWN_TEMPLATES;
  terminal.err(`${visible(name)} is shown at\n  ${running.site.address}\nto this machine alone, until Ctrl+C.\n`);
  await new Promise<void>((done) => {
    process.once("SIGINT", done);
    process.once("SIGTERM", done);
  });
  await running.close();
  return EXIT.done;
}

const OWN_TEMPLATES = "The pack of this project";

/** Throws `HostError` where the brief cannot be read or the port not be had. */
export async function startPreview(brief: string, options: BriefPreview, terminal: Terminal): Promise<Running> {
  if (brief === STDIN) throw new UsageError("a preview follows a file as it changes, and standard input is none");
  const port = portOf(options.port);
  const paths = new Set<string>();
  const host = notingHost(nodeHost, paths);
  // A wrong name is told at once, and not on a page.
  openBrief(brief, options, terminal, host);
  const watch = watchFiles(() => shown.changed());
  const { editor } = options;
  const input: PreviewInput = {
    file: brief,
    async compile(file, { release, profile }, memory) {
      try {
        const view = { ...(release === null ? {} : { for: release }), ...(profile === null ? {} : { profile }) };
        return await compileOpened(
          openBrief(file, options, terminal, host),
          { ...view, write: false, faces: true, memory },
          terminal,
        );
      } finally {
        watch.follow(paths);
      }
    },
    explain,
    editor: editor === undefined ? null : (place) => editorAddress(editor, place, dirname(brief)),
    tools: { readFace, readShipped },
    now: () => Date.now(),
  };
  const shown = createPreview(input);
  watch.follow(paths);
  return await serve(shown, port, watch);
}

/** Shows a pack: its kinds under a stress and its layouts. Throws `HostError` where it cannot be read. */
export async function startGallery(
  pack: string | undefined,
  { port: wanted, editor, kind: kinds = [] }: Omit<PreviewOptions, "templates">,
): Promise<Running> {
  const port = portOf(wanted);
  const paths = new Set<string>();
  const host = notingHost(nodeHost, paths);
  const [{ createGallery }, { projectReaders }, { loadPack }, { knownKinds }] = await Promise.all([
    import("../../serve/gallery.ts"),
    import("../../host/readers.ts"),
    import("../../deck/pack.ts"),
    import("./gallery.ts"),
  ]);
  const read = () => {
    try {
      const readers = projectReaders(host, ".", pack);
      return { readers, files: readers.templates(null) };
    } finally {
      watch.follow(paths);
    }
  };
  const watch = watchFiles(() => shown.changed());
  const shown = createGallery({
    name: pack ?? "statecraft",
    kinds,
    read,
    followed: () => watch.follow(paths),
    explain,
    editor: editor === undefined ? null : (place) => editorAddress(editor, place, "."),
    tools: { readFace, readShipped },
    now: () => Date.now(),
  });
  try {
    const { value: files, diagnostics } = read().files;
    const [unread] = diagnostics.filter(isError);
    if (unread !== undefined) throw new HostError(unread);
    if (kinds.length > 0) knownKinds(kinds, loadPack(files).value);
  } catch (error) {
    watch.close();
    throw error;
  }
  return await serve(shown, port, watch);
}

async function serve(shown: Preview, port: number, watch: Watch): Promise<Running> {
  try {
    const site = await openSite(randomToken(), port, shown.routes);
    const close = async (): Promise<void> => {
      watch.close();
      await site.close();
      await shown.settled();
    };
    return { site, preview: shown, close };
  } catch (error) {
    watch.close();
    if (!(error instanceof Error)) throw error;
    throw portError(port, error);
  }
}

/** Why a port cannot be had, for whoever asked for it. */
export const portError = (port: number, error: Error): HostError =>
  new HostError(diagnose("host/port", { port, reason: reasonOf(error) }));

function reasonOf(error: Error): string {
  const code = "code" in error ? error.code : "";
  if (code === "EADDRINUSE") return "another program listens there";
  return code === "EACCES" ? "this user may not listen there" : error.message;
}

/** What `--port` asks for; 0: one that is free. Throws `UsageError`. */
export function portOf(text: string | undefined): number {
  if (text === undefined) return 0;
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535)
    throw new UsageError(`--port needs a number up to 65535, not “${text}”`);
  return port;
}

function explain(error: unknown): Diagnostic {
  if (error instanceof HostError) return error.diagnostic;
  return diagnose("host/bug", { reason: error instanceof Error ? error.message : String(error) });
}
