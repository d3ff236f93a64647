import type { AttributeSelector, CssNode, PseudoClassSelector } from "css-tree";
import { ident } from "css-tree/utils";
import { insteadOf } from "../../../data/html-elements.ts";
import { diagnose } from "../../../diagnostics/diagnose.ts";
import { didYouMean } from "../../../diagnostics/suggest.ts";
import { type Source, spanOf, textOf } from "../sheet/source.ts";
import { attributeOf, COMPARE } from "./node.ts";
import { PSEUDO_CLASSES } from "./pseudo.ts";
import { CLASS_WEIGHT, type CompileList, ELEMENT_WEIGHT, ID_WEIGHT, type Part, type Test } from "./selector.ts";

/** Compiles a simple selector; undefined after reporting why it is not supported. */
export function readPart(source: Source, node: CssNode, compileList: CompileList): Part | undefined {
  switch (node.type) {
    case "TypeSelector":
      return readType(source, node, node.name);
    case "ClassSelector":
      return ofClass(ident.decode(node.name));
    case "IdSelector":
      return ofId(ident.decode(node.name));
    case "AttributeSelector":
      return readAttribute(source, node);
    case "PseudoClassSelector":
      return readPseudo(source, node, compileList);
    case "PseudoElementSelector":
      return unknownPseudo(source, node, `::${node.name}`);
    default:
      return unsupported(
        source,
        node,
        node.type === "NestingSelector" ? "“&” is the rule around, and there is none" : "it cannot be read",
      );
  }
}

function unsupported(source: Source, node: CssNode, problem: string): undefined {
  const params = { selector: textOf(source, node).slice(0, 80), problem };
  source.report(diagnose("css/unsupported-selector", params, { span: spanOf(source, node) }));
}

function unknownPseudo(source: Source, node: CssNode, name: string): undefined {
  const names = Object.keys(PSEUDO_CLASSES).map((known) => `:${known}`);
  const params = { name, suggestion: didYouMean(name, names), allowed: names.join(" ") };
  source.report(diagnose("css/unknown-pseudo", params, { span: spanOf(source, node) }));
}

function readType(source: Source, node: CssNode, name: string): Part | undefined {
  if (name === "*") return { test: () => true, specificity: 0 };
  if (name.includes("|")) return unsupported(source, node, "there are no namespaces");
  const tag = ident.decode(name);
  if (!ELEMENTS.has(tag)) {
    const params = { name: tag, suggestion: insteadOf(tag) || didYouMean(tag, ELEMENTS) };
    source.report(diagnose("css/unknown-element", params, { span: spanOf(source, node) }));
    return undefined;
  }
  const wanted = ruleName(tag);
  return {
    test: ({ element }) => ruleName(element.tag) === wanted,
    specificity: ELEMENT_WEIGHT,
    bucket: { kind: "tag", name: wanted },
  };
}

/** Markdown's `~~…~~` is `s` and an insertion `u`; designers know them as `del` and `ins`, whose rules hold for them as well. */
const SAME_AS: ReadonlyMap<string, string> = new Map([
  ["del", "s"],
  ["ins", "u"],
]);

/** The name by which rules for an element are kept. */
export const ruleName = (tag: string): string => SAME_AS.get(tag) ?? tag;

function ofClass(name: string): Part {
  return {
    test: ({ element }) => element.classes.includes(name),
    specificity: CLASS_WEIGHT,
    bucket: { kind: "class", name },
    mentions: { classes: new Set([name]) },
  };
}

function ofId(name: string): Part {
  return {
    test: ({ element }) => element.id === name,
    specificity: ID_WEIGHT,
    bucket: { kind: "id", name },
    mentions: { ids: new Set([name]) },
  };
}

function readAttribute(source: Source, node: AttributeSelector): Part | undefined {
  const name = ident.decode(node.name.name);
  if (name.includes("|")) return unsupported(source, node, "there are no namespaces");
  const shared = { specificity: CLASS_WEIGHT, mentions: { attributes: new Set([name]) } };
  if (node.matcher === null || node.value === null)
    return { ...shared, test: ({ element }) => attributeOf(element, name) !== undefined };
  const compare = COMPARE[node.matcher];
  const flag = node.flags?.toLowerCase() ?? "s";
  if (compare === undefined || (flag !== "i" && flag !== "s")) return unsupported(source, node, "it cannot be read");
  const fold = (text: string): string => (flag === "i" ? text.toLowerCase() : text);
  const wanted = fold(node.value.type === "String" ? node.value.value : ident.decode(node.value.name));
  const test: Test = ({ element }) => {
    const value = attributeOf(element, name);
    return value !== undefined && compare(fold(value), wanted);
  };
  return { ...shared, test };
}

function readPseudo(source: Source, node: PseudoClassSelector, compileList: CompileList): Part | undefined {
  const name = node.name.toLowerCase();
  const read = Object.hasOwn(PSEUDO_CLASSES, name) ? PSEUDO_CLASSES[name] : undefined;
  if (read === undefined) return unknownPseudo(source, node, `:${node.name}`);
  const part = read(node.children?.toArray() ?? null, compileList);
  if (part === "reported") return undefined;
  return part ?? unsupported(source, node, "its brackets hold something else than it takes");
}

/** The elements of slide markup (templates/README.md) and the roots that briefdeck adds. */
export const ELEMENTS: ReadonlySet<string> = new Set([
  "slide",
  "layout",
  "notes",
  "h1",
  "h2",
  "h3",
  "h4",
  "p",
  "ul",
  "ol",
  "li",
  "blockquote",
  "pre",
  "table",
  "thead",
  "tbody",
  "tr",
  "th",
  "td",
  "col",
  "img",
  "chart",
  "map",
  "diagram",
  "hr",
  "shape",
  "connector",
  "main",
  "section",
  "div",
  "header",
  "footer",
  "aside",
  "figure",
  "b",
  "strong",
  "i",
  "em",
  "u",
  "s",
  "del",
  "ins",
  "code",
  "a",
  "sup",
  "sub",
  "br",
  "span",
  "cite",
  "mark",
]);
