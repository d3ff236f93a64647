import { parseBrief } from "../../../src/brief/parse.ts";
import type { Block, Brief, Inline, Part, Slide } from "../../../src/brief/types.ts";
import type { Diagnostic, Outcome, Span } from "../../../src/diagnostics/types.ts";

export function parse(text: string): Outcome<Brief> {
  return parseBrief({ file: "brief.md", text });
}

/** The blocks of the first slide of a brief whose title is given for it. */
export function blocksOf(body: string): readonly Block[] {
  return firstSlide(`## Title\n\n${body}`).blocks;
}

export function firstSlide(text: string): Slide {
  const [slide] = parse(text).value.slides;
  if (slide === undefined) throw new Error("the brief has no slide");
  return slide;
}

/** The inlines of the only paragraph. */
export function inlinesOf(text: string): readonly Inline[] {
  const [block] = blocksOf(text);
  if (block?.kind !== "paragraph") throw new Error(`expected a paragraph, found ${block?.kind}`);
  return block.inlines;
}

export function codes(text: string): string[] {
  return parse(text).diagnostics.map((diagnostic) => diagnostic.code);
}

export function find(text: string, code: string): Diagnostic {
  const found = parse(text).diagnostics.find((diagnostic) => diagnostic.code === code);
  if (found === undefined) throw new Error(`no ${code} among ${codes(text).join(", ") || "no diagnostics"}`);
  return found;
}

/** What a diagnostic points at. */
export function pointed(text: string, diagnostic: Diagnostic): string {
  return text.slice(diagnostic.span?.start, diagnostic.span?.end);
}

/** Inlines as a short notation: `strong(…)`, `[fn 1]`. */
export function brief(inlines: readonly Inline[]): string {
  return inlines.map(notation).join("");
}

function notation(inline: Inline): string {
  switch (inline.kind) {
    case "text":
      return inline.text;
    case "inline-code":
      return `code(${inline.text})`;
    case "inline-image":
      return `image(${inline.src})`;
    case "break":
      return "⏎";
    case "math":
      return `math(${inline.display ? "$$" : ""}${inline.tex})`;
    case "footnote":
      return `[fn ${inline.number}]`;
    case "citation":
      return `[cite ${inline.items.map((item) => [item.prefix, item.key, item.locator].join("|")).join(";")}]`;
    case "link":
      return `link(${inline.href} ${brief(inline.children)})`;
    default:
      return `${inline.kind}(${brief(inline.children)})`;
  }
}

export interface Visited {
  readonly kind: string;
  readonly span: Span;
  /** Of the nearest node around it. */
  readonly parent: Span | null;
  readonly text: string;
}

/** Every node of a brief with its span and that of its parent. */
export function allNodes(value: Brief): Visited[] {
  const found: Visited[] = [];
  visit(value.slides, null, "", found);
  visit(value.footnotes, null, "", found);
  return found;
}

function visit(node: unknown, parent: Span | null, key: string, found: Visited[]): void {
  if (Array.isArray(node)) for (const child of node) visit(child, parent, key, found);
  else if (typeof node === "object" && node !== null && key !== "span" && key !== "headingSpan") {
    const span = "span" in node ? (node.span as Span) : parent;
    if (span !== null && span !== parent) {
      const kind = "kind" in node ? String(node.kind) : key;
      const text = "text" in node ? String(node.text) : "";
      found.push({ kind, span, parent, text });
    }
    for (const [name, child] of Object.entries(node)) visit(child, span, name, found);
  }
}

/** All words that the tree shows: text, code, alt texts, addresses. */
export function treeWords(value: Brief): string {
  const parts: string[] = [];
  const collect = (node: unknown, key: string): void => {
    if (typeof node === "string") {
      if (["text", "alt", "src", "href", "title", "lang", "locator", "prefix", "key"].includes(key)) parts.push(node);
    } else if (Array.isArray(node)) for (const child of node) collect(child, key);
    else if (typeof node === "object" && node !== null) {
      for (const [name, child] of Object.entries(node)) if (name !== "table") collect(child, name);
    }
  };
  collect([value.slides, value.footnotes], "");
  return parts.join("\n");
}

export type { Part };
