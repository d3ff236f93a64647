import type { Brief, Waiver } from "../../brief/types.ts";
import { diagnose } from "../../diagnostics/diagnose.ts";
import { createReporter } from "../../diagnostics/reporter.ts";
import { didYouMean } from "../../diagnostics/suggest.ts";
import type { Diagnostic } from "../../diagnostics/types.ts";
import { RULES } from "./rules/index.ts";
import type { Rule, RuleFinding, WaivedFinding } from "./types.ts";

interface Settled {
  readonly findings: readonly RuleFinding[];
  readonly waived: readonly WaivedFinding[];
  /** What is wrong with the waivers themselves. */
  readonly problems: readonly Diagnostic[];
}

/** Takes out what the brief's waivers cover. A waiver without a reason, or of a rule that has none, covers nothing. */
export function settleWaivers(found: readonly RuleFinding[], brief: Brief): Settled {
  const { report, diagnostics: problems } = createReporter();
  const sound = brief.waivers.flatMap((waiver) => {
    const read = ruleOf(waiver);
    if ("id" in read) return [{ waiver, rule: read }];
    report(read);
    return [];
  });
  const places = new Map<string, Waiver[]>();
  for (const { waiver, rule } of sound) {
    const place = placeOf(rule, waiver.slide);
    const others = places.get(place);
    if (others === undefined) places.set(place, [waiver]);
    else others.push(waiver);
  }
  const used = new Set<Waiver>();
  const findings: RuleFinding[] = [];
  const waived: WaivedFinding[] = [];
  for (const one of found) {
    const covering = one.waivable ? coveringOf(one, places, brief) : [];
    const [waiver] = covering;
    for (const each of covering) used.add(each);
    if (waiver === undefined) findings.push(one);
    else waived.push({ ...one, waiver });
  }
  for (const { waiver, rule } of sound) {
    if (used.has(waiver)) continue;
    if (rule.perRelease && brief.meta.releases.length > 0) continue;
    const params = { rule: rule.id, name: rule.name };
    report(diagnose("lint/waiver-unused", params, { span: waiver.span }));
  }
  return { findings, waived, problems };
}

/** The rule that it waives, or why it waives none. */
function ruleOf({ rule: written, reason, span }: Waiver): Rule | Diagnostic {
  if (written === null) return diagnose("lint/waiver-form", {}, { span });
  const wanted = written.toLowerCase().replace("l0", "l");
  const rule = RULES.find(({ id, name }) => id.toLowerCase() === wanted || name === wanted);
  if (rule === undefined) {
    const suggestion = didYouMean(
      written,
      RULES.flatMap(({ id, name }) => [id, name]),
    );
    return diagnose("lint/waiver-unknown", { rule: written, suggestion }, { span });
  }
  if (!rule.waivable) return diagnose("lint/waiver-refused", { rule: rule.id, name: rule.name }, { span });
  return reason === "" ? diagnose("lint/waiver-reason", { rule: rule.id }, { span }) : rule;
}

const placeOf = ({ id }: Rule, slide: string | null): string => `${id} ${slide ?? ""}`;

/** A waiver before the first slide is for the whole brief, every other for its slide. */
function coveringOf(
  { rule, diagnostic: { span } }: RuleFinding,
  places: ReadonlyMap<string, readonly Waiver[]>,
  brief: Brief,
): readonly Waiver[] {
  const slide = span === undefined ? null : slideAt(span, brief);
  const own = slide === null ? [] : (places.get(placeOf(rule, slide)) ?? []);
  return [...own, ...(places.get(placeOf(rule, null)) ?? [])];
}

/** Id of the slide that a place of the brief's file belongs to, null before the first and in other files. */
export function slideAt(
  { file, start }: { readonly file: string; readonly start: number },
  brief: Brief,
): string | null {
  if (file !== brief.file) return null;
  return brief.slides.findLast((slide) => slide.span.start <= start)?.id ?? null;
}
