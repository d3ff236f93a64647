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
  const entries = entriesOf(value, block);
  if (entries.length === 0) go(block.otherwise, frame);
  for (const [index, [key, item]] of entries.entries()) {
    const loop = { index, key, first: index === 0, last: index === entries.length - 1, outer: frame.loop };
    go(block.body, innerFrame(frame, item, block.locals, [item, key], loop));
  }
}

function entriesOf(value: unknown, block: BlockStatement): readonly (readonly [string | number, unknown])[] {
  if (value === null || value === undefined || value === "") return [];
  if (Array.isArray(value)) return value.map((item, index) => [index, item]);
  if (typeof value === "object" && !(value instanceof Markup)) return Object.entries(value);
  return fail("deck/not-a-list", { type: nameType(value) }, block.argument.span);
}
