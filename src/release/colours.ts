/** Signs of a colour that a scheme calls a level by: they are looks, and may be all that somebody thought of as a mark. */
import type { Brief } from "../brief/types.ts";
import { diagnose } from "../diagnostics/diagnose.ts";
import type { Report } from "../diagnostics/reporter.ts";
import { markAt } from "../marking/mark/labels.ts";
import { classOfLevel } from "../marking/mark/said.ts";
import { writtenText } from "../tree/text.ts";
import { walkBrief } from "../tree/walk.ts";
import type { Policy } from "./policy.ts";

/** A sign before words: alone it is a status. */
const SIGN = /^[^\p{L}\p{N}\p{So}]*(\p{So})[^\p{L}\p{N}]*\p{L}/u;

/** A warning, once: a traffic light before a project says how it goes, before a sentence perhaps who may read it. */
export function reportColours(brief: Brief, { scheme, marked, name }: Policy, report: Report): void {
  let isTold = false;
  walkBrief(brief, {
    text: ({ inlines, span }) => {
      const colour = SIGN.exec(inlines.map(writtenText).join(""))?.[1] ?? "";
      const level = classOfLevel(colour, scheme);
      if (isTold || !level?.portion.includes(":") || marked(markAt(level, span)) === null) return;
      isTold = true;
      report(diagnose("release/colour", { colour, mark: level.portion, name }, { span }));
    },
  });
}
