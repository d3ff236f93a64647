import { isoDate } from "../../data/dates.ts";
import { type DateFormats, formatDate, isDateStyle } from "../../language/date.ts";
import { languageOf } from "../../language/index.ts";
import { escapeText } from "../markup/escape.ts";
import { Markup } from "../markup/markup.ts";
import { heightOf, lettersOf, longestOf, type Timescale, timescale } from "./timescale.ts";
import { fieldNames, hasOwnField, isOpen, isTrue, ownField, unwrap } from "./values.ts";

/** A value helper. `args` are as many as `least` to `most` say. Throws `WrongValue` and `NoSuchField`. */
interface Helper {
  readonly least: number;
  readonly most: number;
  /** For messages: `date iso "long|short"`. */
  readonly usage: string;
  /** Its arguments may be a `Context`, with what a partial was given beside it. */
  readonly keepsContext?: true;
  readonly run: (args: readonly unknown[], call: HelperCall) => unknown;
}

interface HelperCall {
  readonly lang: string;
  readonly dates: DateFormats;
}

/** Argument `index` of a helper is not what it must be. */
export class WrongValue extends Error {
  readonly index: number;
  readonly wanted: string;

  constructor(index: number, wanted: string) {
    super(`${index} is not ${wanted}`);
    this.index = index;
    this.wanted = wanted;
  }
}

function wrong(index: number, wanted: string): never {
  throw new WrongValue(index, wanted);
}

/** None of the items that a helper goes through has the field that argument `index` names. */
export class NoSuchField extends Error {
  readonly index: number;
  readonly field: string;
  readonly known: readonly string[];

  constructor(index: number, field: string, known: readonly string[]) {
    super(`${index}: no ${field}`);
    this.index = index;
    this.field = field;
    this.known = known;
  }
}

/** The names of a field, `levels.impact`, of which the items of a list have the first: what drafters name stands deeper. */
function pathArgument(args: readonly unknown[], index: number): readonly string[] {
  const path = args[index];
  if (typeof path !== "string") return wrong(index, "the name of a field");
  const names = path.split(".");
  const [field = ""] = names;
  const items = listArgument(args, 0).filter((item) => fieldNames(item).length > 0 && !isOpen(item));
  if (items.length > 0 && items.every((item) => !hasOwnField(item, field)))
    throw new NoSuchField(index, path, [...new Set(items.flatMap(fieldNames))]);
  return names;
}

function numberArgument(args: readonly unknown[], index: number): number {
  const value = args[index];
  return typeof value === "number" ? value : wrong(index, "a number");
}

function listArgument(args: readonly unknown[], index: number): readonly unknown[] {
  const value = args[index];
  if (value === null || value === undefined) return [];
  return Array.isArray(value) ? value : wrong(index, "a list");
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
  run: (args) => listArgument(args, 0).length,
};
const has: Helper = {
  least: 2,
  most: 2,
  usage: "has list value",
  run: (args) => listArgument(args, 0).includes(args[1]),
};
const first: Helper = {
  least: 2,
  most: 2,
  usage: "first list n",
  run: (args) => listArgument(args, 0).slice(0, Math.max(0, numberArgument(args, 1))),
};
/** From 0, `to` excluded, negative numbers count from the end: as in JavaScript. */
const slice: Helper = {
  least: 2,
  most: 3,
  usage: "slice list from to",
  run: (args) =>
    listArgument(args, 0).slice(numberArgument(args, 1), args.length > 2 ? numberArgument(args, 2) : undefined),
};
/** The items whose field is the value, as `eq` compares; `where parts "kind" "risks"`, `where rows "levels.impact" 3`. */
const where: Helper = {
  least: 3,
  most: 3,
  usage: 'where list "field" value',
  run: (args) => {
    const names = pathArgument(args, 1);
    const wanted = args[2];
    return listArgument(args, 0).filter((item) => comparable(names.reduce(ownField, item)) === comparable(wanted));
  },
};

/** The items by the numbers in their fields, the highest first; equals stay in their order, what has none stands last. */
const ranked: Helper = {
  least: 2,
  most: 4,
  usage: 'ranked list "levels.impact" "levels.likelihood"',
  run: (args) => {
    const paths = args.slice(1).map((_, at) => pathArgument(args, at + 1));
    const keyed = listArgument(args, 0).map((item) => ({
      item,
      numbers: paths.map((path) => Number(unwrap(path.reduce(ownField, item))) || 0),
    }));
    const order = (a: readonly number[], b: readonly number[]): number =>
      a.reduce((found, value, at) => found || (b[at] ?? 0) - value, 0);
    return keyed.sort((a, b) => order(a.numbers, b.numbers)).map(({ item }) => item);
  },
};

/** The field of a name that is only known when the slide is filled; null if there is none. */
const lookup: Helper = {
  least: 2,
  most: 2,
  usage: "lookup object key",
  keepsContext: true,
  run: ([object, key]) => ownField(object, String(comparable(key) ?? "")),
};

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
  run: (args) => numberArgument(args, 0) > numberArgument(args, 1),
};
const lt: Helper = {
  least: 2,
  most: 2,
  usage: "lt a b",
  run: (args) => numberArgument(args, 0) < numberArgument(args, 1),
};
/** Without the tail of digits that halves and tenths leave in binary: 0.1 + 0.2 is 0.3. */
const calculate = (word: string, of: (a: number, b: number) => number): Helper => ({
  least: 2,
  most: 2,
  usage: `${word} a b`,
  run: (args) => Number(of(numberArgument(args, 0), numberArgument(args, 1)).toPrecision(15)),
});
const add = calculate("add", (a, b) => a + b);
const sub = calculate("sub", (a, b) => a - b);
const mul = calculate("mul", (a, b) => a * b);
const div = calculate("div", (a, b) => (b === 0 ? wrong(1, "a number other than 0") : a / b));

/** Changes the letters of a text, or those of markup between its elements. */
const changeText = (word: string, change: (text: string) => string): Helper => ({
  least: 1,
  most: 1,
  usage: `${word} text`,
  run: ([value]) => {
    if (value instanceof Markup) return value.mapText(change);
    if (value === null || value === undefined) return "";
    return typeof value === "string" ? change(value) : wrong(0, "text");
  },
});
const upper = changeText("upper", (text) => text.toUpperCase());
const lower = changeText("lower", (text) => text.toLowerCase());

/** The value, or the second where there is none; 0 and false are values. */
const fallback: Helper = {
  least: 2,
  most: 2,
  usage: "default value instead",
  run: ([value, instead]) =>
    value === null || value === undefined || value === "" || (value instanceof Markup && value.markup === "")
      ? instead
      : value,
};

/** The texts of a list, or of a field of its items, in one. */
const join: Helper = {
  least: 2,
  most: 3,
  usage: 'join list ", " "field"',
  run: (args) => {
    const [, between, field] = args;
    if (typeof between !== "string") return wrong(1, "a text");
    const names = field === undefined ? [] : pathArgument(args, 2);
    const texts = listArgument(args, 0)
      .map((item) => unwrap(names.reduce(ownField, item)))
      .filter((text) => text !== null && text !== undefined && text !== "");
    if (texts.some((text) => typeof text === "object" && !(text instanceof Markup))) return wrong(0, "a list of texts");
    const markup = texts.map((text) => (text instanceof Markup ? text.markup : escapeText(String(text))));
    return new Markup(markup.join(escapeText(between)));
  },
};

/** Whole days from one ISO date to another, negative where the second is earlier; null where one is missing. */
const days: Helper = {
  least: 2,
  most: 2,
  usage: "days from to",
  run: (args) => {
    const [from, to] = args.map((value, index) => {
      const text = comparable(value);
      if (text === null || text === "") return null;
      return (typeof text === "string" ? dayNumber(text) : null) ?? wrong(index, "an ISO date with a day, 2013-05-07");
    });
    return typeof from === "number" && typeof to === "number" ? to - from : null;
  },
};

function dayNumber(text: string): number | null {
  const day = isoDate(text.trim());
  return day === null || day.length < 10 ? null : Date.parse(`${day.slice(0, 10)}T00:00:00Z`) / 86_400_000;
}

const date: Helper = {
  least: 1,
  most: 2,
  usage: 'date iso "long|short|full|D MMMM YYYY"',
  run: ([iso, style = "long"], call) => {
    if (iso === null || iso === undefined || iso === "") return "";
    if (typeof style !== "string" || !isDateStyle(style))
      return wrong(1, "“long”, “short”, “full” or a pattern such as “DD.MM.YYYY”");
    const format = (text: string) => formatDate(text, style, call.lang, call.dates);
    if (iso instanceof Markup) return iso.mapText(format);
    return typeof iso === "string" ? format(iso) : wrong(0, "an ISO date");
  },
};

/** Items with a date of their own on one line, to scale, their words where nothing meets; null where a table says it better. */
const onTimescale: Helper = {
  least: 3,
  most: 3,
  usage: "timescale items letters lines",
  run: (args, { lang }): (Omit<Timescale, "stops"> & { readonly stops: readonly unknown[] }) | null => {
    const items = listArgument(args, 0);
    const textOf = (item: unknown, ...names: readonly string[]): string =>
      names.map((name) => String(comparable(ownField(item, name)) ?? "")).join("");
    const events = items.map((item) => ({
      date: textOf(item, "date"),
      when: lettersOf(textOf(item, "when")),
      what: lettersOf(textOf(item, "what", "rest")),
      longest: longestOf(textOf(item, "what", "rest")),
      height: heightOf(textOf(item, "when", "what", "rest")),
      planned: unwrap(ownField(item, "checked")) === false,
    }));
    const scale = timescale(events, numberArgument(args, 1), numberArgument(args, 2), lang);
    return scale && { ...scale, stops: scale.stops.map((stop) => ({ ...stop, item: items[stop.index] })) };
  },
};

/** A reader counts in minutes up to here. */
const LONG_MINUTES = 120;

/** `90 minutes` in the template's own word for minutes, `9 h 50 min` where nobody reckons in them any more. */
const duration: Helper = {
  least: 2,
  most: 2,
  usage: 'duration minutes "minutes"',
  run: (args, call) => {
    const minutes = numberArgument(args, 0);
    const [, word] = args;
    if (typeof word !== "string") return wrong(1, "the word for minutes");
    if (minutes <= LONG_MINUTES) return `${minutes}\u00a0${word}`;
    const [hour, minute, between] = languageOf(call.lang).duration;
    const whole = Math.round(minutes);
    const parts = [`${Math.floor(whole / 60)}${between}${hour}`, `${whole % 60}${between}${minute}`];
    return parts.slice(0, whole % 60 === 0 ? 1 : 2).join("\u00a0");
  },
};

/** Underlines what stands in square brackets: words that are not agreed. */
const brackets: Helper = {
  least: 1,
  most: 1,
  usage: "brackets text",
  run: ([value]) => {
    if (value instanceof Markup) return value.mapBrackets((inner) => `<u>${inner}</u>`);
    return value === null || value === undefined || typeof value === "string" ? (value ?? "") : wrong(0, "text");
  },
};

/** The value helpers of templates/README.md; `if unless each with` are Handlebars' own. There are no others. */
export const HELPERS: ReadonlyMap<string, Helper> = new Map(
  Object.entries({
    ...{ eq, not, and, or, gt, lt, add, sub, mul, div, count, has, first, slice, where, ranked, lookup, join },
    ...{ default: fallback, upper, lower, date, days, timescale: onTimescale, duration, brackets },
  }),
);
