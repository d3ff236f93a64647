import { basename, join, relative } from "node:path";
import { type NewSource, newBrief } from "../../craft/new/brief.ts";
import type { NewKind } from "../../craft/new/kinds.ts";
import { isName, keyOf, titleOf } from "../../craft/new/names.ts";
import { numberParagraphs } from "../../craft/new/source.ts";
import { diagnose } from "../../diagnostics/diagnose.ts";
import { hashOf } from "../../host/files.ts";
import { nodeHost } from "../../host/node.ts";
import { findProject, isInside } from "../../host/project.ts";
import { packagedFile } from "../../host/templates.ts";
import { HostError } from "../../host/types.ts";
import { EXIT, UsageError } from "../exit.ts";
import { plural } from "../report.ts";
import type { Terminal } from "../terminal.ts";

export interface NewOptions {
  readonly kind: NewKind;
  readonly from?: string;
}

const SCHEMA = "briefdeck.schema.json";

interface Copy {
  readonly source: NewSource;
  readonly path: string;
  readonly text: string;
}

/** `briefdeck new`: a brief that builds at once, and with `--from` the stored copy that it draws on. Never overwrites. */
export function startBrief(written: string, options: NewOptions, terminal: Terminal): number {
  const name = written.replace(/\.(?:md|markdown)$/i, "");
  if (!isName(name)) {
    throw new UsageError(
      `“${written}” is no name for a brief: use letters, digits and hyphens, for example park-obama`,
    );
  }
  const here = nodeHost.realPath(".") ?? "";
  const { root } = findProject(nodeHost, ".");
  const folder = join(relative(here, root), "briefs");
  const path = join(folder, `${name}.md`);
  const copy = options.from === undefined ? null : readSource(options.from, name, folder);
  for (const file of [path, ...(copy === null ? [] : [copy.path])])
    if (nodeHost.exists(file) !== "no") throw new HostError(diagnose("host/exists", { path: file }));
  const brief = newBrief({
    title: titleOf(name),
    kind: options.kind,
    schema: schemaFrom(root, join(root, "briefs")),
    source: copy?.source ?? null,
  });
  if (copy !== null) nodeHost.writeWhole(copy.path, encode(copy.text));
  nodeHost.writeWhole(path, encode(brief));
  tell(path, copy, terminal);
  return EXIT.done;
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

function readSource(from: string, name: string, folder: string): Copy {
  if (!/\.(?:txt|text|md|markdown)$/i.test(from)) {
    throw new UsageError(`--from takes a text (.txt) or Markdown (.md) file, not “${from}”`);
  }
  const { text, title, paragraphs } = numberParagraphs(nodeHost.readText(from), basename(from));
  if (paragraphs.every((paragraph) => paragraph === "")) {
    throw new HostError(diagnose("cli/source-empty", { path: from }));
  }
  const key = keyOf(basename(from));
  const archived = `sources/${name}-${key}.txt`;
  const source = { key, title, archived, hash: hashOf(text), paragraphs };
  return { source, path: join(folder, archived), text };
}

/** The JSON Schema for editors, where the project has it: its own or that of the installed package. */
function schemaFrom(root: string, folder: string): string {
  const file = packagedFile(nodeHost, SCHEMA);
  return file !== undefined && isInside(root, file) ? relative(folder, file).replaceAll("\\", "/") : "";
}

function tell(path: string, copy: Copy | null, terminal: Terminal): void {
  const { err } = terminal;
  if (copy !== null) {
    const count = copy.source.paragraphs.filter((paragraph) => paragraph !== "").length;
    err(`${copy.path}: stored with ${plural(count, "paragraph")}, cited as [@${copy.source.key}, ¶1]\n`);
  }
  err(`${path}: written; “briefdeck build ${path}” makes the deck, “briefdeck check ${path}” says what is missing\n`);
  if (copy !== null)
    err(`  fill in author, outlet, date and kind of the source; share its copy only as its publisher allows\n`);
}
