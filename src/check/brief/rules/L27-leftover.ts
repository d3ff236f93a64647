import { isLeftover } from "../../../craft/new/leftovers.ts";
import { finding, quoted } from "../finding.ts";
import { REFERENCES } from "../references.ts";
import type { CheckContext, Finding, Rule } from "../types.ts";
import { STOPS } from "../weights.ts";

/**
 * Examples that `briefdeck new` wrote and nobody replaced, and blanks (`…`). A draft is full of them and builds; nothing
 * that holds one is ready. Quotations may leave words out.
 */
export const L27: Rule = {
  id: "L27",
  name: "draft/leftover",
  title: "No example of a new brief and no blank is left in it.",
  help: "A new brief shows every slide with an example of what belongs there. Whoever reads “First option …” in the room sees that nobody wrote the page: replace the example, or take the slide out.",
  sources: [REFERENCES.readAhead, REFERENCES.hhsChecklist],
  weights: STOPS,
  waivable: true,
  scope: "briefing",
  codes: ["lint/L27-leftover"],
  run: (context) => [...texts(context), ...sources(context)],
};

const HEADINGS: ReadonlySet<string> = new Set(["title", "part-title", "heading"]);

function texts({ texts: all }: CheckContext): readonly Finding[] {
  return all.flatMap(({ role, words, span, quoted: isQuoted }) => {
    if (role === "code" || role === "header-cell" || isQuoted || !isLeftover(words)) return [];
    // “What happened” is an example of a line, and a good heading.
    if (HEADINGS.has(role) && !words.includes("…")) return [];
    return [finding("lint/L27-leftover", { words: quoted(words, 50) }, span, { unready: true })];
  });
}

/** The source that a new brief declares, so that its examples can cite. */
function sources({ brief }: CheckContext): readonly Finding[] {
  return brief.sources.flatMap(({ title, span }) => {
    if (!isLeftover(title)) return [];
    return [finding("lint/L27-leftover", { words: quoted(title, 50) }, span, { unready: true })];
  });
}
