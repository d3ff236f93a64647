import { parseMark } from "../../marking/mark/parse.ts";
import type { Mark, Scheme } from "../../marking/types.ts";
import { ELEMENTS } from "../markup/elements.ts";
import type { DeckLayout, DeckSlide, Element, MarkupNode } from "../types.ts";

/** Where the mark of a title and the name of its section stand, where a layout has it. */
export const EYEBROW = "eyebrow";

/** Letters of a mark that an eyebrow holds on one line on every page; a longer one stays at its title. */
const LONGEST = 30;

/**
 * The slide with its portion marks as its scheme has them: small before their texts, that of the title above it, short
 * where their list is the banner's; or none of them, where the banner alone says the label. What is rolled up, released
 * and checked is the brief, whose every mark is there.
 * @param banner of the slide, as its text
 * @param section name of its section; "" for none
 */
export function setPortions(
  slide: DeckSlide,
  banner: string,
  section: string,
  scheme: Scheme,
  layout: DeckLayout | undefined,
): DeckSlide {
  const hasEyebrow = slide.untitled !== true && layout !== undefined && fills(layout.root, EYEBROW);
  const name = fills(slide.root, EYEBROW) ? "" : section;
  if (scheme.portions === "none" && (!hasEyebrow || name === "")) return slide;
  const setter = new Setter(scheme, banner);
  const children = slide.root.children.map((child): MarkupNode => {
    if (child.type !== "element" || scheme.portions === "none") return child;
    return setter.block(child, child.tag === "h1" && hasEyebrow && scheme.marks.title === "eyebrow");
  });
  const at = children.findIndex((child) => child.type === "element" && child.tag === "h1");
  const words = [setter.title, name].filter((word) => word !== "");
  if (!hasEyebrow || at < 0 || words.length === 0) return { ...slide, root: { ...slide.root, children } };
  const eyebrow = eyebrowOf(setter.title, name, slide);
  return { ...slide, root: { ...slide.root, children: [...children.slice(0, at), eyebrow, ...children.slice(at)] } };
}

/** Whether a slide or layout fills or has a region. */
export const fills = ({ children }: Element, region: string): boolean =>
  children.some((child) => child.type === "element" && child.attributes.region === region);

function eyebrowOf(mark: string, name: string, { span }: DeckSlide): Element {
  const runs: MarkupNode[] = mark === "" ? [] : [portion(mark, span)];
  if (name !== "") runs.push({ type: "text", text: mark === "" ? name : `\u2002${name}`, span });
  return element("div", { region: EYEBROW, fit: "drop" }, [], [element("p", {}, [], runs, span)], span);
}

const portion = (mark: string, span: Element["span"], attributes: Element["attributes"] = {}): Element =>
  element("span", attributes, ["portion"], [{ type: "text", text: mark, span }], span);

function element(
  tag: string,
  attributes: Element["attributes"],
  classes: readonly string[],
  children: readonly MarkupNode[],
  span: Element["span"],
): Element {
  return { type: "element", tag, attributes, id: "", classes, style: "", children, span };
}

/** The mark that a text starts with, and the space that parts it from the words. */
const LEADING = /^(\s*)\(([^()\n]{1,120})\)(\s*)/;

/** Where in a block reading stands: whether a mark may follow, after which lead word; the mark that was found there. */
interface At {
  isOpen: boolean;
  readonly above: boolean;
  lead: string;
  mark: Element | null;
}

/** Whether nothing but blanks stands before a child. */
const isFirst = (children: readonly MarkupNode[], index: number): boolean =>
  children.slice(0, index).every((one) => one.type === "text" && one.text.trim() === "");

class Setter {
  /** Mark of the title, where it goes above it. */
  title = "";
  private readonly scheme: Scheme;
  private readonly banner: string;

  constructor(scheme: Scheme, banner: string) {
    this.scheme = scheme;
    this.banner = banner;
  }

  /** A block: marks stand at its start, or after its lead word, before which they are set where they hang. */
  block(block: Element, above: boolean): Element {
    const at: At = { isOpen: true, above, lead: "", mark: null };
    const drawn = this.walk(block, at);
    return at.mark === null
      ? drawn
      : { ...drawn, children: [at.mark, { type: "text", text: " ", span: at.mark.span }, ...drawn.children] };
  }

  private walk(element: Element, at: At): Element {
    const children = element.children.flatMap((child, i): readonly MarkupNode[] => {
      if (child.type === "text") return this.text(child, at);
      if (child.tag === "br") at.isOpen = true;
      else if (ELEMENTS.get(child.tag)?.flow === "inline") {
        const drawn = this.walk(child, at);
        const isLead = /:\s*$/.test(wordsOf(child));
        at.lead = isLead && isFirst(element.children, i) ? wordsOf(child) : "";
        at.isOpen ||= isLead;
        return [drawn];
      } else {
        const drawn = this.block(child, at.above);
        at.isOpen = true;
        return [drawn];
      }
      return [child];
    });
    return { ...element, children };
  }

  private text(node: Extract<MarkupNode, { type: "text" }>, at: At): readonly MarkupNode[] {
    if (node.text.trim() === "") return [node];
    const { isOpen: wasOpen, lead } = at;
    at.isOpen = false;
    at.lead = "";
    const found = wasOpen ? LEADING.exec(node.text) : null;
    const [all = "", before = "", content = "", space = ""] = found ?? [];
    const parsed = found === null ? null : parseMark(content, node.span, this.scheme);
    if (parsed === null || !("mark" in parsed)) return [node];
    const rest = node.text.slice(all.length);
    const mark = `(${this.written(parsed.mark)})`;
    const isAbove = at.above && this.title === "" && mark.length <= LONGEST;
    if (this.scheme.marks.shown === "banner" || isAbove) {
      if (isAbove && this.scheme.marks.shown === "texts") this.title = mark;
      return [{ ...node, text: `${before}${rest}` }];
    }
    const hangs = this.scheme.marks.place === "margin";
    const set = portion(mark, node.span, hangs ? { fit: "hang" } : {});
    if (hangs && lead !== "" && at.mark === null) {
      at.mark = set;
      return [{ ...node, text: `${before === "" ? space : before}${rest}` }];
    }
    const words: MarkupNode[] = rest === "" && space === "" ? [] : [{ ...node, text: `${space}${rest}` }];
    const start: MarkupNode[] = before === "" ? [] : [{ ...node, text: before }];
    return [...start, set, ...words];
  }

  /** As it was written, without the names of a list that the banner repeats at the head and foot of the page. */
  private written({ text, releaseTo }: Mark): string {
    const { release, marks, separators } = this.scheme;
    if (release === null || releaseTo === null || marks.lists === "full") return text;
    const list = `${release.word} ${releaseTo.join(", ")}`;
    const ends = this.banner.split(separators.category).map((part) => part.trim());
    const [word = release.word] = release.word.split(" ");
    return ends.includes(list) ? text.replace(list, word) : text;
  }
}

const wordsOf = ({ children }: Element): string =>
  children.map((child) => (child.type === "text" ? child.text : wordsOf(child))).join("");
