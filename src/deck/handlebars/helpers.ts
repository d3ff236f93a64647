import type { Span } from "../../diagnostics/types.ts";
import { formatDate } from "../../language/date.ts";
import { Markup } from "../markup/markup.ts";
import { isTrue } from "./values.ts";

/** A value helper. `args` are as many as `least` to `most` say; `fail` reports a wrong one by its index. */
interface Helper {
  readonly least: number;
  readonly most: number;
  /** For messages: `date iso "long|short"`. */
  readonly usage: string;
  readonly run: (args: readonly unknown[], call: HelperCall) => unknown;
}

interface HelperCall {
  readonly span: Span;
  readonly lang: string;
  /** Reports that argument `index` is not a … */
  readonly wrong: (index: number, wanted: string) => never;
}

function numberArgument(args: readonly unknown[], index: number, call: HelperCall): number {
  const value = args[index];
  return typeof value === "number" ? value : call.wrong(index, "a number");
}

function listArgument(args: readonly unknown[], index: number, call: HelperCall): readonly unknown[] {
  const value = args[index];
  if (value === null || value === undefined) return [];
  return Array.isArray(value) ? value : call.wrong(index, "a list");
}

/** Markup counts as equal to the text that it shows. */
function comparable(value: unknown): unknown {
  if (value instanceof Markup) return value.mapText((text) => text).plain;
  return value ?? null;
}

const count: Helper = {
  least: 1,
  most: 1,
  usage: "count list",
  run: (args, call) => listArgument(args, 0, call).length,
};
const has: Helper = {
  least: 2,
  most: 2,
  usage: "has list value",
  run: (args, call) => listArgument(args, 0, call).includes(args[1]),
};
const first: Helper = {
  least: 2,
  most: 2,
  usage: "first list n",
  run: (args, call) => listArgument(args, 0, call).slice(0, Math.max(0, numberArgument(args, 1, call))),
};
/** From 0, `to` excluded, negative numbers count from the end: as in JavaScript. */
const slice: Helper = {
  least: 2,
  most: 3,
  usage: "slice list from to",
  run: (args, call) =>
    listArgument(args, 0, call).slice(
      numberArgument(args, 1, call),
      args.length > 2 ? numberArgument(args, 2, call) : undefined,
    ),
};
/** The items whose field is the value, as `eq` compares; `where parts "kind" "risks"`, `where rows "levels.impact" 3`. */
const where: Helper = {
  least: 3,
  most: 3,
  usage: 'where list "field" value',
  run: (args, call) => {
    const [, path, wanted] = args;
    if (typeof path !== "string") return call.wrong(1, "the name of a field");
    const names = path.split(".");
    return listArgument(args, 0, call).filter(
      (item) => comparable(names.reduce(ownField, item)) === comparable(wanted),
    );
  },
};

/** The field of a name that is only known when the slide is filled; null if there is none. */
const lookup: Helper = {
  least: 2,
  most: 2,
  usage: "lookup object key",
  run: ([object, key]) => ownField(object, String(comparable(key) ?? "")),
};

function ownField(value: unknown, name: string): unknown {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, name)) return null;
  return (value as Readonly<Record<string, unknown>>)[name];
}

const eq: Helper = {
  least: 2,
  most: 2,
  usage: "eq a b",
  run: ([a, b]) => comparable(a) === comparable(b),
};
const not: Helper = { least: 1, most: 1, usage: "not a", run: ([a]) => !isTrue(a) };
const and: Helper = {
  least: 2,
  most: 9,
  usage: "and a b",
  run: (args) => args.find((arg) => !isTrue(arg)) ?? (args.every(isTrue) ? args.at(-1) : null),
};
const or: Helper = { least: 2, most: 9, usage: "or a b", run: (args) => args.find(isTrue) ?? args.at(-1) };
const gt: Helper = {
  least: 2,
  most: 2,
  usage: "gt a b",
  run: (args, call) => numberArgument(args, 0, call) > numberArgument(args, 1, call),
};
const lt: Helper = {
  least: 2,
  most: 2,
  usage: "lt a b",
  run: (args, call) => numberArgument(args, 0, call) < numberArgument(args, 1, call),
};
const add: Helper = {
  least: 2,
  most: 2,
  usage: "add a b",
  run: (args, call) => numberArgument(args, 0, call) + numberArgument(args, 1, call),
};

const upper: Helper = {
  least: 1,
  most: 1,
  usage: "upper text",
  run: ([value], call) => {
    if (value instanceof Markup) return value.mapText((text) => text.toUpperCase());
    if (value === null || value === undefined) return "";
    return typeof value === "string" ? value.toUpperCase() : call.wrong(0, "text");
  },
};

const date: Helper = {
  least: 1,
  most: 2,
  usage: 'date iso "long|short|full"',
  run: ([iso, style = "long"], call) => {
    if (iso === null || iso === undefined || iso === "") return "";
    const known = DATE_STYLES.find((word) => word === style) ?? call.wrong(1, "“long”, “short” or “full”");
    const format = (text: string) => formatDate(text, known, call.lang);
    if (iso instanceof Markup) return iso.mapText(format);
    return typeof iso === "string" ? format(iso) : call.wrong(0, "an ISO date");
  },
};

const DATE_STYLES = ["long", "short", "full"] as const;

/** Underlines what stands in square brackets: words that are not agreed. */
const brackets: Helper = {
  least: 1,
  most: 1,
  usage: "brackets text",
  run: ([value], call) => {
    if (value instanceof Markup) return value.mapBrackets((inner) => `<u>${inner}</u>`);
    return value === null || value === undefined || typeof value === "string" ? (value ?? "") : call.wrong(0, "text");
  },
};

/** The value helpers of templates/README.md; `if unless each with` are in `blocks.ts`. There are no others. */
export const HELPERS: ReadonlyMap<string, Helper> = new Map(
  Object.entries({ eq, not, and, or, gt, lt, add, count, has, first, slice, where, lookup, upper, date, brackets }),
);
