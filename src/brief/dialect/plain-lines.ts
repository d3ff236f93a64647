import { matchFences } from "../blocks/division-fences.ts";
import { type Flow, follow } from "../blocks/flow.ts";
import { isBlank, type Line } from "../source/lines.ts";
import { PERCENT, PERCENT_CLOSES, PERCENT_OPENS } from "./marks.ts";

/**
 * For each line whether a mark of another program may stand there: outside of code, comments and divs. A div is looked
 * through when its own lines are read.
 */
export function plainLines(lines: readonly Line[]): readonly boolean[] {
  const plain: boolean[] = [];
  const flow: Flow = { fence: "", open: false };
  const ends = matchFences(lines);
  let divEnd = -1;
  let inComment = false;
  const isHidden = percentLines(lines);
  const lastEnd = lines.findLastIndex(({ text }) => text.includes("-->"));
  for (const [index, line] of lines.entries()) {
    const wasCode = flow.fence !== "";
    const hidden = isHidden(index, inComment || wasCode);
    if (!inComment && !hidden) follow(flow, line);
    const code = wasCode || hidden || flow.fence !== "";
    if (!code && !inComment && index > divEnd) divEnd = ends.get(index) ?? divEnd;
    const opens = !code && !inComment && opensComment(line.text);
    plain.push(!code && !inComment && !opens && index > divEnd && line.indent < 4);
    if (opens) inComment = true;
    // A comment that nothing closes is read up to the next empty line.
    else if (inComment && (line.text.includes("-->") || isBlank(line))) {
      // At its mark, or where no mark comes any more.
      inComment = !line.text.includes("-->") && index <= lastEnd;
    }
  }
  return plain;
}

/** Whether a comment opens on the line and goes on below it. */
function opensComment(text: string): boolean {
  const at = text.lastIndexOf("<!--");
  return at >= 0 && !text.includes("-->", at);
}

/**
 * Whether each line belongs to a comment that a line of its own ends further down, whatever slides or notes seem to start in it.
 * @returns asked of one line after the other, with whether it stands in code or in a comment of HTML
 */
function percentLines(lines: readonly Line[]): (index: number, isCode: boolean) => boolean {
  const last = lines.findLastIndex(({ text }) => PERCENT_CLOSES.test(text));
  let inside = false;
  return (index, isCode) => {
    const text = lines[index]?.text ?? "";
    const was = inside;
    if (inside) inside = !text.includes(PERCENT);
    else inside = !isCode && index < last && PERCENT_OPENS.test(text) && !text.includes(PERCENT, PERCENT.length);
    return was || inside;
  };
}
