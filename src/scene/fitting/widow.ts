import type { ContainerBox } from "../boxes/types.ts";
import type { Measurer } from "../text/types.ts";
import type { Fitted, FittedPage } from "./types.ts";

/** A last line has this share of its measure at least. */
const WIDOW = 0.2;
/** Words that are kept together at the end of a text, at most. */
const BOUND = 4;

interface SetText {
  readonly box: ContainerBox;
  readonly pages: readonly FittedPage[];
}

/**
 * A text with its last words kept together where its last line would be one short word; never longer or smaller for it.
 * @param measure its width in points
 * @param again fits the text, with other words together
 */
export function withoutWidow(
  set: SetText,
  measure: number,
  again: (box: ContainerBox) => Fitted,
  measurer: Measurer,
): SetText {
  const before = lastLine(set, measurer);
  let best = set;
  let bound = set.box;
  for (let words = 2; words <= BOUND && isWidow(lastLine(best, measurer), measure); words++) {
    bound = bindLast(bound);
    const fitted = again(bound);
    if (!fitted.ok) break;
    const next = { box: bound, pages: fitted.pages };
    const after = lastLine(next, measurer);
    if (after?.count !== before?.count || after?.size !== before?.size) break;
    best = next;
  }
  return best;
}

interface LastLine {
  readonly width: number;
  /** Of the lines of its paragraph. */
  readonly count: number;
  readonly size: number;
}

const isWidow = (line: LastLine | undefined, measure: number): boolean =>
  line !== undefined && line.count > 1 && line.width < WIDOW * measure;

function lastLine({ pages }: SetText, measurer: Measurer): LastLine | undefined {
  const [only, more] = pages[0]?.placed.children ?? [];
  const paragraph = only?.paragraphs?.at(-1);
  if (only === undefined || more !== undefined || paragraph === undefined) return undefined;
  const { lines } = measurer.measure(paragraph, only.box.width);
  return { width: lines.at(-1)?.width ?? 0, count: lines.length, size: paragraph.runs.at(-1)?.size ?? 0 };
}

/** The box with the last space of its text, of those where a line may end, made one where none may. */
function bindLast(box: ContainerBox): ContainerBox {
  const flow = box.children.at(-1);
  const paragraph = flow?.kind === "flow" ? flow.paragraphs.at(-1) : undefined;
  if (flow?.kind !== "flow" || paragraph === undefined) return box;
  const at = paragraph.runs.findLastIndex(({ text, special }) => special === undefined && text.trimEnd().includes(" "));
  const runs = paragraph.runs.map((run, i) => {
    const space = run.text.trimEnd().lastIndexOf(" ");
    return i === at ? { ...run, text: `${run.text.slice(0, space)}\u00a0${run.text.slice(space + 1)}` } : run;
  });
  const paragraphs = [...flow.paragraphs.slice(0, -1), { ...paragraph, runs }];
  return { ...box, children: [...box.children.slice(0, -1), { ...flow, paragraphs }] };
}
