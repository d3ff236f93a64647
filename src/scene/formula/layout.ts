/**
 * Sets a formula: where each letter and bar stands. After *The TeXbook*, appendix G, with fewer cases; native equations
 * are set by PowerPoint, so that what is asked here is room enough, and a drawing that reads alike.
 */

import { greatest } from "../../data/lists.ts";
import { isIntegral } from "../../math/symbols.ts";
import type {
  Accent,
  Fence,
  Formula,
  Fraction,
  Grid,
  Limits,
  MathClass,
  MathNode,
  Root,
  Scripts,
  Stretched,
} from "../../math/types.ts";
import { isApart, isBetween } from "../../math/words.ts";
import { AXIS, bar, beside, centred, EMPTY, gap, merged, moved, stroked, THICKNESS } from "./boxes.ts";
import { accentSteps, tallFence, wideMark } from "./fences.ts";
import { symbolBox } from "./glyphs.ts";
import type { FormulaBox, FormulaFonts } from "./types.ts";

interface Style {
  readonly scale: number;
  /** The formula stands by itself: sums are large, and fractions in full size. */
  readonly display: boolean;
  readonly fonts: FormulaFonts;
}

/** Of raised and lowered things, and the smallest size of those within them. */
const SCRIPT = 0.72;
const SMALLEST = 0.5;
const SUM = 1.45;
const INTEGRAL = 1.9;

export function setFormula(formula: Formula, display: boolean, fonts: FormulaFonts): FormulaBox {
  return row(formula, { scale: 1, display, fonts });
}

const script = (style: Style): Style => ({
  ...style,
  scale: Math.max(SMALLEST, style.scale * SCRIPT),
  display: false,
});

function row(formula: Formula, style: Style): FormulaBox {
  const boxes: FormulaBox[] = [];
  formula.forEach((node, at) => {
    const room = at === 0 ? 0 : roomBefore(formula, at, style);
    if (room > 0) boxes.push(gap(room * style.scale));
    boxes.push(box(node, style));
  });
  return beside(boxes);
}

/** Em between two neighbours; none in small type. */
function roomBefore(formula: Formula, at: number, { scale }: Style): number {
  const [before, after] = [formula[at - 1], formula[at]];
  if (before === undefined || after === undefined || scale < 1) return 0;
  const [one, other] = [classOf(before), classOf(after)];
  if (before.kind === "space" || after.kind === "space") return 0;
  if (one === "relation" || other === "relation") return one === other ? 0 : 5 / 18;
  if ((one === "binary" && isApart(formula, at - 1)) || (other === "binary" && isBetween(formula, at))) return 4 / 18;
  if (one === "punctuation") return 3 / 18;
  const isCalled = one === "operator" && other !== "open" && after.kind !== "fence";
  const calls = other === "operator" && one !== "open" && one !== "binary";
  return isCalled || calls ? 3 / 18 : 0;
}

function classOf(node: MathNode): MathClass {
  if (node.kind === "symbol") return node.class;
  const base = node.kind === "limits" || node.kind === "scripts" ? node.base : [];
  const [only] = base;
  return base.length === 1 && only !== undefined && only.kind === "symbol" ? only.class : "ordinary";
}

function box(node: MathNode, style: Style): FormulaBox {
  const { scale, fonts } = style;
  switch (node.kind) {
    case "symbol": {
      if (node.large !== true || !style.display) return symbolBox(node, scale, fonts);
      const size = scale * (isIntegral(node.text) ? INTEGRAL : SUM);
      const sign = symbolBox(node, size, fonts);
      return moved(sign, 0, (sign.ascent - sign.descent) / 2 - AXIS * scale);
    }
    case "space":
      return gap(node.width * scale);
    case "fraction":
      return fraction(node, style);
    case "scripts":
      return scripts(node, style);
    case "limits":
      return limits(node, style);
    case "root":
      return root(node, style);
    case "fence":
      return fence(node, style);
    case "grid":
      return grid(node, style);
    case "accent":
      return accent(node, style);
    case "stretched":
      return stretched(node, style);
    case "ruled":
      return ruled(row(node.body, style), node.where, scale);
  }
}

function fraction({ above, below, bar: hasBar }: Fraction, style: Style): FormulaBox {
  const inner = style.display && style.scale >= 1 ? { ...style, display: false } : script(style);
  const [top, foot] = [row(above, inner), row(below, inner)];
  const { scale } = style;
  const side = 0.1 * scale;
  const width = Math.max(top.width, foot.width);
  const room = (style.display ? 0.16 : 0.1) * scale;
  const axis = -AXIS * scale;
  const parts = [
    moved(centred(top, width), side, axis - room - top.descent),
    moved(centred(foot, width), side, axis + room + foot.ascent),
    ...(hasBar ? [bar(side / 2, axis, width + side, THICKNESS * scale)] : []),
  ];
  return merged(parts, width + 2 * side);
}

function scripts({ base, raised, lowered }: Scripts, style: Style): FormulaBox {
  const { scale } = style;
  const body = row(base, style);
  const isPrime = raised?.every((node) => node.kind === "symbol" && /^[′″‴]+$/.test(node.text)) ?? false;
  const high = raised && row(raised, isPrime ? style : script(style));
  const low = lowered && row(lowered, script(style));
  const rise = isPrime ? 0 : Math.max(0.38 * scale, body.ascent - 0.3 * scale);
  let drop = Math.max(0.16 * scale, body.descent + 0.02 * scale);
  if (high && low) drop = Math.max(drop, high.descent - rise + low.ascent + 0.1 * scale);
  const first = base.at(0);
  const leans = first?.kind === "symbol" && isIntegral(first.text) ? 0.2 * scale : 0;
  const width = Math.max(high?.width ?? 0, (low?.width ?? 0) - leans);
  const parts = [
    body,
    // In the order in which they are said, and in which Office Math has them: the sum from one to five.
    ...(low ? [moved(low, body.width - leans, drop)] : []),
    ...(high ? [moved(high, body.width + 0.02 * scale, -rise)] : []),
  ];
  return merged(parts, body.width + width + 0.04 * scale);
}

function limits({ base, above, below }: Limits, style: Style): FormulaBox {
  const { scale } = style;
  const first = base.at(0);
  const isSmall = !style.display && first?.kind === "symbol" && first.large === true;
  if (isSmall) return scripts({ kind: "scripts", base, raised: above, lowered: below }, style);
  const small = script(style);
  const [high, low] = [above && row(above, small), below && row(below, small)];
  const body = row(base, style);
  const width = Math.max(body.width, high?.width ?? 0, low?.width ?? 0);
  const long = isArrow(base)
    ? stroked(wideMark(textOf(base), width, -0.1 * scale, scale).strokes[0]?.steps ?? [], THICKNESS * scale, width)
    : null;
  const middle = long ?? centred(body, width);
  const room = 0.12 * scale;
  const parts = [
    middle,
    ...(low ? [moved(centred(low, width), 0, middle.descent + room + low.ascent)] : []),
    ...(high ? [moved(centred(high, width), 0, -middle.ascent - room - high.descent)] : []),
  ];
  return merged(parts, width);
}

const textOf = (formula: Formula): string => formula.map((node) => (node.kind === "symbol" ? node.text : "")).join("");

const isArrow = (formula: Formula): boolean => /^[→←↔⇒⇐⇔]$/.test(textOf(formula)) && formula.length === 1;

function root({ body, degree }: Root, style: Style): FormulaBox {
  const { scale } = style;
  const inner = row(body, style);
  const index = degree && row(degree, { ...style, scale: Math.max(SMALLEST, scale * 0.5), display: false });
  const top = -(Math.max(inner.ascent, 0.5 * scale) + 0.14 * scale);
  const foot = inner.descent + 0.02 * scale;
  const tall = foot - top;
  const lead = Math.max(0, (index?.width ?? 0) - 0.25 * scale);
  const sign = 0.5 * scale;
  const line = stroked(
    [
      ["M", lead, foot - 0.42 * tall],
      ["L", lead + 0.1 * scale, foot - 0.47 * tall],
      ["L", lead + 0.26 * scale, foot],
      ["L", lead + sign, top],
      ["L", lead + sign + inner.width + 0.08 * scale, top],
    ],
    THICKNESS * scale,
    lead + sign + inner.width + 0.12 * scale,
  );
  const parts = [
    ...(index ? [moved(index, 0, foot - 0.55 * tall - index.descent)] : []),
    line,
    moved(inner, lead + sign + 0.04 * scale, 0),
  ];
  return merged(parts, line.width);
}

function fence({ open, close, body }: Fence, style: Style): FormulaBox {
  const { scale, fonts } = style;
  const inner = row(body, style);
  const axis = AXIS * scale;
  const half = Math.max(inner.ascent - axis, inner.descent + axis) + 0.04 * scale;
  const side = (sign: string, name: MathClass): FormulaBox => {
    if (sign === "") return EMPTY;
    const isTall = half > 0.56 * scale;
    const grown = isTall ? tallFence(sign, half, scale) : null;
    return grown ?? symbolBox({ kind: "symbol", text: sign, class: name, italic: false, bold: false }, scale, fonts);
  };
  return beside([side(open, "open"), inner, side(close, "close")]);
}

function grid({ rows, align, close }: Grid, style: Style): FormulaBox {
  const { scale } = style;
  const cells = rows.map((line) => line.map((cell) => row(cell, { ...style, display: close && style.display })));
  const widths = align.map((_, column) => greatest(cells.map((line) => line[column]?.width ?? 0)), 0);
  const between = (column: number): number => (close ? (column % 2 === 1 ? 0.28 : 1.2) : 0.9) * scale;
  const starts = widths.map((_, column) =>
    widths.slice(0, column).reduce((sum, width, before) => sum + width + between(before + 1), 0),
  );
  let y = 0;
  const parts: FormulaBox[] = [];
  for (const line of cells) {
    const ascent = greatest(
      line.map((cell) => cell.ascent),
      0.75 * scale,
    );
    const descent = greatest(
      line.map((cell) => cell.descent),
      0.25 * scale,
    );
    line.forEach((cell, column) => {
      const room = (widths[column] ?? 0) - cell.width;
      const side = align[column] === "left" ? 0 : align[column] === "right" ? room : room / 2;
      parts.push(moved(cell, (starts[column] ?? 0) + side, y + ascent));
    });
    y += ascent + descent + 0.2 * scale;
  }
  const tall = Math.max(0, y - 0.2 * scale);
  const width = (starts.at(-1) ?? 0) + (widths.at(-1) ?? 0);
  const all = moved(merged(parts, width), 0, -tall / 2 - AXIS * scale);
  return { ...all, ascent: tall / 2 + AXIS * scale, descent: tall / 2 - AXIS * scale };
}

function accent({ mark, body }: Accent, style: Style): FormulaBox {
  const { scale, fonts } = style;
  const inner = row(body, style);
  const y = -inner.ascent - 0.06 * scale;
  const width = Math.min(inner.width * 0.8, 0.36 * scale);
  const steps = accentSteps(mark, width, y, scale);
  if (steps !== null)
    return merged([inner, moved(stroked(steps, THICKNESS * scale, 0), inner.width / 2, 0)], inner.width);
  const set = symbolBox({ kind: "symbol", text: mark, class: "ordinary", italic: false, bold: false }, scale, fonts);
  return merged([inner, moved(set, inner.width / 2, y + 0.5 * scale)], inner.width);
}

function stretched({ mark, side, body }: Stretched, style: Style): FormulaBox {
  const { scale } = style;
  const inner = row(body, style);
  const room = 0.06 * scale;
  const high = 0.28 * scale;
  const y = side === "above" ? -inner.ascent - room : inner.descent + room + high;
  return merged([inner, wideMark(mark, inner.width, y, scale)], inner.width);
}

function ruled(inner: FormulaBox, where: "above" | "below" | "across" | "around", scale: number): FormulaBox {
  const [room, thickness] = [0.1 * scale, THICKNESS * scale];
  const { width, ascent, descent } = inner;
  switch (where) {
    case "above":
      return merged([inner, bar(0, -ascent - room, width, thickness)], width);
    case "below":
      return merged([inner, bar(0, descent + room, width, thickness)], width);
    case "across": {
      const line = stroked(
        [
          ["M", 0, descent],
          ["L", width, -ascent],
        ],
        thickness,
        width,
      );
      return merged([inner, line], width);
    }
    case "around": {
      const wide = width + 4 * room;
      const [top, foot] = [-ascent - 2 * room, descent + 2 * room];
      const frame = stroked(
        [["M", 0, top], ["L", wide, top], ["L", wide, foot], ["L", 0, foot], ["Z"]],
        thickness,
        wide,
      );
      return merged([moved(inner, 2 * room, 0), frame], wide);
    }
  }
}
