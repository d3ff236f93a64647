import type { Step } from "../../scene/drawing/types.ts";

/** A hundredth of a point is seen on no page; of a coast, drawn in hundreds of steps, neither is a tenth. */
const FINE = 100;
const COARSE = 10;
const LONG = 60;

/**
 * The steps of a figure, in points, as path data (SVG 1.1, §8.3): each says how far it goes from the step before, counted
 * between places already rounded, so that no error adds up. A straight step that goes nowhere is left out.
 */
export function pathData(steps: readonly Step[]): string {
  const grid = steps.length > LONG ? COARSE : FINE;
  const on = (value: number): number => Math.round(value * grid);
  const written = (units: number): string => String(units / grid);
  let [x, y] = [0, 0];
  let from: readonly [number, number] = [0, 0];
  let last = "";
  let data = "";
  const add = (letter: string, units: readonly number[]): void => {
    // A letter said again is left out, and a minus parts as a blank does.
    const numbers = units
      .map(written)
      .reduce((all, one) => `${all}${all === "" || one.startsWith("-") ? "" : " "}${one}`, "");
    if (letter !== last) data += letter + numbers;
    else data += numbers.startsWith("-") ? numbers : ` ${numbers}`;
    last = letter;
  };
  for (const step of steps) {
    if (step[0] === "Z") {
      data += last = "z";
      [x, y] = from;
      continue;
    }
    const numbers = step.slice(1) as readonly number[];
    const to = [on(numbers.at(-2) ?? 0), on(numbers.at(-1) ?? 0)] as const;
    const [dx, dy] = [to[0] - x, to[1] - y];
    if (step[0] === "M") {
      last = "";
      add("M", to);
      from = to;
    } else if (step[0] === "C") {
      add(
        "c",
        numbers.map((one, index) => on(one) - (index % 2 === 0 ? x : y)),
      );
    } else if (dy === 0) {
      if (dx !== 0) add("h", [dx]);
    } else if (dx === 0) add("v", [dy]);
    else add("l", [dx, dy]);
    [x, y] = to;
  }
  return data;
}
