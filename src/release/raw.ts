import type { Span } from "../diagnostics/types.ts";
import { readTextMark } from "../marking/mark.ts";
import { type ReleaseContext, withhold } from "./context.ts";
import { closedByMark } from "./marks.ts";

/** Fields that templates may see of the raw front matter in a deck that leaves the house, and parts of them. */
const SHOWN: ReadonlyMap<string, ReadonlySet<string> | null> = new Map([
  ...[
    "title",
    "subtitle",
    "author",
    "organisation",
    "date",
    "lang",
    "subject",
    "keywords",
    "page",
    "footer",
    "status",
    "reference",
    "version",
    "brief",
    "as_of",
    "languages",
    "likelihood_scale",
    "names_policy",
  ].map((name): [string, null] => [name, null]),
  ["handling", new Set(["scheme", "authority", "embargo_until", "copy_numbers", "camera_safe", "destroy_by"])],
]);

const canonical = (name: string): string =>
  name
    .replace(/([a-z])([A-Z])/g, "$1_$2")
    .replaceAll("-", "_")
    .toLowerCase();

/**
 * The front matter as parsed, which templates see as `brief.raw`: texts that start with a mark are judged by it; outside
 * the own side only fields on the list are left, so that a field that nobody thought of stays in.
 */
export function releaseRaw(
  raw: Readonly<Record<string, unknown>>,
  span: Span,
  context: ReleaseContext,
): Readonly<Record<string, unknown>> {
  const entries = Object.entries(raw).flatMap(([name, value]): [string, unknown][] => {
    const parts = SHOWN.get(canonical(name));
    if (context.policy.outside && parts === undefined) return [];
    return [[name, releaseValue(context.policy.outside ? only(value, parts ?? null) : value, span, context, 0)]];
  });
  return Object.fromEntries(entries);
}

function only(value: unknown, parts: ReadonlySet<string> | null): unknown {
  if (parts === null || typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).filter(([name]) => parts.has(canonical(name))));
}

const DEEPEST = 60;

function releaseValue(value: unknown, span: Span, context: ReleaseContext, depth: number): unknown {
  if (depth > DEEPEST) return null;
  if (Array.isArray(value)) return value.map((item) => releaseValue(item, span, context, depth + 1));
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value);
    return Object.fromEntries(entries.map(([name, inner]) => [name, releaseValue(inner, span, context, depth + 1)]));
  }
  if (typeof value !== "string" || !closedByMark(readTextMark(value, span, context.policy.scheme), context.policy))
    return value;
  withhold(context, "front matter", span, [value]);
  return "";
}
