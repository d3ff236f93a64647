/** The sources as text, with what each file imports: for tests of how they are built. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";

export const ROOT = resolve(import.meta.dirname, "..", "..");
export const SRC = join(ROOT, "src");

export interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

const files = walk(SRC).filter((file) => file.endsWith(".ts"));
export const texts: ReadonlyMap<string, string> = new Map(
  files.map((file) => [relative(SRC, file), readFileSync(file, "utf8")]),
);
export const names = [...texts.keys()].sort();
export const imports = names.flatMap((name) => importsOf(name, texts.get(name) ?? ""));

function walk(folder: string): readonly string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? walk(path) : [path];
  });
}

function importsOf(from: string, text: string): readonly Import[] {
  const code = withoutComments(text);
  const found = [
    ...code.matchAll(/^(?:import|export)\b(\s+type\b)?[^;"']*?\bfrom\s*["']([^"']+)["']/gm),
    ...code.matchAll(/^import()\s*["']([^"']+)["']/gm),
    ...code.matchAll(/\bimport()\(\s*["']([^"']+)["']\s*\)/g),
  ];
  return found.map((match) => {
    const target = match[2] ?? "";
    const to = target.startsWith(".") ? relative(SRC, resolve(SRC, dirname(from), target)) : target;
    return { from, to, typeOnly: match[1] !== undefined && match[1].trim() === "type" };
  });
}

export function withoutComments(text: string): string {
  return text.replace(/\/\*[\s\S]*?\*\//g, "").replace(/^\s*\/\/.*$/gm, "");
}

/** Code alone: no comments, no strings, so that words in messages do not count. */
export function codeOf(name: string): string {
  return withoutComments(texts.get(name) ?? "")
    .replace(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g, '""')
    .replace(/`(?:[^`\\]|\\.)*`/g, "``");
}

export const stageOf = (name: string): string => name.split("/")[0] ?? "";
export const STAGES = [
  "language",
  "vocabulary",
  "data",
  "opc",
  "tree",
  "brief",
  "craft",
  "cues",
  "marking",
  "release",
  "deck",
  "scene",
  "emit",
  "check",
];
