import { readMark } from "../../../marking/mark.ts";
import { finding } from "../finding.ts";
import { REFERENCES } from "../references.ts";
import type { CheckContext, Rule } from "../types.ts";
import { WARNS } from "../weights.ts";

/** Where and when people meet is sensitive by itself. */
export const L04: Rule = {
  id: "L4",
  name: "mark/logistics",
  title: "The programme and the participants carry a mark where the brief has marks.",
  help: "Itineraries, meeting schedules and lists of attendees are a listed kind of sensitive information, even where nothing that is said there is.",
  sources: [REFERENCES.stateSbu],
  weights: WARNS,
  waivable: true,
  scope: "any",
  codes: ["lint/L04-logistics"],
  run(context) {
    const { sections, texts, brief } = context;
    const isMarked = markReader(context);
    if (!texts.some(({ inlines }) => isMarked(inlines))) return [];
    return sections
      .filter(({ topic }) => topic.sensitive !== "")
      .filter(({ slide, part }) => {
        const own = texts.filter((text) => text.slide === slide && (part === null || text.part === part));
        return !own.some(({ inlines }) => isMarked(inlines));
      })
      .map(({ topic, span }) =>
        finding("lint/L04-logistics", { what: topic.sensitive, scheme: brief.meta.handling.scheme }, span),
      );
  },
};

/** Whether a text has a mark that the scheme knows. */
function markReader({ scheme }: Pick<CheckContext, "scheme">) {
  return (inlines: Parameters<typeof readMark>[0]): boolean => {
    const reading = readMark(inlines, scheme);
    return reading !== null && "mark" in reading;
  };
}
