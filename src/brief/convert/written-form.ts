import { greatest } from "../../data/lists.ts";
import { parseNumber } from "../../data/numbers.ts";

/** Losses stand in brackets or behind a minus, on either side of their currency. */
const FIGURE =
  /^\(?[-−–+]?\s?(\p{Sc}|US\$|[A-Z]{3}(?=[\s\d]))?\s?[-−–+]?(\d[\d.,'’ \u00a0\u202f]*?)\s?(%|‰|\p{Sc}|(?<=[\s\d])[A-Z]{3})?\)?$/u;
const GROUPS = /\d[.,'’ \u00a0\u202f]\d{3}(?!\d)/;

interface Figure {
  readonly before: string;
  readonly digits: string;
  readonly after: string;
}

/** The figures of cells, those without a digit aside; null if one is no figure. */
function figuresIn(cells: readonly string[]): readonly Figure[] | null {
  const numbers = cells.filter((cell) => /\d/.test(cell));
  const figures = numbers.flatMap((number): Figure[] => {
    const found = FIGURE.exec(number);
    return found === null ? [] : [{ before: found[1] ?? "", digits: found[2] ?? "", after: found[3] ?? "" }];
  });
  return figures.length < numbers.length ? null : figures;
}

/** The currencies and percent signs that figures are written with, on whichever side; "" of those without one. */
export function signsOf(cells: readonly string[]): readonly string[] {
  return [...new Set((figuresIn(cells) ?? []).map(({ before, after }) => before || after))];
}

/**
 * How the figures of a chart are written, if all are alike: `40%` keeps its sign, `$3.20` its currency, `1,200.5` its
 * comma. A sign may stand before some and behind others.
 * @param cells as written, those without a digit aside
 * @returns `format` and `unit` of a chart, each only where the figures say something
 */
export function writtenForm(cells: readonly string[]): Readonly<Record<string, string>> {
  const figures = figuresIn(cells) ?? [];
  if (figures.length === 0) return {};
  const [sign = "", ...others] = signsOf(cells);
  const isBefore = figures.find(({ before, after }) => (before || after) === sign)?.before === sign;
  const isKept = sign !== "" && others.length === 0;
  const currency = isKept && isBefore ? (/^[A-Z]+$/.test(sign) ? `${sign}\u00a0` : sign) : "";
  const digits = figures.map((figure) => figure.digits);
  const grouped = digits.some((one) => (parseNumber(one) ?? 0) >= 1000 && GROUPS.test(one.slice(0, wholeEnd(one))));
  const places = greatest(digits.map(decimals));
  const code = `${grouped ? "#,##0" : "0"}${places > 0 ? `.${"0".repeat(places)}` : ""}`;
  const isPlain = currency === "" && !grouped && !digits.some((one) => decimals(one) > 0 && one.endsWith("0"));
  return {
    ...(isPlain ? {} : { format: currency === "" ? code : `"${currency}"${code}` }),
    ...(isKept && !isBefore ? { unit: /^[A-Z]+$/.test(sign) ? `\u00a0${sign}` : sign } : {}),
  };
}

/** Where the decimal mark stands in a number as written, else its end. */
function wholeEnd(written: string): number {
  const mark = written.search(/[.,]\d+$/);
  const whole = written.slice(0, Math.max(0, mark)).replace(/\D/g, "");
  return mark > 0 && whole === String(Math.trunc(parseNumber(written) ?? Number.NaN)) ? mark : written.length;
}

/** Digits behind the decimal mark of a number as written. */
function decimals(written: string): number {
  return Math.min(6, Math.max(0, written.length - wholeEnd(written) - 1));
}
