import { isScalar, type Node } from "yaml";
import { type IsoDate, isoMoment } from "../dates.ts";
import type { JsonSchema, Reading, Shape } from "../types.ts";
import { wrong } from "./report.ts";

/** A scalar as it is written (`0.10`, `NO`), line breaks as spaces; null for a list, a map or nothing. */
function written(node: Node): string | null {
  if (!isScalar(node)) return null;
  const { value, source } = node;
  if (value === null) return null;
  const text = typeof value === "string" ? value : (source ?? String(value));
  return text.trim().replace(/\s+/g, (blanks) => (/[\r\n]/.test(blanks) ? " " : blanks));
}

function scalar<T>(expects: string, schema: JsonSchema, take: (text: string, node: Node) => T | undefined): Shape<T> {
  return {
    expects,
    schema,
    read(node: Node, path: string, reading: Reading) {
      const text = written(node);
      const value = text === null ? undefined : take(text, node);
      return value === undefined ? wrong(node, path, expects, reading) : value;
    },
  };
}

/** Any text on one line; numbers and truth values count as what is written. */
export const text = (expects = "a text"): Shape<string> =>
  scalar(expects, { type: ["string", "number", "boolean"] }, (value) => value);

/** A text, and nothing that YAML takes for a number or truth value, that matches a pattern as a whole. */
export function matching(pattern: string, expects: string, more: JsonSchema = {}): Shape<string> {
  let regex: RegExp | undefined;
  const matches = (words: string): boolean => {
    regex ??= new RegExp(`^(?:${pattern})$`, "u");
    return regex.test(words);
  };
  const schema = { type: "string", pattern: `^(?:${pattern})$`, ...more };
  return scalar(expects, schema, (value, node) => (isText(node) && matches(rawText(node)) ? value : undefined));
}

/** One of a few words, spelt exactly. */
export function word<const W extends string>(words: readonly W[], expects = listed(words)): Shape<W> {
  return {
    expects,
    schema: { enum: words },
    read(node, path, reading) {
      const found = words.find((known) => isText(node) && rawText(node) === known);
      return found ?? wrong(node, path, expects, reading, words);
    },
  };
}

export const flag = (): Shape<boolean> =>
  scalar("true or false", { type: "boolean" }, (_, node) =>
    isScalar(node) && typeof node.value === "boolean" ? node.value : undefined,
  );

/** A number within bounds, both included. */
export function number(least: number, most: number, { whole }: { readonly whole: boolean }): Shape<number> {
  const expects = `a ${whole ? "whole " : ""}number from ${least} to ${most}`;
  return scalar(expects, { type: whole ? "integer" : "number", minimum: least, maximum: most }, (_, node) => {
    const value = isScalar(node) ? node.value : undefined;
    if (typeof value !== "number" || !(value >= least && value <= most)) return undefined;
    return whole && !Number.isInteger(value) ? undefined : value;
  });
}

const LEAP = "(?:\\d\\d(?:0[48]|[2468][048]|[13579][26])|(?:[02468][048]|[13579][26])00)-02-29";
const DAY =
  "(?:\\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\\d|30)|02-(?:0[1-9]|1\\d|2[0-8]))" +
  `|${LEAP})`;
const TIME = "(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d{1,6})?)?(?:Z|[+-](?:0\\d|1[0-4]):[0-5]\\d)?";

/** A day of the calendar, `2013-05-07`. The pattern knows leap years, so that editors judge as we do. */
export const day = (): Shape<IsoDate> => dated(DAY, "a day such as 2013-05-07");

/** A day, a month or a year, `2013-05-07`, `2013-05`, `2013`. */
export const date = (expects: string): Shape<IsoDate> => dated(`${DAY}|\\d{4}(?:-(?:0[1-9]|1[0-2]))?`, expects);

/** A day, or a day with a time: `2013-05-07T08:00-04:00`. Read as ISO 8601. */
export const moment = (): Shape<IsoDate> =>
  dated(`${DAY}(?:[T ]${TIME})?`, "a day or a day and time such as 2013-05-07T08:00-04:00");

function dated(pattern: string, expects: string): Shape<IsoDate> {
  const shape = matching(pattern, expects);
  return {
    ...shape,
    read(node, path, reading) {
      const value = shape.read(node, path, reading);
      return value === undefined ? undefined : isoMoment(value);
    },
  };
}

const isText = (node: Node): boolean => isScalar(node) && typeof node.value === "string";
const rawText = (node: Node): string => (isScalar(node) && typeof node.value === "string" ? node.value : "");

/** `a, b or c` */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}
