/** Brackets, braces and marks that grow with what they hold, drawn as lines. */
import { table } from "../../data/table.ts";
import type { Step } from "../drawing/types.ts";
import { AXIS, EMPTY, stroked, THICKNESS } from "./boxes.ts";
import type { FormulaBox } from "./types.ts";

/** A bracket from its top to its bottom, in a unit square: `x` to the right, `y` down. */
const SHAPES: Readonly<Record<string, { readonly width: number; readonly steps: readonly Step[] }>> = table({
  "(": {
    width: 0.34,
    steps: [
      ["M", 0.85, 0],
      ["C", 0.05, 0.22, 0.05, 0.78, 0.85, 1],
    ],
  },
  "[": {
    width: 0.3,
    steps: [
      ["M", 0.85, 0],
      ["L", 0.3, 0],
      ["L", 0.3, 1],
      ["L", 0.85, 1],
    ],
  },
  "{": {
    width: 0.42,
    steps: [
      ["M", 0.9, 0],
      ["C", 0.4, 0, 0.55, 0.25, 0.5, 0.42],
      ["C", 0.5, 0.47, 0.35, 0.5, 0.15, 0.5],
      ["C", 0.35, 0.5, 0.5, 0.53, 0.5, 0.58],
      ["C", 0.55, 0.75, 0.4, 1, 0.9, 1],
    ],
  },
  "⌊": {
    width: 0.3,
    steps: [
      ["M", 0.3, 0],
      ["L", 0.3, 1],
      ["L", 0.85, 1],
    ],
  },
  "⌈": {
    width: 0.3,
    steps: [
      ["M", 0.85, 0],
      ["L", 0.3, 0],
      ["L", 0.3, 1],
    ],
  },
  "⟨": {
    width: 0.32,
    steps: [
      ["M", 0.8, 0],
      ["L", 0.25, 0.5],
      ["L", 0.8, 1],
    ],
  },
  "|": {
    width: 0.26,
    steps: [
      ["M", 0.5, 0],
      ["L", 0.5, 1],
    ],
  },
  "‖": {
    width: 0.36,
    steps: [
      ["M", 0.3, 0],
      ["L", 0.3, 1],
      ["M", 0.7, 0],
      ["L", 0.7, 1],
    ],
  },
});

const MIRRORED: Readonly<Record<string, string>> = table({
  ")": "(",
  "]": "[",
  "}": "{",
  "⌋": "⌊",
  "⌉": "⌈",
  "⟩": "⟨",
});
const SAME: Readonly<Record<string, string>> = table({ "∣": "|", "∥": "‖", "⟮": "(", "⟯": "(", "<": "⟨", ">": "⟨" });

/**
 * A bracket as tall as what it holds; null for one that is drawn in one size alone.
 * @param half how far it reaches above and below the axis
 */
export function tallFence(sign: string, half: number, scale: number): FormulaBox | null {
  const plain = SAME[sign] ?? sign;
  const isMirrored = MIRRORED[plain] !== undefined || sign === ">" || sign === "⟯";
  const shape = SHAPES[MIRRORED[plain] ?? plain];
  if (shape === undefined) return sign === "" ? EMPTY : null;
  const width = shape.width * scale;
  const at = (x: number, y: number): [number, number] => [
    (isMirrored ? 1 - x : x) * width,
    -AXIS * scale - half + y * 2 * half,
  ];
  return stroked(fitted(shape.steps, at), THICKNESS * scale, width);
}

/** Marks over or under something, in a box of its width and 1 high. */
const WIDE: Readonly<Record<string, readonly Step[]>> = table({
  "⏞": [
    ["M", 0, 1],
    ["C", 0, 0.3, 0.1, 0.5, 0.4, 0.5],
    ["C", 0.47, 0.5, 0.5, 0.3, 0.5, 0],
    ["C", 0.5, 0.3, 0.53, 0.5, 0.6, 0.5],
    ["C", 0.9, 0.5, 1, 0.3, 1, 1],
  ],
  "⏜": [
    ["M", 0, 1],
    ["C", 0.2, 0, 0.8, 0, 1, 1],
  ],
  "⎴": [
    ["M", 0, 1],
    ["L", 0, 0.4],
    ["L", 1, 0.4],
    ["L", 1, 1],
  ],
});
const UPSIDE_DOWN: Readonly<Record<string, string>> = table({ "⏟": "⏞", "⏝": "⏜", "⎵": "⎴" });

/** A brace or an arrow over something: `width` wide, its foot on the line `y`. */
export function wideMark(mark: string, width: number, y: number, scale: number): FormulaBox {
  const high = 0.28 * scale;
  const shape = WIDE[UPSIDE_DOWN[mark] ?? mark];
  const thickness = THICKNESS * scale;
  if (shape !== undefined) {
    const isTurned = UPSIDE_DOWN[mark] !== undefined;
    const at = (x: number, down: number): [number, number] => [
      x * width,
      y - high + (isTurned ? 1 - down : down) * high,
    ];
    return stroked(fitted(shape, at), thickness, width);
  }
  return stroked(arrow(mark, width, y - high / 2, 0.12 * scale), thickness, width);
}

/** A line with heads at the ends that the sign has them at; a sign that is no arrow is a line. */
export function arrow(sign: string, width: number, y: number, head: number): readonly Step[] {
  const right = "→↔⇒⇔⇀⟶⟹⟷↦".includes(sign);
  const left = "←↔⇐⇔↼⟵⟸⟷".includes(sign);
  const steps: Step[] = [
    ["M", 0, y],
    ["L", width, y],
  ];
  if (right) steps.push(["M", width - head, y - head], ["L", width, y], ["L", width - head, y + head]);
  if (left) steps.push(["M", head, y - head], ["L", 0, y], ["L", head, y + head]);
  return steps;
}

/** A mark over a letter, `width` wide around 0, its foot on the line `y`; null for one that is set as a letter. */
export function accentSteps(mark: string, width: number, y: number, scale: number): readonly Step[] | null {
  const [half, high] = [width / 2, 0.14 * scale];
  const dot = (x: number): Step[] => [
    ["M", x - 0.02 * scale, y - high / 2],
    ["L", x + 0.02 * scale, y - high / 2],
  ];
  switch (mark) {
    case "\u0302":
      return [
        ["M", -half, y],
        ["L", 0, y - high],
        ["L", half, y],
      ];
    case "\u030c":
      return [
        ["M", -half, y - high],
        ["L", 0, y],
        ["L", half, y - high],
      ];
    case "\u0303":
      return [
        ["M", -half, y],
        ["C", -half / 2, y - 2 * high, half / 2, y + high, half, y - high],
      ];
    case "\u0304":
    case "\u0305":
      return [
        ["M", -half, y - high / 2],
        ["L", half, y - high / 2],
      ];
    case "\u0307":
      return dot(0);
    case "\u0308":
      return [...dot(-half / 2), ...dot(half / 2)];
    case "\u0301":
      return [
        ["M", -half / 3, y],
        ["L", half / 3, y - high],
      ];
    case "\u0300":
      return [
        ["M", half / 3, y],
        ["L", -half / 3, y - high],
      ];
    case "\u20d7":
      return arrow("→", width, y - high / 2, 0.09 * scale).map((step) => shifted(step, -half));
    default:
      return null;
  }
}

function shifted(step: Step, x: number): Step {
  return step[0] === "M" || step[0] === "L" ? [step[0], step[1] + x, step[2]] : step;
}

function fitted(steps: readonly Step[], at: (x: number, y: number) => [number, number]): readonly Step[] {
  return steps.map((step): Step => {
    switch (step[0]) {
      case "Z":
        return step;
      case "C":
        return ["C", ...at(step[1], step[2]), ...at(step[3], step[4]), ...at(step[5], step[6])];
      default:
        return [step[0], ...at(step[1], step[2])];
    }
  });
}
