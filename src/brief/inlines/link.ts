import { decodeHTMLStrict } from "entities/decode";
import { slug } from "../../data/slug.ts";
import { webAddress } from "../../data/web-address.ts";
import { didYouMean } from "../../diagnostics/suggest.ts";
import type { Span } from "../../diagnostics/types.ts";
import { report } from "../context.ts";
import type { Inline } from "../types.ts";
import type { Scope } from "./reader.ts";

interface WrittenLink {
  readonly href: string;
  readonly title: string;
  readonly children: readonly Inline[];
  readonly span: Span;
}

/** What a URI may not hold unescaped. */
const UNSAFE = /[^!-~]|["<>\\^`{|}]/;

/** A link to the web, a mail address or a place in the deck; any other target leaves the text alone and is reported. */
export function linkItems({ href: written, title, children, span }: WrittenLink, scope: Scope): Inline[] {
  const { context } = scope.reader;
  const target = decodeHTMLStrict(written).trim();
  const inside = withoutLinks(children);
  const words = inside.some(saysSomething) ? inside : [];
  // MyST's `[](#fig)` has the words of what it leads to.
  const own = /^#(.+)/.exec(target)?.[1] ?? "";
  const numbered = context.numbered.get(own);
  const heading = context.headings.get(own) ?? context.slugs.get(own) ?? context.slugs.get(slug(decoded(own)));
  const named = numbered === undefined ? heading : `${numbered.word}\u00a0${numbered.number}`;
  const ofHeading = words.length === 0 && numbered === undefined && heading !== undefined;
  const shown: Inline[] =
    words.length > 0 ? words : [{ kind: "text", span, text: named ?? (decodeHTMLStrict(title).trim() || target) }];
  // reveal.js counts its slides or names them: `#/2`, `#/end`.
  const place = /^#\/(.+)$/.exec(target)?.[1];
  if (place !== undefined && context.targets.has(place))
    return slideLink(place, shown, { href: written, title, span }, scope);
  if (/^#./.test(target) && !/^#\/\d+(?:\/\d+)*$/.test(target))
    return slideLink(target.slice(1), shown, { href: target, title, span, ofHeading }, scope);
  const href = safeUrl(target);
  if (href === null) {
    report(context, "brief/link-target", { href: target, title }, [span.start, span.end]);
    return shown;
  }
  return [{ kind: "link", span, href, title: decodeHTMLStrict(title), children: shown }];
}

interface SlideLink extends Omit<WrittenLink, "children"> {
  readonly ofHeading?: boolean;
}

function slideLink(
  id: string,
  children: Inline[],
  { href, title, span, ofHeading = false }: SlideLink,
  { reader }: Scope,
): Inline[] {
  const { context } = reader;
  const slide = [id, decoded(id), decoded(id).toLowerCase(), slug(decoded(id))]
    .map((spelling) => context.targets.get(spelling))
    .find((found) => found !== undefined);
  const lead = ofHeading ? ({ ofHeading } as const) : {};
  if (slide !== undefined)
    return [{ kind: "link", span, href: `#${slide}`, title: decodeHTMLStrict(title), ...lead, children }];
  const suggestion = didYouMean(id, context.targets.keys());
  report(context, "brief/link-unknown", { id, suggestion }, [span.start, span.end]);
  // Words of a heading stand in a link alone: by it a release knows whose they are.
  return ofHeading ? [{ kind: "text", span, text: href }] : children;
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
}

/** The URL, escaped where it must be; null if a deck may not link to it. */
function safeUrl(target: string): string | null {
  const url = webAddress(target);
  if (url === null) return null;
  return UNSAFE.test(target) ? url.href : target;
}

/** An icon is an empty tag with a class: nothing of it is left to press. */
function saysSomething(inline: Inline): boolean {
  if (inline.kind === "text" || inline.kind === "inline-code") return inline.text.trim() !== "";
  if (inline.kind === "break") return false;
  return !("children" in inline) || inline.children.some(saysSomething);
}

/** A link in a link has no place to go: its text stays. */
function withoutLinks(inlines: readonly Inline[]): Inline[] {
  return inlines.flatMap((inline): Inline[] => (inline.kind === "link" ? [...inline.children] : [inline]));
}
