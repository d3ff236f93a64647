/** Differences of two texts by lines, as `diff -u` prints them. */
import { FILE_HEADERS_ONLY, formatPatch, structuredPatch } from "diff";

/** Lines around a change, as `diff -u` shows them. */
const AROUND = 3;

/** Lines that may be changed: texts with more are told to differ throughout, since looking on takes the square of it. */
const MOST_CHANGES = 2000;

/**
 * A unified diff; "" where the texts have the same lines.
 * @param before the text that lines with “-” stand in
 * @param after the text that lines with “+” stand in
 * @param names what the two are called
 */
export function unifiedDiff(before: string, after: string, [old, now]: readonly [string, string]): string {
  const [from, to] = [withPlainEnds(before), withPlainEnds(after)];
  const options = { context: AROUND, maxEditLength: MOST_CHANGES };
  const patch = structuredPatch(old, now, from, to, undefined, undefined, options);
  if (patch === undefined) return wholly(from, to, [old, now]);
  return patch.hunks.length === 0 ? "" : formatPatch(patch, FILE_HEADERS_ONLY);
}

/** All of the one gone, all of the other there. */
function wholly(before: string, after: string, [old, now]: readonly [string, string]): string {
  const lines = (sign: string, text: string) => text.replace(/^(?=[\s\S])/gm, sign);
  const range = (text: string): string => (text === "" ? "0,0" : `1,${text.split("\n").length - 1}`);
  return `--- ${old}\n+++ ${now}\n@@ -${range(before)} +${range(after)} @@\n${lines("-", before)}${lines("+", after)}`;
}

/** The same lines, each with one sign at its end. */
const withPlainEnds = (text: string): string => {
  const plain = text.replaceAll("\r\n", "\n");
  return plain === "" || plain.endsWith("\n") ? plain : `${plain}\n`;
};
