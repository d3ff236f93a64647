import type { FrontMatter, Slide } from "../brief/types.ts";
import { knownTag } from "../data/language-tag.ts";
import { diagnose } from "../diagnostics/diagnose.ts";
import type { Span } from "../diagnostics/types.ts";
import { textOf } from "../tree/text.ts";
import { pageIn } from "../vocabulary/profiles.ts";
import { REMOVED, type ReleaseContext, showsRemoval } from "./context.ts";
import { type FieldWalk, releaseFields } from "./fields.ts";
import { FIELD_POLICY } from "./policy/front-matter.ts";
import { ANYWHERE } from "./policy.ts";
import { releaseRaw } from "./raw.ts";
import type { Release } from "./types.ts";

/**
 * The front matter as the release shows it: every field by its word in `FIELD_POLICY`. What a
 * release says of itself, its title, subtitle and footer, stands instead of the brief's; a public one borrows none of them.
 * @param gone keys of the people whom the release does not know: no field may name one of them
 */
export function releaseMeta(
  meta: FrontMatter,
  slides: readonly Slide[],
  gone: ReadonlySet<string>,
  context: ReleaseContext,
): FrontMatter {
  const { policy } = context;
  const walk: FieldWalk = {
    context,
    scope: ANYWHERE,
    reason: "front matter",
    spanOf: (path) => spanOf(meta, path),
    path: "",
    isRaw: false,
  };
  const { lang, languages, ...fields } = releaseFields(meta, FIELD_POLICY, walk);
  const own = fields.releases.find(({ name }) => name === policy.release?.name);
  const publicOne = policy.isPublic ? policy.release : null;
  const text = (name: "subtitle" | "footer"): string => own?.[name] ?? (policy.isPublic ? "" : fields[name]);
  const shown: FrontMatter = {
    ...fields,
    lang: knownTag(lang),
    languages: {
      ...languages,
      source: knownTag(languages.source),
      also: languages.also.map(knownTag),
      authentic: languages.authentic.map(knownTag),
    },
    title:
      own?.title || (publicOne !== null ? noTitle(publicOne, context) : fields.title || titleOf(meta, slides, context)),
    subtitle: text("subtitle"),
    footer: text("footer"),
    // Whose file it is and how far it has come is the house's affair.
    ...(policy.isPublic ? { reference: "", version: "", status: null, logo: "" } : {}),
    page: pageIn(policy.profile, meta.page),
    profile: policy.profile,
    principal: fields.principal.filter((key) => !gone.has(key)),
    counterpart: { ...fields.counterpart, who: fields.counterpart.who.filter((key) => !gone.has(key)) },
    releases: policy.outside ? fields.releases.filter(({ name }) => name === policy.name) : fields.releases,
  };
  return { ...shown, raw: releaseRaw(meta.raw, shown, walk) };
}

/** Names of fields in the file have underscores; where a part has no place of its own, what holds it has one. */
export function spanOf({ spans, span }: FrontMatter, path: string): Span {
  const parts = path.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`).split(".");
  for (let count = parts.length; count > 0; count--) {
    const found = spans[parts.slice(0, count).join(".")];
    if (found !== undefined) return found;
  }
  return span;
}

/** The brief's title says what the house thinks; the public gets one that was written for it, or no deck. */
function noTitle(release: Release, { report }: ReleaseContext): string {
  report(diagnose("release/no-title", { name: release.name }, { span: release.span }));
  return "";
}

/** A deck needs a title: `[ * ]`, or that of its first slide that has one, as a brief without a title gets it. */
function titleOf(meta: FrontMatter, slides: readonly Slide[], { policy }: ReleaseContext): string {
  if (meta.title === "") return "";
  if (showsRemoval(policy)) return REMOVED;
  return textOf(slides.find(({ title }) => title.length > 0)?.title ?? []);
}
