/** Follows the lines of a container to know whether a line without its marker may continue a paragraph in it. */
import { isBlank, type Line } from "../source/lines.ts";
import { ATX_HEADING, FENCE, interruptsParagraph, isRule, listMarker } from "./starts.ts";

export interface Flow {
  /** The fence of an open code block, "" outside of one. */
  fence: string;
  /** A paragraph is open at the end of the last line. */
  open: boolean;
}

export function follow(flow: Flow, line: Line): void {
  const fence = FENCE.exec(line.text)?.[1] ?? "";
  if (flow.fence !== "") {
    if (fence.startsWith(flow.fence) && line.text.trimEnd() === fence) flow.fence = "";
    flow.open = false;
  } else if (fence !== "") {
    flow.fence = fence;
    flow.open = false;
  } else {
    flow.open = !isBlank(line) && !ATX_HEADING.test(line.text) && !isRule(line.text) && !line.text.startsWith(":::");
  }
}

/** Whether `line`, which lacks the container's marker, continues the paragraph that is open in it. */
export function continuesLazily(flow: Flow, line: Line): boolean {
  if (!flow.open || isBlank(line) || interruptsParagraph(line)) return false;
  return line.indent >= 4 || (listMarker(line.text) === null && !/^=+\s*$/.test(line.text));
}
