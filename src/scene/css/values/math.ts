import { greatest, least } from "../../../data/lists.ts";
import { isLengthUnit, pointsOf } from "./length.ts";
import { Rejection, type Units, wordOf } from "./parser.ts";
import { type FunctionPiece, type Piece, type Pieces, splitAtCommas } from "./piece.ts";

/**
 * A number (no unit), a share (`%`), or a length in one of the units; sums of unlike lengths are in points. A share may have
 * points beside it, since what it is a share of is known only once the page is laid out.
 */
interface Amount {
  readonly value: number;
  readonly unit: string;
  readonly plus?: number;
}

/** Millionths: what is left of sums in binary fractions is no part of any design. */
const STEP = 1e6;

/** Brackets alone are no value. */
const isMath = ({ name }: FunctionPiece): boolean => name !== "" && MATH.has(name);

/** Whether any part of a value is to be reckoned. */
export function hasMath(pieces: Pieces): boolean {
  return pieces.some((piece) => piece.type === "function" && (isMath(piece) || hasMath(piece.args)));
}

/**
 * The value with every `calc()`, `min()`, `max()`, `clamp()` and `round()` (CSS Values 4, 10) replaced by what it comes
 * to, so that properties need not know of them: a number, a length, a percentage, or a `sum` of the last two. A rejection
 * says what cannot be reckoned.
 * @param pieces without `var()`
 * @param units of the element that the value is for
 */
export function reckon(pieces: Pieces, units: Units): Pieces | Rejection {
  const done: Piece[] = [];
  for (const piece of pieces) {
    const part = piece.type === "function" ? ofCall(piece, units) : piece;
    if (part instanceof Rejection) return part;
    done.push(part);
  }
  return done;
}

/** `calc(…)`, or `rgb(calc(…) 0 0)`. */
function ofCall(call: FunctionPiece, units: Units): Piece | Rejection {
  if (isMath(call)) return reckoned(call, units);
  if (!hasMath(call.args)) return call;
  const args = reckon(call.args, units);
  return args instanceof Rejection ? args : { ...call, args };
}

function reckoned(call: FunctionPiece, units: Units): Piece | Rejection {
  const amount = amountOf(call, units);
  if (amount instanceof Rejection) return amount;
  const value = Math.round(amount.value * STEP) / STEP;
  if (!Number.isFinite(value)) return new Rejection(call, "what it comes to is no number");
  const { span, origin } = call;
  const base = { source: `${call.source} = ${value}${amount.unit}`, span, ...(origin === undefined ? {} : { origin }) };
  if (amount.unit === "") return { ...base, type: "number", value };
  const points = Math.round((amount.plus ?? 0) * STEP) / STEP;
  if (points !== 0) {
    const source = `${call.source} = ${value}% ${points < 0 ? "-" : "+"} ${Math.abs(points)}pt`;
    return value === 0
      ? { ...base, type: "dimension", value: points, unit: "pt" }
      : { ...base, source, type: "sum", percent: value, points };
  }
  if (amount.unit === "%") return { ...base, type: "percentage", value };
  return { ...base, type: "dimension", value, unit: amount.unit };
}

function amountOf(piece: Piece, units: Units): Amount | Rejection {
  switch (piece.type) {
    case "number":
      return { value: piece.value, unit: "" };
    case "percentage":
      return { value: piece.value, unit: "%" };
    case "dimension":
      return isLengthUnit(piece.unit) ? { value: piece.value, unit: piece.unit } : new Rejection(piece);
    case "function": {
      const read = MATH.get(piece.name);
      if (read !== undefined) return read(piece, units);
    }
  }
  return new Rejection(piece, "only numbers, lengths and percentages can be reckoned with");
}

type Sign = "+" | "-" | "*" | "/";

const isSign = (piece: Piece | undefined, ...signs: readonly Sign[]): boolean =>
  piece?.type === "operator" && signs.some((sign) => sign === piece.text);

/** Terms with `+` and `-` between them, each of factors with `*` and `/` between them. */
function sum(pieces: Pieces, call: FunctionPiece, units: Units): Amount | Rejection {
  let total: Amount | undefined;
  for (let at = 0; at < pieces.length || total === undefined; ) {
    const minus = total !== undefined && isSign(pieces[at], "-");
    if (total !== undefined && !isSign(pieces[at++], "+", "-"))
      return new Rejection(call, "a sign is missing; blanks stand on both sides of “+” and “-”");
    const to = pieces.findIndex((piece, i) => i > at && isSign(piece, "+", "-"));
    const end = to < 0 ? pieces.length : to;
    const term = product(pieces.slice(at, end), call, units);
    if (term instanceof Rejection) return term;
    const added: Amount | Rejection = total === undefined ? term : add(total, term, minus ? -1 : 1, call, units);
    if (added instanceof Rejection) return added;
    total = added;
    at = end;
  }
  return total;
}

function product(pieces: Pieces, call: FunctionPiece, units: Units): Amount | Rejection {
  const [first] = pieces;
  if (first === undefined) return new Rejection(call, "a value is missing");
  let total = amountOf(first, units);
  for (let at = 1; at < pieces.length; at += 2) {
    if (total instanceof Rejection) return total;
    const [sign, piece] = [pieces[at], pieces[at + 1]];
    if (!isSign(sign, "*", "/"))
      return new Rejection(call, "a sign is missing; blanks stand on both sides of “+” and “-”");
    if (piece === undefined) return new Rejection(call, "a value is missing");
    const factor = amountOf(piece, units);
    if (factor instanceof Rejection) return factor;
    total = isSign(sign, "*") ? multiply(total, factor, call) : divide(total, factor, call);
  }
  return total;
}

function multiply(a: Amount, b: Amount, call: FunctionPiece): Amount | Rejection {
  if (a.unit !== "" && b.unit !== "") return new Rejection(call, "one side of “*” must be a number without a unit");
  const [one, factor] = b.unit === "" ? [a, b.value] : [b, a.value];
  return times(one, factor);
}

const times = (amount: Amount, factor: number): Amount => ({
  value: amount.value * factor,
  unit: amount.unit,
  ...(amount.plus === undefined ? {} : { plus: amount.plus * factor }),
});

function divide(a: Amount, b: Amount, call: FunctionPiece): Amount | Rejection {
  if (b.unit !== "") return new Rejection(call, "what “/” divides by must be a number without a unit");
  if (b.value === 0) return new Rejection(call, "it divides by 0");
  const { value, unit, plus } = a;
  return { value: value / b.value, unit, ...(plus === undefined ? {} : { plus: plus / b.value }) };
}

function add(a: Amount, b: Amount, sign: 1 | -1, call: FunctionPiece, units: Units): Amount | Rejection {
  if ((a.unit === "%" || b.unit === "%") && a.unit !== "" && b.unit !== "") {
    const [one, other] = [split(a, units), split(b, units)];
    if (one === null || other === null) return new Rejection(call);
    return { value: one.value + sign * other.value, unit: "%", plus: one.plus + sign * other.plus };
  }
  const [left, right] = alike([a, b], call, units);
  if (left instanceof Rejection) return left;
  if (right instanceof Rejection) return right;
  return { value: (left?.value ?? 0) + sign * (right?.value ?? 0), unit: left?.unit ?? "" };
}

/** The share and the points of an amount that is no bare number. */
function split(amount: Amount, units: Units): { readonly value: number; readonly plus: number } | null {
  if (amount.unit === "%") return { value: amount.value, plus: amount.plus ?? 0 };
  const points = pointsAsWritten(amount, units);
  return points instanceof Rejection ? null : { value: 0, plus: points };
}

/** Points of the sheet: what takes them multiplies by the scale of the page. */
function pointsAsWritten({ value, unit }: Amount, units: Units): number | Rejection {
  const { scale } = units;
  const asWritten = { ...units, em: units.em / scale, rem: units.rem / scale, scale: 1 };
  return pointsOf({ type: "dimension", value, unit, source: "" }, asWritten);
}

/** The amounts in one unit: points, where they are lengths of several. A rejection alone if they are of unlike kinds. */
function alike(amounts: readonly Amount[], call: FunctionPiece, units: Units): readonly (Amount | Rejection)[] {
  const [first] = amounts;
  if (amounts.every(({ unit, plus }) => unit === first?.unit && plus === undefined)) return amounts;
  if (amounts.some(({ unit }) => unit === "")) {
    return [new Rejection(call, "a length or percentage and a number without a unit cannot be added or compared")];
  }
  if (amounts.some(({ unit }) => unit === "%")) {
    const instead = "use “max-width”, “min-width” and the like beside “width”, or “var(--page-width)”";
    return [
      new Rejection(
        call,
        `percentages and lengths cannot be compared, since of what a percentage is a share is known only once the page is laid out: ${instead}`,
      ),
    ];
  }
  return amounts.map((amount) => {
    const points = pointsAsWritten(amount, units);
    return points instanceof Rejection ? new Rejection(call) : { value: points, unit: "pt" };
  });
}

/** The arguments of a call in one unit. */
function operands(
  parts: readonly Pieces[],
  call: FunctionPiece,
  units: Units,
): { readonly values: readonly number[]; readonly unit: string } | Rejection {
  const amounts: Amount[] = [];
  for (const part of parts) {
    const amount = sum(part, call, units);
    if (amount instanceof Rejection) return amount;
    amounts.push(amount);
  }
  const values: number[] = [];
  let unit = "";
  for (const amount of alike(amounts, call, units)) {
    if (amount instanceof Rejection) return amount;
    values.push(amount.value);
    unit = amount.unit;
  }
  return { values, unit };
}

type Read = (call: FunctionPiece, units: Units) => Amount | Rejection;

/** @param counts how many values it takes */
function choice(
  counts: (count: number) => boolean,
  takes: string,
  choose: (values: readonly number[]) => number,
): Read {
  return (call, units) => {
    const parts = splitAtCommas(call.args);
    if (!counts(parts.length)) return new Rejection(call, `“${call.name}()” takes ${takes}`);
    const all = operands(parts, call, units);
    return all instanceof Rejection ? all : { value: choose(all.values), unit: all.unit };
  };
}

const ROUND = new Map<string, (value: number) => number>([
  ["nearest", Math.round],
  ["up", Math.ceil],
  ["down", Math.floor],
  ["to-zero", Math.trunc],
]);

/** CSS Values 4, 10.3: `round(how?, value, step?)`; a step may be left out of numbers. */
const round: Read = (call, units) => {
  const parts = splitAtCommas(call.args);
  const how = parts[0]?.length === 1 ? ROUND.get(wordOf(parts[0][0])) : undefined;
  const rest = how === undefined ? parts : parts.slice(1);
  const all = operands(rest, call, units);
  if (all instanceof Rejection) return all;
  const [value = 0, step = 1] = all.values;
  const whole = all.values.length === 2 || (all.values.length === 1 && all.unit === "");
  if (!whole || step <= 0) return new Rejection(call, "“round()” takes a value and a step above 0, such as “0.5pt”");
  // What is a whole number of steps but for the last binary digit is one.
  const steps = Math.round((value / step) * STEP) / STEP;
  return { value: (how ?? Math.round)(steps) * step, unit: all.unit };
};

const calc: Read = (call, units) => sum(call.args, call, units);

/** By name; "" is a pair of brackets. */
const MATH: ReadonlyMap<string, Read> = new Map([
  ["", calc],
  ["calc", calc],
  ["min", choice((count) => count > 0, "one value or more", least)],
  ["max", choice((count) => count > 0, "one value or more", greatest)],
  [
    "clamp",
    choice(
      (count) => count === 3,
      "three values: the least, the one that is wanted, the most",
      ([low = 0, value = 0, high = 0]) => Math.max(low, Math.min(value, high)),
    ),
  ],
  ["round", round],
]);
