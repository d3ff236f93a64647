/** Samples of slide kinds with their headings, labels, heads and terms in another language; the running text stays. */
import type { Language } from "../../src/language/index.ts";
import { type ColumnName, SCALES, type ScaleName, type TopicName, type Words } from "../../src/language/types.ts";
import type { Vocabulary } from "../../src/vocabulary/types.ts";
import { apart } from "../../src/vocabulary/words.ts";
import { vocabularyOf } from "./bound.ts";

/** The word that the language writes itself, as it starts a line. */
function first(words: Words, lang: string): string {
  const [word = ""] = apart(words);
  return word.charAt(0).toLocaleUpperCase(lang) + word.slice(1);
}

let english: Vocabulary | undefined;

/** @param kind whose class goes: its heading alone is to say what the slide is */
export function translated(sample: string, kind: TopicName, language: Language): string {
  english ??= vocabularyOf("en");
  const { lineOf, column, isColumn, topicOf, rank } = english;
  const { tag, lines, columns, headings, scales } = language;
  const label = (word: string): string => {
    const type = lineOf(word)?.type;
    if (type !== undefined) return first(lines[type], tag);
    return isColumn(word) ? first(columns[column(word).key as ColumnName], tag) : word;
  };
  const term = (scale: string, word: string): string =>
    Object.hasOwn(SCALES, scale) && rank(scale, word) > 0
      ? first(scales[scale as ScaleName][rank(scale, word) - 1] ?? "", tag)
      : word;
  const part = (heading: string): string => {
    const topic = topicOf(heading)?.name as TopicName | undefined;
    return topic === undefined ? label(heading) : first(headings[topic], tag);
  };
  let keys: readonly string[] = [];
  const all = sample.split("\n");
  const rows = all.map((line, at): string => {
    if (line.startsWith("## ")) keys = [];
    if (!line.startsWith("|")) return line;
    const cells = line.slice(1, line.lastIndexOf("|")).split("|");
    if (/^[\s:|-]+$/.test(line)) return line;
    if (/^\|[\s:|-]+\|$/.test(all[at + 1] ?? "")) {
      keys = cells.map((cell) => column(cell.trim()).key);
      return `|${cells.map((cell) => ` ${label(cell.trim())} `).join("|")}|`;
    }
    return `|${cells.map((cell, index) => ` ${term(keys[index] ?? "", cell.trim())} `).join("|")}|`;
  });
  return rows
    .join("\n")
    .replace(/^---\n/, `---\nlang: ${tag}\n`)
    .replace(new RegExp(`^(#+) .*\\{\\.${kind}(?=[ }])([^}\\n]*)\\}`, "m"), `$1 ${first(headings[kind], tag)}`)
    .replace(/^### ([^{*\n]+)$/gm, (_, heading: string) => `### ${part(heading)}`)
    .replace(/\*\*([^*\n:]{1,40}):\*\*/g, (_, word: string) => `**${label(word)}:**`)
    .replace(/\*\(([a-z]+)\)\*/g, (_, word: string) => `*(${term("raised", word)})*`);
}
