/**
 * What the build does ahead for the packaged templates: heads, bodies and stylesheets, read by the sources themselves.
 * `build.mjs` bundles this file, runs it, and puts what it returns into briefdeck.
 */
import { basename } from "node:path";
import { parse as parseYaml } from "yaml";
import { type PreparedPairs, prepare } from "../data/prepared.ts";
import { precompileProgram } from "../deck/handlebars/library.ts";
import { readTemplate } from "../deck/handlebars/parse.ts";
import { prepareBody } from "../deck/handlebars/prepared.ts";
import { splitHead } from "../deck/pack/split-head.ts";
import type { Diagnostic } from "../diagnostics/types.ts";
import { BEFORE_ELSEWHERE, CLOSED_ELSEWHERE } from "../language/elsewhere.ts";
import { KNOWN_LANGUAGES } from "../language/known.ts";
import { readSheet } from "../scene/css/sheet/parse-sheet.ts";
import { prepareSheet } from "../scene/css/sheet/prepared.ts";
import { USER_AGENT_CSS } from "../scene/css/sheet/user-agent.ts";
import { keysBefore } from "../vocabulary/words.ts";

/** By the names of the constants that the sources declare. */
export interface Prepared {
  readonly words: { readonly BRIEFDECK_WORDS: Words };
  readonly prepared: Readonly<Record<"BRIEFDECK_HEADS" | "BRIEFDECK_BODIES" | "BRIEFDECK_SHEETS", PreparedPairs>>;
  /** `deck/handlebars/packaged.ts`, with what Handlebars compiled of the templates. */
  readonly packaged: string;
}

/** A line for each list, as it compares behind a tab: one text is read faster than thousands. */
type Words = string;

/**
 * @param files of the pack, named by their paths in it
 * @throws on a fault in them: nothing is built from a broken pack
 */
export function prepareTemplates(files: readonly File[]): Prepared {
  const templates = templatesOf(files);
  const partials = new Set(
    templates.filter(({ name }) => name.startsWith("partials")).map(({ name }) => basename(name, ".hbs")),
  );
  const bodies = templates.map(({ name, body }, program) => {
    const { value, diagnostics } = readTemplate(name, body.text, body.start, { partials, inlines: new Set() });
    diagnostics.forEach(refuse);
    if (value === null) throw new Error(`${name} cannot be read`);
    return {
      code: precompileProgram(value.program),
      body: [body.text, prepareBody(value, body.start, program)] as const,
    };
  });
  return {
    words: { BRIEFDECK_WORDS: readWords() },
    prepared: {
      BRIEFDECK_HEADS: readHeads(files),
      BRIEFDECK_BODIES: bodies.map(({ body }) => body),
      BRIEFDECK_SHEETS: readSheets(files),
    },
    packaged: `export const PROGRAMS = [\n${bodies.map(({ code }) => code).join("\n,\n")}\n];`,
  };
}

interface File {
  readonly name: string;
  readonly text: string;
}

const ending = (files: readonly File[], end: string): readonly File[] => files.filter(({ name }) => name.endsWith(end));

const templatesOf = (files: readonly File[]) =>
  ending(files, ".hbs").map(({ name, text }) => ({ name, ...splitHead(text) }));

/** The heads of templates and the pack's YAML files, with their values. */
export function readHeads(files: readonly File[]): PreparedPairs {
  const heads = templatesOf(files).flatMap(({ head }) => (head === null ? [] : [head.text]));
  return [...heads, ...ending(files, ".yml").map(({ text }) => text)].map((text) => [
    text,
    prepare(parseYaml(text, { schema: "core" })),
  ]);
}

/** The built-in stylesheet and the pack's, with their rules. */
export function readSheets(files: readonly File[]): PreparedPairs {
  const sheets = [{ name: "built-in stylesheet", text: USER_AGENT_CSS }, ...ending(files, ".css")];
  return sheets.map(({ name, text }) => [text, prepareSheet(readSheet({ file: name, text, report: refuse }))]);
}

/** The lists that a vocabulary compares, of every language; those of plain Latin letters are compared as they are. */
export function readWords(): Words {
  const lists = KNOWN_LANGUAGES.flatMap(({ headings, lines, columns, around, partLabels, annex, numbering = "" }) => [
    ...[headings, lines, columns, around].flatMap((one) => Object.values<string>(one)),
    ...[partLabels, annex, numbering],
  ]);
  const elsewhere = Object.values(CLOSED_ELSEWHERE).flatMap((lines) => Object.values<string>(lines));
  return [...new Set([...lists, ...elsewhere, BEFORE_ELSEWHERE])]
    .flatMap((list) => {
      const keys = keysBefore(list);
      return keys === null ? [] : [`${list}\t${keys}`];
    })
    .join("\n");
}

function refuse({ span, message }: Diagnostic): never {
  throw new Error(`${span?.file ?? "a template"}, at offset ${span?.start ?? 0}: ${message}`);
}
