import { basename, join, relative } from "node:path";
import { type NewSource, newBrief } from "../../craft/new/brief.ts";
import type { NewKind } from "../../craft/new/kinds.ts";
import { isName, keyOf, titleOf } from "../../craft/new/names.ts";
import { REGISTRIES, stubOf } from "../../craft/new/registries.ts";
import { numberParagraphs } from "../../craft/new/source.ts";
import { diagnose } from "../../diagnostics/diagnose.ts";
import { hashOf } from "../../host/files.ts";
import { nodeHost } from "../../host/node.ts";
import { findProject, isInside, isMarked } from "../../host/project.ts";
import { packagedFile } from "../../host/templates.ts";
import { HostError } from "../../host/types.ts";
import { isKnownLanguage, languageOf, primaryTag } from "../../language/index.ts";
import { plural } from "../report.ts";
import { EXIT, type Terminal, UsageError } from "../terminal.ts";

export interface NewOptions {
  readonly kind: NewKind;
  readonly from?: string;
  readonly lang?: string;
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
  if (options.lang !== undefined && !/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/.test(options.lang))
    throw new UsageError(`--lang takes a language tag such as en-GB, fr or ko, not “${options.lang}”`);
  const schema = schemaFrom(root, join(root, "briefs"));
  const present = (file: string) => nodeHost.exists(join(folder, file)) !== "no";
  const stubs = (["people", "places", "facts"] as const).filter((one) => !present(`${one}.yml`));
  const brief = newBrief({
    title: titleOf(name),
    kind: options.kind,
    schema,
    source: copy?.source ?? null,
    ...(options.lang === undefined ? {} : { lang: options.lang }),
    registries: REGISTRIES.filter((one) => one !== "sources" || present("sources.yml")),
  });
  if (copy !== null) nodeHost.writeWhole(copy.path, encode(copy.text), root);
  for (const one of stubs) nodeHost.writeWhole(join(folder, `${one}.yml`), encode(stubOf(one, schema)), root);
  nodeHost.writeWhole(path, encode(brief), root);
  startProject(root, here);
  tell(path, copy, terminal);
  const foreign = englishParts(options.lang);
  if (foreign !== "") terminal.err(`  ${foreign}\n`);
  if (stubs.length > 0)
    terminal.err(`  ${stubs.map((one) => join(folder, `${one}.yml`)).join(", ")}: stubs to fill in\n`);
  return EXIT.done;
}

/** A folder that nothing marks as a project becomes one, so that decks go to `out` in it and not below `briefs`. */
function startProject(root: string, here: string): void {
  if (root !== here || isMarked(nodeHost, root)) return;
  nodeHost.writeWhole(
    "briefdeck.yml",
    encode("# Marks this folder as a project: decks go to out, templates may lie in it.\n"),
  );
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

/** What of a new brief is English although another language was asked for, as one sentence; "" for nothing. */
function englishParts(lang: string | undefined): string {
  if (lang === undefined || primaryTag(lang) === "en") return "";
  return isKnownLanguage(lang)
    ? `headings are in ${languageOf(lang).name}; remarks for the drafter and examples are in English: write over them, labels such as “**Say:**” may stay`
    : `there are no words for “${lang}”: headings, examples and what the deck says by itself are in English`;
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
