import { readLangTag } from "../../data/language-tag.ts";
import { diagnose } from "../../diagnostics/diagnose.ts";
import { didYouMean } from "../../diagnostics/suggest.ts";
import type { Diagnostic, Span } from "../../diagnostics/types.ts";
import { ATTRIBUTE_VALUES, ELEMENTS, type ElementRule, GLOBAL_ATTRIBUTES } from "./elements.ts";

/** Whether `tag` may stand in `parent`; "" is the outside of everything. */
export function checkPlace(tag: string, rule: ElementRule, parent: string, span: Span): Diagnostic | null {
  const outer = ELEMENTS.get(parent);
  if (parent === "" || outer === undefined) return null;
  const wrong = (allowed: string) => diagnose("deck/element-place", { tag, parent, allowed }, { span });
  if (rule.within !== undefined && !rule.within.includes(parent))
    return wrong(
      rule.within.length === 0 ? `<${tag}> is the outermost element.` : `<${tag}> belongs in ${listTags(rule.within)}.`,
    );
  if (outer.content === "nothing") return wrong(`<${parent}> holds nothing.`);
  if (typeof outer.content !== "string")
    return outer.content.includes(tag) ? null : wrong(`<${parent}> holds ${listTags(outer.content)}.`);
  if (outer.content === "inlines" && rule.flow === "block")
    return wrong(
      `<${parent}> holds text only. For a field with blocks use <div>; {{lead}} and {{text}} are text without blocks.`,
    );
  return null;
}

export function mayHoldText(parent: string): boolean {
  if (parent === "slide" || parent === "layout") return false;
  const content = ELEMENTS.get(parent)?.content;
  return content === undefined || content === "blocks" || content === "inlines";
}

/** What each element may have; made once, since every attribute of every slide is looked up. */
const KNOWN: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  [...ELEMENTS].map(([tag, rule]) => [tag, new Set([...GLOBAL_ATTRIBUTES, ...rule.attributes])]),
);

const NUMBERS: ReadonlySet<string> = new Set(["colspan", "rowspan", "start"]);

/** Whether `tag` may have this attribute with this value; nothing is said about unknown elements. */
export function checkAttribute(tag: string, attribute: string, value: string, span: () => Span): Diagnostic | null {
  const known = KNOWN.get(tag);
  if (known === undefined) return null;
  if (!known.has(attribute)) {
    const suggestion = didYouMean(attribute, known);
    return diagnose("deck/unknown-attribute", { tag, attribute, suggestion }, { span: span() });
  }
  if (NUMBERS.has(attribute)) {
    const wanted = attribute === "start" ? "a whole number" : "a whole number above 0";
    const isNumber = (attribute === "start" ? /^-?\d{1,10}$/ : /^0*[1-9]\d{0,3}$/).test(value.trim());
    return isNumber ? null : diagnose("deck/attribute-value", { attribute, value, wanted }, { span: span() });
  }
  if (attribute !== "type" && attribute !== "dir" && attribute !== "arrow" && attribute !== "direction") return null;
  const values = ATTRIBUTE_VALUES.get(`${tag} ${attribute}`) ?? ATTRIBUTE_VALUES.get(attribute);
  if (values === undefined || values.includes(value)) return null;
  return diagnose("deck/attribute-value", { attribute, value, wanted: values.join(", ") }, { span: span() });
}

/** A `lang` that is no tag says nothing: the language around it would hold, and the wrong one is read aloud. */
export function checkLanguage(value: string, span: () => Span): Diagnostic | null {
  if (value === "" || readLangTag(value) !== null) return null;
  const wanted = "a language tag such as ko or en-GB";
  return diagnose("deck/attribute-value", { attribute: "lang", value, wanted }, { span: span() });
}

function listTags(tags: readonly string[]): string {
  return tags.map((tag) => `<${tag}>`).join(", ");
}
