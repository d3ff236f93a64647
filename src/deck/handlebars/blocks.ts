import { Markup } from "../markup/markup.ts";
import { fail } from "./failure.ts";
import { type Frame, innerFrame } from "./frame.ts";
import type { BlockHelper, BlockStatement, Program } from "./types.ts";
import { isTrue, nameType } from "./values.ts";

type Continue = (program: Program, frame: Frame) => void;
type Handler = (block: BlockStatement, value: unknown, frame: Frame, go: Continue) => void;

const HANDLERS: Readonly<Record<BlockHelper, Handler>> = {
  if: (block, value, frame, go) => go(isTrue(value) ? block.body : block.otherwise, frame),
  unless: (block, value, frame, go) => go(isTrue(value) ? block.otherwise : block.body, frame),
  with: (block, value, frame, go) =>
    isTrue(value) ? go(block.body, innerFrame(frame, value, block.locals, [value])) : go(block.otherwise, frame),
  each: runEach,
};

export function runBlock(block: BlockStatement, value: unknown, frame: Frame, go: Continue): void {
  HANDLERS[block.helper](block, value, frame, go);
}

function runEach(block: BlockStatement, value: unknown, frame: Frame, go: Continue): void {
  const [keys, items] = entriesOf(value, block);
  if (items.length === 0) go(block.otherwise, frame);
  for (let index = 0; index < items.length; index++) {
    const key = keys?.[index] ?? index;
    const item = items[index];
    const loop = { index, key, first: index === 0, last: index === items.length - 1, outer: frame.loop };
    go(block.body, innerFrame(frame, item, block.locals, [item, key], loop));
  }
}

/** Keys (null for a list, whose keys are the indexes) and items. */
function entriesOf(value: unknown, block: BlockStatement): readonly [readonly string[] | null, readonly unknown[]] {
  if (value === null || value === undefined || value === "") return [null, []];
  if (Array.isArray(value)) return [null, value];
  if (typeof value === "object" && !(value instanceof Markup)) return [Object.keys(value), Object.values(value)];
  return fail("deck/not-a-list", { type: nameType(value) }, block.argument.span);
}
