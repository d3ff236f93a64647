import { matchFences } from "../blocks/division-fences.ts";
import { type Flow, follow } from "../blocks/flow.ts";
import { isBlank, type Line } from "../source/lines.ts";

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
  const lastEnd = lines.findLastIndex(({ text }) => text.includes("-->"));
  for (const [index, line] of lines.entries()) {
    const wasCode = flow.fence !== "";
    if (!inComment) follow(flow, line);
    const code = wasCode || flow.fence !== "";
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
