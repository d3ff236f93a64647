/**
 * Mermaid's flow charts: https://mermaid.js.org/syntax/flowchart.html. What boxes and arrows there are and what they say is
 * read; how they look is the pack's affair. Each line is scanned once.
 */
import type { Line } from "../source/lines.ts";
import { bracketAt, formNamed } from "./brackets.ts";
import { linkAt } from "./links.ts";
import type { BoxForm, Flowchart, FlowDirection, FlowFault, FlowWords } from "./types.ts";
import { wordsAt } from "./words.ts";

/** Whether the source begins as a flow chart does: other diagrams of Mermaid are nothing that is read here. */
export const isFlowchart = (lines: readonly Line[]): boolean => lines.some(({ text }) => HEADER.test(text));

const HEADER = /^(?:graph|flowchart(?:-elk)?)(?:[ \t]+(TB|TD|BT|RL|LR|[<>^v]))?[ \t]*(?:;|$)/;
const DIRECTIONS: ReadonlyMap<string, FlowDirection> = new Map([
  ["BT", "up"],
  ["^", "up"],
  ["RL", "left"],
  ["<", "left"],
  ["LR", "right"],
  [">", "right"],
]);
/** Statements that say how something looks or what a click on it does. */
const LOOKS = /^(style|classDef|class|linkStyle|click|direction)(?=[ \t])/;
const SPOKEN = /^(accTitle|accDescr)[ \t]*:/;
const SUBGRAPH = /^subgraph(?:[ \t]+|$)/;
const ID = /[\p{L}\p{N}_](?:[\p{L}\p{N}_./]|-(?![-.>]))*/uy;

/** More could not be read on a slide. */
const MOST_BOXES = 60;
const MOST_ARROWS = 120;
const DEEPEST = 4;

class Unread extends Error {
  readonly line: number;

  constructor(message: string, line: number) {
    super(message);
    this.line = line;
  }
}

/** @param lines between the fences */
export function readFlowchart(lines: readonly Line[]): Flowchart | FlowFault {
  try {
    const reading = new Reading();
    lines.forEach((line, at) => {
      reading.line(line, at);
    });
    return reading.end(lines.length - 1);
  } catch (error) {
    if (error instanceof Unread) return { fault: error.message, line: error.line };
    throw error;
  }
}

interface OpenBox {
  id: string;
  form: BoxForm["form"];
  words: FlowWords;
  group: string | null;
  /** Its words are no more than its id. */
  bare: boolean;
}

class Reading {
  private direction: FlowDirection | null = null;
  /** Within the lines of a head between `---`. */
  private inHead = false;
  private isFirst = true;
  private title: FlowWords = [];
  private readonly boxes = new Map<string, OpenBox>();
  private readonly arrows: Flowchart["arrows"][number][] = [];
  private readonly groups: Flowchart["groups"][number][] = [];
  private readonly open: string[] = [];
  private readonly left = new Set<string>();

  line(line: Line, at: number): void {
    const { text } = line;
    if (text.trimEnd() === "---" && (this.inHead || this.isFirst)) {
      this.inHead = !this.inHead;
      this.isFirst = false;
      return;
    }
    if (text !== "") this.isFirst = false;
    if (this.inHead) {
      const title = /^title:[ \t]*/.exec(text);
      if (title !== null) this.title = this.words(text, title[0].length, text.length, line.from);
      return;
    }
    if (text === "" || text.startsWith("%%")) return;
    let from = 0;
    if (this.direction === null) {
      const header = HEADER.exec(text);
      if (header === null) throw new Unread("it is no flow chart", at);
      this.direction = DIRECTIONS.get(header[1] ?? "") ?? "down";
      from = header[0].length;
    }
    const statements = new Statements(text, from);
    for (let piece = statements.next(); piece !== null; piece = statements.next()) this.statement(line, piece, at);
  }

  private statement(line: Line, [from, end]: readonly [number, number], at: number): void {
    const text = line.text.slice(from, end);
    const [, spoken] = SPOKEN.exec(text) ?? [];
    if (spoken !== undefined) {
      this.left.add(spoken);
      return;
    }
    const looks = LOOKS.exec(text);
    if (looks !== null) {
      if (looks[1] !== undefined) this.left.add(looks[1]);
      return;
    }
    if (SUBGRAPH.test(text)) this.group(line, from + (SUBGRAPH.exec(text)?.[0].length ?? 0), end, at);
    else if (/^end[ \t]*$/.test(text)) {
      if (this.open.pop() === undefined) throw new Unread("“end” ends nothing", at);
    } else this.chain(line, from, end, at);
  }

  private group(line: Line, from: number, end: number, at: number): void {
    const { text } = line;
    const id = idAt(text, from);
    const bracket = id === "" ? null : bracketAt(text, skip(text, from + id.length));
    const [start, stop] = bracket === null ? [from, end] : bracket.words;
    const words = this.words(text, start, stop, line.from);
    const name = bracket === null ? text.slice(from, end).trim().replace(/^"|"$/g, "") : id;
    const key = name === "" ? `group ${this.groups.length + 1}` : name;
    if (this.groups.some((one) => one.id === key) || this.open.length >= DEEPEST)
      throw new Unread("groups have the same name, or stand too deep in one another", at);
    this.groups.push({ id: key, words, group: this.open.at(-1) ?? null });
    this.open.push(key);
  }

  /** `A & B --> C -- words --> D` */
  private chain(line: Line, from: number, end: number, at: number): void {
    const { text } = line;
    let [before, next] = this.boxesAt(line, from, end, at);
    for (next = skip(text, next); next < end; next = skip(text, next)) {
      const link = linkAt(text, next, end);
      if (link === null) throw new Unread(`“${shortened(text.slice(next, end))}” is no arrow`, at);
      if (link.head !== "") this.left.add(`${link.head}---${link.head}`);
      const words = link.words === null ? [] : this.words(text, ...link.words, line.from);
      const [after, behind] = this.boxesAt(line, skip(text, link.end), end, at);
      for (const one of before)
        for (const other of after) {
          if (this.arrows.length === MOST_ARROWS) throw new Unread(`it has more than ${MOST_ARROWS} arrows`, at);
          this.arrows.push({ from: one, to: other, line: link.line, heads: link.heads, words });
        }
      before = after;
      next = behind;
    }
  }

  private boxesAt(line: Line, from: number, end: number, at: number): [readonly string[], number] {
    const ids: string[] = [];
    let next = from;
    for (;;) {
      const [id, behind] = this.boxAt(line, skip(line.text, next), end, at);
      ids.push(id);
      next = skip(line.text, behind);
      if (line.text[next] !== "&") return [ids, behind];
      next += 1;
    }
  }

  private boxAt(line: Line, from: number, end: number, at: number): [string, number] {
    const { text } = line;
    const id = idAt(text, from);
    if (id === "" || from >= end) throw new Unread(`“${shortened(text.slice(from, end)) || text}” names no box`, at);
    let next = from + id.length;
    const box = this.boxes.get(id) ?? this.newBox(id, this.words(text, from, next, line.from), at);
    const bracket = bracketAt(text, next);
    if (bracket !== null) {
      box.form = bracket.form;
      if (bracket.meant !== "") this.left.add(`${bracket.meant}…`);
      box.words = this.words(text, ...bracket.words, line.from);
      box.bare = false;
      next = bracket.end;
    } else if (text.startsWith("@{", next)) next = this.properties(box, line, next, at);
    const looks = /^:::[\w-]+/.exec(text.slice(next, next + 80));
    if (looks !== null) {
      this.left.add(":::");
      next += looks[0].length;
    }
    if (this.open.length > 0 && box.group === null) box.group = this.open.at(-1) ?? null;
    return [id, next];
  }

  private words(text: string, from: number, end: number, line: number): FlowWords {
    return wordsAt(text, from, end, line, (what) => this.left.add(what));
  }

  private newBox(id: string, words: FlowWords, at: number): OpenBox {
    if (this.boxes.size >= MOST_BOXES) throw new Unread(`it has more than ${MOST_BOXES} boxes`, at);
    const made: OpenBox = { id, form: "rect", words, group: this.open.at(-1) ?? null, bare: true };
    this.boxes.set(id, made);
    return made;
  }

  /** `A@{ shape: diamond, label: "Agreed?" }` */
  private properties(box: OpenBox, line: Line, from: number, at: number): number {
    const end = line.text.indexOf("}", from);
    if (end < 0) throw new Unread("“@{” is not closed on its line", at);
    const inner = line.text.slice(from, end);
    const shape = /\bshape:[ \t]*([\w-]+)/.exec(inner)?.[1];
    if (shape !== undefined) {
      box.form = formNamed(shape) ?? "rect";
      if (formNamed(shape) === null) this.left.add(`shape: ${shape}`);
    }
    const label = /\blabel:[ \t]*"([^"]*)"/.exec(inner);
    if (label !== null) {
      const start = from + label.index + label[0].length - 1 - (label[1] ?? "").length;
      box.words = this.words(line.text, start, start + (label[1] ?? "").length, line.from);
      box.bare = false;
    }
    return end + 1;
  }

  end(last: number): Flowchart {
    if (this.direction === null) throw new Unread("it is no flow chart", 0);
    if (this.open.length > 0) throw new Unread("a “subgraph” has no “end”", last);
    const groups = new Map(this.groups.map((group) => [group.id, group]));
    const boxes = [...this.boxes.values()].filter(({ id }) => !groups.has(id));
    // A box of a group's name is the group, which arrows may lead to.
    const twice = [...this.boxes.values()].find(({ id, bare }) => !bare && groups.has(id));
    if (twice !== undefined) throw new Unread(`“${twice.id}” is a box and a group`, last);
    if (boxes.length === 0) throw new Unread("it has no box", last);
    const holders = new Map<string, string | null>([...boxes, ...groups.values()].map(({ id, group }) => [id, group]));
    /** The groups that something stands in. */
    const around = (id: string): readonly string[] => {
      const holder = holders.get(id) ?? null;
      return holder === null ? [] : [holder, ...around(holder)];
    };
    const full = new Set(boxes.flatMap(({ id }) => around(id)));
    for (const { from, to } of this.arrows) {
      const empty = [from, to].find((id) => groups.has(id) && !full.has(id));
      if (empty !== undefined) throw new Unread(`an arrow leads to the group “${empty}”, which holds no box`, last);
      const isGroup = groups.has(from) || groups.has(to);
      if (isGroup && (from === to || around(from).includes(to) || around(to).includes(from)))
        throw new Unread(
          `an arrow leads between the group “${groups.has(from) ? from : to}” and what stands in it`,
          last,
        );
    }
    return {
      direction: this.direction,
      boxes: boxes.map(({ bare: _bare, ...box }) => box),
      arrows: this.arrows,
      groups: this.groups,
      title: this.title,
      left: [...this.left],
    };
  }
}

/** The statements of a line: `;` parts them, but not within brackets and quotation marks. */
class Statements {
  private readonly text: string;
  private at: number;

  constructor(text: string, at: number) {
    this.text = text;
    this.at = at;
  }

  next(): readonly [number, number] | null {
    const { text } = this;
    let from = skip(text, this.at);
    while (text[from] === ";") from = skip(text, from + 1);
    if (from >= text.length || text.startsWith("%%", from)) return null;
    let depth = 0;
    let quoted = false;
    let end = from;
    for (; end < text.length; end++) {
      const sign = text[end] ?? "";
      if (sign === '"') quoted = !quoted;
      else if (quoted) continue;
      else if ("[({".includes(sign)) depth += 1;
      else if ("])}".includes(sign)) depth -= 1;
      else if (sign === ";" && depth <= 0) break;
      else if (sign === "%" && depth <= 0 && text.startsWith("%%", end)) break;
    }
    this.at = text.startsWith("%%", end) ? text.length : end;
    const stop = text.slice(from, end).trimEnd().length + from;
    return [from, stop];
  }
}

function idAt(text: string, from: number): string {
  ID.lastIndex = from;
  return ID.exec(text)?.[0] ?? "";
}

function skip(text: string, from: number): number {
  let at = from;
  while (text[at] === " " || text[at] === "\t") at += 1;
  return at;
}

const shortened = (text: string): string => (text.length > 30 ? `${text.slice(0, 29)}…` : text);
