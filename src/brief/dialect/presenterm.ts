import { pauseBlock } from "../blocks/pause.ts";
import type { RawBlock } from "../blocks/raw.ts";
import type { Context } from "../context.ts";
import type { Line } from "../source/lines.ts";

const COMMAND =
  /^(pause|end_slide|column_layout|column|reset_layout|speaker_note|jump_to_middle|jump_to_vertical_center|new_lines?|newlines?|incremental_lists|list_item_newlines|font_size|alignment|no_footer|skip_slide|include|snippet_output)(?::[ \t]*|$)/;
const BLOCK_SCALAR = /^[|>][-+]?[ \t]*$/;

interface Place {
  readonly start: number;
  readonly end: number;
  /** Containers around it: slides end only outside of all. */
  readonly depth: number;
}

/**
 * A comment that is a command of presenterm's: the end of a slide, a column, a note.
 * @returns null if it is none
 */
export function presentermBlocks(
  context: Context,
  lines: readonly Line[],
  { start, end, depth }: Place,
  read: (lines: Line[]) => RawBlock[],
): readonly RawBlock[] | null {
  const [first, ...others] = lines.filter(({ text }, index) => text !== "" || index > 0);
  const prefix = first?.text.startsWith(context.signs.commandPrefix) === true ? context.signs.commandPrefix : null;
  const [command = "", name] = (prefix === null ? null : COMMAND.exec(first?.text.slice(prefix.length) ?? "")) ?? [];
  if (first === undefined || name === undefined) return null;
  const whole = `${prefix}${command}`;
  const value = first.text.slice(whole.length).trim();
  switch (name) {
    case "speaker_note": {
      const head = { ...first, from: first.from + whole.length, text: first.text.slice(whole.length) };
      return [{ kind: "notes", blocks: read(BLOCK_SCALAR.test(value) ? others : [head, ...others]), start, end }];
    }
    case "end_slide":
      return depth > 0 ? [] : [{ kind: "rule", front: null, start, end }];
    case "column":
      return depth > 0 ? [] : [{ kind: "slot", name: value === "0" ? "left" : "right", start, end }];
    case "reset_layout":
      return depth > 0 ? [] : [{ kind: "slot", name: "bottom", start, end }];
    case "skip_slide":
      return [{ kind: "hide", why: "skip_slide", start, end }];
    case "column_layout":
      return [];
    case "incremental_lists":
      return depth > 0 ? [] : [{ kind: "steps", on: value !== "false", whole: false, start, end }];
    case "pause":
      if (depth === 0) return [pauseBlock(start, end)];
      context.tally.add("pause", "<!-- pause -->", "", start, end);
      return [];
    default:
      context.tally.add("directive", name, first.text, start, end);
      return [];
  }
}

/** Languages of which presenterm hides lines that begin with three strokes. */
const STROKES = new Set(
  "python py bash sh fish shell zsh kotlin java javascript js typescript ts c cpp c++ go php ruby".split(" "),
);

/** What a line of code begins with that presenterm runs and does not show; "" where it shows all. */
export function hidingPrefix(lang: string): string {
  const name = lang.toLowerCase();
  return name === "rust" || name === "rs" ? "# " : STROKES.has(name) ? "/// " : "";
}
