import type { Source } from "../brief/types.ts";
import { type ReleaseContext, withhold } from "./context.ts";
import { releaseFields } from "./fields.ts";
import { SOURCE_POLICY } from "./policy/registries.ts";
import { ANYWHERE } from "./policy.ts";

/**
 * The sources that the released text cites, numbered afresh. Sources that the brief declares and never cites stay with
 * the own side; of the others each field goes by its word in `policy/registries.ts`.
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
      withhold(context, "source that nothing here cites", source.span, textsOf(source), `sources.${source.key}`);
      return [];
    }
    return [releaseTexts({ ...source, number }, context)];
  });
}

function releaseTexts(source: Source, context: ReleaseContext): Source {
  const shown = releaseFields(source, SOURCE_POLICY, {
    context,
    scope: ANYWHERE,
    reason: "what is said about a source",
    spanOf: () => source.span,
    path: `sources.${source.key}`,
    isRaw: false,
  });
  return { ...shown, fields: withoutGone(shown.fields) };
}

/** The fields of a source that something is left of. */
export const withoutGone = (fields: Readonly<Record<string, string | null>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(fields).flatMap(([name, text]) => (text ? [[name, text]] : [])));

function textsOf({ author, title, outlet, url, note, fields }: Source): readonly string[] {
  const { hash: _, mark: __, superseded: ___, ...others } = fields;
  return [author, title, outlet, url, note, ...Object.values(others)];
}
