import type { Source } from "../brief/types.ts";
import { readTextMark } from "../marking/mark.ts";
import { type ReleaseContext, withhold } from "./context.ts";
import { closedByMark } from "./marks.ts";
import { ANYWHERE } from "./policy.ts";

/**
 * The sources that the released text cites, numbered afresh. Sources that the brief declares and never cites stay with
 * the own side. What is said about a source (its note, descriptor) is a text of our own and judged like one.
 *
 * @param numbers by key, in the order in which the released text cites them
 */
export function releaseSources(
  sources: readonly Source[],
  numbers: ReadonlyMap<string, number>,
  context: ReleaseContext,
): readonly Source[] {
  const { outside } = context.policy;
  return sources.flatMap((source): readonly Source[] => {
    const number = numbers.get(source.key) ?? 0;
    const isLost = number === 0 && (source.number > 0 || outside || context.closedSources.has(source.key));
    if (isLost) {
      withhold(context, "source that nothing here cites", source.span, textsOf(source));
      return [];
    }
    return [releaseTexts({ ...source, number }, context)];
  });
}

/** Where the stored copy lies, and what it was. */
const OWN_FIELDS: ReadonlySet<string> = new Set(["archived", "hash", "mark", "superseded"]);

function releaseTexts(source: Source, context: ReleaseContext): Source {
  const open = (text: string): string => {
    const reading = readTextMark(text, source.span, context.policy.scheme);
    const reason = reading === null && context.policy.outside ? context.policy.unmarked(ANYWHERE) : "";
    if (text === "" || (!closedByMark(reading, context.policy) && reason === "")) return text;
    withhold(context, "what is said about a source", source.span, [text]);
    return "";
  };
  const { outside } = context.policy;
  const fields = Object.entries(source.fields)
    .filter(([name]) => !outside || !OWN_FIELDS.has(name))
    .map(([name, text]): [string, string] => [name, OWN_FIELDS.has(name) ? text : open(text)]);
  return { ...source, note: open(source.note), fields: Object.fromEntries(fields.filter(([, text]) => text !== "")) };
}

function textsOf({ author, title, outlet, url, note, fields }: Source): readonly string[] {
  const { hash: _, mark: __, superseded: ___, ...others } = fields;
  return [author, title, outlet, url, note, ...Object.values(others)];
}
