/** Every kind of place in the body of a brief. */
import { CLASSES, closedLabels, HEADS, KNOWN_LANGUAGES, PLACES, SPELLINGS } from "../own-side.ts";
import {
  all,
  DESK,
  type Gate,
  isOutside,
  MARKS,
  NOT_PARTNER,
  NOTES,
  OPEN,
  PARTNERS,
  PRINCIPAL,
  seenBy,
  unmarkedIn,
  unseen,
} from "./judges.ts";
import type { Over, Text, Writer } from "./writer.ts";

export type Place = (write: Writer, over: Over) => string;

const below = (text: Text, over: Over): Over => ({ gates: [...over.gates, text.gate], mark: text.mark });
/** Marked or not, what stands over it need not be shown. */
const beside = (text: Text, over: Over): Over => ({ gates: over.gates, mark: text.mark });
/** Words that stay with the principal in every language that has them: no mark opens them. */
const REACHES = KNOWN_LANGUAGES.flatMap(closedLabels);
const isPrincipals = (words: string): boolean =>
  REACHES.every((label) => label.words !== words || label.reach === "principal");
/** In Korean “대안” is a fallback and an option: above a column it is the options. */
const isNoOption = (label: string): boolean => label !== "대안";
/** Places that a text of its own has in a brief, and words that have no inlines. */
const OWN_PLACES: typeof PLACES = {
  ...PLACES,
  attribute: (text) => `Open [words]{data="${text}"}`,
  "alternative of a table": (text) => `| A | B |\n|---|---|\n| 1 | 2 |\n\n: Open {alt="${text}"}`,
};
const indent = (text: string, by: string): string => text.replace(/\n(?=.)/g, `\n${by}`);

function items(write: Writer, over: Over, depth: number, sign: (n: number) => string): string {
  const count = 1 + write.draw.upTo(3);
  return Array.from({ length: count }, (_, n) => {
    const text = write.text(`item at depth ${depth}`, over);
    const mark = sign(n + 1);
    const head = `${mark} ${indent(text.md, "  ")}`;
    if (depth >= 3 || !write.draw.isOnce(0.3)) return head;
    const inner = below(text, over);
    const rest = write.draw.one([
      () => items(write, inner, depth + 1, sign),
      () => `\n${write.text("second paragraph of an item", inner).md}\n`,
      () => `\n${goingOn(write, "second text of an item", "third text of an item", inner)}\n`,
      () => `\n> ${indent(write.text("quotation in an item", inner).md, "> ")}\n`,
      () => `\n\`\`\`\n${write.text("code in an item", inner, CODE).md}\n\`\`\`\n`,
    ])();
    // The box of a task is part of its text.
    const by = " ".repeat(mark.indexOf(" ") > 0 ? 2 : mark.length + 1);
    return `${head}\n${rest
      .split("\n")
      .map((line) => (line === "" ? "" : `${by}${line}`))
      .join("\n")}`;
  }).join("\n");
}

/** A text, and one without a mark that goes on from it: what is closed closes it, what is open opens nothing. */
function goingOn(write: Writer, first: string, second: string, over: Over): string {
  const above = write.text(first, over, PLAIN);
  const alone = write.unmarked(over);
  const rest = write.plant(second, all(alone, unseen(above.own ?? alone)));
  return `${above.md}\n\nthe ${rest} plan`;
}

const CODE = { form: (word: string) => `plan ${word} = 1` };
const PLAIN = { form: (word: string) => `The ${word} plan` };
const UNSEEN = { ...PLAIN, shown: false };

/** The name of a column says nothing to a partner; the public gets nothing that was not written for it. */
const HEAD: Gate = ({ release }) => (release === "public" ? "closed" : "open");

/** Heads, rows and cells, under a caption that may speak for them. */
function table(
  write: Writer,
  over: Over,
  caption: Text | null,
  value: (over: Over) => string,
  shown: boolean,
): readonly string[] {
  const whole = caption === null ? over : below(caption, over);
  let first: Text | null = null;
  // Three words beside a head with a closed mark may be what that is said of.
  const besideFirst: Gate = (way) => (first?.gate(way) === "closed" ? "either" : "open");
  const heads = Array.from({ length: 2 + write.draw.upTo(2) }, (_, n) => {
    const place = n === 0 ? "head of the first column" : "head of a column";
    // Words that nobody marks above a column are its name, if they are few.
    const isName = write.draw.isOnce(0.5);
    const form = isName ? PLAIN.form : (word: string) => `What the ${word} plan is`;
    if (isName && write.marks.length > 0 && write.draw.isOnce(0.35)) {
      const gate = all(...whole.gates, whole.mark ?? HEAD, ...(n === 0 ? [] : [besideFirst]));
      return { md: form(write.plant(`${place}, a name`, unseen(gate))), gate, mark: whole.mark, own: null };
    }
    // Of a table that is not shown nothing is.
    const head = write.text(place, whole, { form, marked: isName ? 1 : 0.7, shown: false });
    if (n === 0) first = head;
    return head;
  });
  const rows = Array.from({ length: write.draw.isOnce(0.4) ? 1 : 1 + write.draw.upTo(3) }, () => {
    const first = write.text("first cell of a row", columnOver(heads[0], whole), { shown });
    // Where the first column is gone, its cell speaks for the row by its own mark alone.
    const row: Gate = (way) => (heads[0]?.gate(way) === "closed" ? (first.own ?? OPEN)(way) : first.gate(way));
    const cells = heads.slice(1).map((head) => {
      const above = columnOver(head, whole);
      return value({ gates: [row, ...above.gates], mark: first.own ?? above.mark });
    });
    return `| ${[first.md, ...cells].join(" | ")} |`;
  });
  return [`| ${heads.map(({ md }) => md).join(" | ")} |`, `|${heads.map(() => "---|").join("")}`, ...rows];
}

/** What describes a table says too much where anything of it is withheld. */
function ofAll(write: Writer, from: number, over: Over): Over {
  const parts = write.planted.slice(from);
  const whole: Gate = (way) => {
    const closed = parts.filter(({ gate }) => gate(way) === "closed");
    // A mark that no scheme reads stands there as a word, and a rule stops the deck that holds it.
    return closed.length === 0 ? "open" : closed.every(({ byRule }) => byRule === true) ? "either" : "closed";
  };
  return { ...over, gates: [...over.gates, whole] };
}

const columnOver = (head: Text | undefined, over: Over): Over => (head === undefined ? over : below(head, over));
/** A label speaks for all of its column or division: one that is not for a screen takes the rest along. */
function withLabel(first: Text, over: Over): Over {
  const said: Gate = (way) => (first.md.includes(":**") && first.gate(way) === "closed" ? "either" : "open");
  return { ...over, gates: [...over.gates, said] };
}

/** A column has no title: where marks are optional its first text speaks for the rest of it. */
function column(write: Writer, over: Over): string {
  const first = write.text("column of a slide", over);
  if (!write.draw.isOnce(0.4)) return first.md;
  const under = write.scheme === "tlp" ? beside(first, over) : over;
  const rest = withLabel(first, under);
  return `${first.md}\n\n${write.text("second text of a column", rest, { marked: 0.3 }).md}`;
}

const oneLine = (text: string): string => text.replace(/\n/g, " ").replace(/\|/g, "/");

export const BODY: Readonly<Record<string, Place>> = {
  bullets: (write, over) => items(write, over, 1, () => "-"),
  numbered: (write, over) => items(write, over, 1, (n) => `${n}.`),
  tasks: (write, over) => items(write, over, 1, () => "- [ ]"),
  paragraphs: (write, over) =>
    Array.from({ length: 1 + write.draw.upTo(2) }, () => write.text("paragraph", over).md).join("\n\n"),
  quotation: (write, over) => {
    const first = write.text("quotation", over);
    const second = write.text("second paragraph of a quotation", beside(first, over), { marked: 0.4 });
    const who = write.text("who said it", beside(first, over), { ...UNSEEN, marked: 0.2 });
    const quoted = (text: string) => indent(text, "> ");
    return `> ${quoted(first.md)}\n>\n> ${quoted(second.md)}\n> -- ${who.md}`;
  },
  division: (write, over) => {
    const first = write.text("division", over);
    // Where marks are optional the first one speaks for the rest.
    const rest = write.scheme === "tlp" ? beside(first, over) : over;
    const second = write.text("second paragraph of a division", withLabel(first, rest), { marked: 0.5 });
    // Its name says nothing, and speaks for nothing.
    const name = write.scheme === "tlp" && write.draw.isOnce(0.4) ? "**Note**\n\n" : "";
    return `::: note\n${name}${first.md}\n\n${second.md}\n:::`;
  },
  columns: (write, over) =>
    `:::: columns\n::: column\n${items(write, over, 2, () => "-")}\n:::\n::: column\n${column(write, over)}\n:::\n::::`,
  table: (write, over) => {
    const from = write.planted.length;
    const caption = write.draw.isOnce(0.5) ? write.text("caption", over, { shown: false }) : null;
    const cell = (at: Over) => oneLine(write.text("cell", at, { marked: 0.6 }).md);
    const lines = table(write, over, caption, cell, true);
    // It goes where anything of the table does.
    const whole = ofAll(write, from, caption === null ? over : below(caption, over));
    const alt = write.draw.isOnce(caption === null ? 0.9 : 0.6)
      ? ` {alt="${write.text("alternative of a table", whole, { ...UNSEEN, marked: 0.4 }).md}"}`
      : "";
    const tail = caption === null && alt === "" ? "" : `\n\n: ${caption?.md ?? ""}${alt}`;
    return lines.join("\n") + tail;
  },
  chart: (write, over) => {
    const from = write.planted.length;
    // A chart whose labels go is none.
    const caption = write.text("caption of a chart", over, { ...UNSEEN, marked: 1 });
    const value = ({ gates }: Over): string => {
      if (write.marks.length === 0 || !write.draw.isOnce(0.3)) return String(1 + write.draw.upTo(90));
      const mark = write.draw.one(write.marks);
      return `(${mark.written}) ${write.plantNumber("value of a chart", unseen(all(...gates, seenBy(mark))))}`;
    };
    const lines = table(write, over, caption, value, false);
    const alt = write.text("alternative of a chart", ofAll(write, from, below(caption, over)), UNSEEN);
    const type = write.draw.one(["column", "bar", "line"]);
    return `${lines.join("\n")}\n\n: ${caption.md} {.chart type=${type} alt="${alt.md}"}`;
  },
  code: (write, over) => `\`\`\`\n${write.text("code", over, CODE).md}${write.looseLine("line of code", over)}\n\`\`\``,
  picture: (write, over) => {
    const alt = write.text("alternative text", over, UNSEEN);
    const title = write.text("title of a picture", { gates: [...over.gates, alt.gate], mark: over.mark }, UNSEEN);
    return `![${alt.md}](${write.plant("file of a picture", unseen(title.gate))}.png "${title.md}")`;
  },
  "picture amid a text": (write, over) => {
    const text = write.text("text with a picture", over);
    const alt = write.text("description amid a text", { gates: [text.gate], mark: text.gate }, UNSEEN);
    return `${text.md} ![${alt.md}](${write.plant("file amid a text", unseen(alt.gate))}.png)`;
  },
  footnote: (write, over) => {
    const text = write.text("text with a footnote", over);
    const label = write.plant("label of a footnote", unseen(text.gate));
    const note = write.text("footnote", { gates: [text.gate], mark: text.gate }, { marked: 0.7 });
    return `${text.md}[^${label}]\n\n[^${label}]: ${indent(note.md, "    ")}`;
  },
  "footnote of two paragraphs": (write, over) => {
    const text = write.text("text with a long footnote", over);
    const first = write.text("footnote, first paragraph", { gates: [text.gate], mark: text.gate }, { marked: 0.7 });
    const rest = { gates: [first.gate], mark: first.own ?? first.gate };
    const second = write.text("footnote, second paragraph", rest, { marked: 0.3 });
    const label = `long${write.planted.length}`;
    return `${text.md}[^${label}]\n\n[^${label}]: ${indent(first.md, "    ")}\n\n    ${indent(second.md, "    ")}`;
  },
  // What is open opens nothing below it; where marks are optional, what is closed closes it.
  "text that goes on": (write, over) => {
    const first = write.text("text before a colon", over, PLAIN);
    const gates = write.scheme === "sample" ? over.gates : [...over.gates, unseen(first.own ?? OPEN)];
    const sign = write.draw.one([":", ",", " –"]);
    const inner = write.scheme === "sample" ? over : { gates: over.gates, mark: null };
    if (write.scheme === "sample") return `${first.md}${sign}\n\n${items(write, inner, 2, () => "-")}`;
    const below = write.plant("list behind a colon", all(...gates, unseen(over.mark ?? unmarkedIn(write.scheme))));
    // Signs of its own: with those of the next place its list would be one list, which the text then leads into as a whole.
    return `${first.md}${sign}\n${write.draw.one(["", "\n"])}${write.draw.one(["+ ", "1) ", "> "])}the ${below} plan`;
  },
  "text around a formula": (write, over) => {
    const first = write.text("text before a formula", over);
    const formula = write.draw.one([" $$x = 1$$ ", "\n$$\nx = 1\n$$\n"]);
    return `${first.md}${formula}and ${write.plant("text behind a formula", first.gate)}`;
  },
  // A mark that stands by itself is the mark of what follows, up to the next label or heading.
  "mark alone": (write, over) => {
    if (write.marks.length === 0) return write.text("paragraph", over).md;
    const mark = write.draw.one(write.marks);
    const inner = write.scheme === "tlp" ? { gates: over.gates, mark: seenBy(mark) } : over;
    const sign = write.draw.one([`(${mark.written})`, `**(${mark.written})**`]);
    const gate = write.unmarked(inner);
    const texts = Array.from({ length: 1 + write.draw.upTo(2) }, () => `the ${write.plant("below a mark", gate)} plan`);
    return `${sign}\n\n${texts.join("\n\n")}`;
  },
  // On a screen the line goes as a whole, and its mark with it, which stops the release elsewhere.
  "line to say with a mark amid it": (write, over) => {
    if (write.loose === 0 || write.marks.length === 0) return write.text("paragraph", over).md;
    write.mayStop = true;
    const mark = write.draw.one(write.marks);
    const gate = unseen(all(...over.gates, seenBy(mark)));
    const said = `${write.free}**Ask:** A date. **Offer:** (${mark.written}) ${write.plant("line to say", gate)}`;
    const rest = `the ${write.plant("below a line to say", gate)} plan`;
    return write.draw.one([
      `> ${said}\n>\n> ${rest}`,
      `::: note\n${said}\n\n${rest}\n:::`,
      `:::: columns\n::: column\n${said}\n\n${rest}\n:::\n::::`,
    ]);
  },
  "flow chart": (write, over) => {
    const from = write.planted.length;
    const caption = write.text("caption of a flow chart", over, { ...UNSEEN, marked: 0.6 });
    const inner = below(caption, over);
    const boxes = ["a", "b", "c"].map((name) => {
      const text = write.text("box of a flow chart", inner, { ...UNSEEN, marked: 0.6 }).md;
      return `${name}["${text}"]`;
    });
    const arrow = write.text("arrow of a flow chart", inner, { ...UNSEEN, marked: 0.6 }).md;
    // It goes out whole or not at all.
    const parts = write.planted.splice(from);
    const gate = all(...parts.map((one) => one.gate));
    for (const one of parts) write.planted.push({ ...one, gate });
    const head = write.draw.one([`---\ntitle: ${caption.md}\n---\ngraph TD`, `%%| fig-cap: "${caption.md}"\ngraph TD`]);
    return `\`\`\`mermaid\n${head}\n${boxes[0]} -->|"${arrow}"| ${boxes[1]}\n${boxes[2]} --> a\n\`\`\``;
  },
  "beside the words": (write, over) => {
    write.mayStop = true;
    const { draw, scheme, free, marks } = write;
    const mark = marks.length === 0 ? null : draw.one(marks);
    const label = draw.one(["red-line", "ligne-rouge", "rote-linie"]);
    const own = mark === null ? all(unmarkedIn(scheme), PRINCIPAL) : seenBy(mark);
    const word = write.plant(`beside the words: ${mark?.written ?? label}`, unseen(all(...over.gates, own)));
    const name = mark === null ? "class" : draw.one(["mark", "data-marking"]);
    const said = mark?.written ?? label;
    const bare = mark === null ? `.${label}` : `mark="${said}"`;
    return draw.one([
      () => `${free}See \`${word}\`{${bare}}`,
      () => `${free}See [${word}](https://example.org/){${bare}}`,
      () => `\`\`\`{.js ${bare}}\n${free}${word}\n\`\`\``,
      () => `<div ${name}="${said}">\n\n${free}${word}\n\n</div>`,
      () => `${free}See <span ${name}="${said}">${word}</span>`,
      () => `- ${free}${word} {${bare}}`,
      () => `- ${free}${word} <!-- .element: ${name}="${said}" -->`,
      () => `<!-- ${mark === null ? "Red line" : said} -->\n\n${free}${word}`,
      () => `%% ${mark === null ? "Red line" : said} %%\n\n${free}${word}`,
    ])();
  },
  "around a citation": (write, over) => {
    write.mayStop = true;
    const { draw, free, marks, scheme } = write;
    const mark = marks.length === 0 ? null : draw.one(marks);
    const own = mark === null ? all(unmarkedIn(scheme), PRINCIPAL) : seenBy(mark);
    const word = write.plant("around a citation", unseen(all(...over.gates, own)));
    const said = mark === null ? `Red line: ${word}` : `(${mark.written}) ${word}`;
    return draw.one([
      `- ${free}Text [${said} @press, p. 5]`,
      `- ${free}Text [see; ${said} @press]`,
      `- ${free}Text [@press, p. 5 ${mark === null ? `; ${said}` : said}]`,
      `- ${free}@press [p. 5; ${said}] says so`,
    ]);
  },
  "inline note": (write, over) => {
    const text = write.text("text with an inline note", over);
    return `${text.md}^[${write.text("inline note", { gates: [text.gate], mark: text.gate }, PLAIN).md}]`;
  },
  definition: (write, over) => {
    const term = write.text("term", over, PLAIN);
    const what = write.text("definition", { gates: [...over.gates, unseen(term.gate)], mark: null }, { marked: 1 });
    return `${term.md}\n: ${indent(what.md, "  ")}`;
  },
  part: (write, over) => {
    const title = write.text("title of a part", over, UNSEEN);
    return `### ${title.md}\n\n${items(write, write.scheme === "tlp" ? beside(title, over) : over, 2, () => "-")}`;
  },
  heading: (write, over) => {
    // Above nothing it is not shown.
    const title = write.text("heading", over, UNSEEN);
    return `${write.draw.one(["####", "#####", "######"])} ${title.md}\n\n${write.text("below a heading", write.scheme === "tlp" ? beside(title, over) : over).md}`;
  },
  html: (write, over) => `<p>${write.text("HTML", over, PLAIN).md}</p>`,
  link: (write, over) => {
    const text = write.text("text with a link", over);
    const [word, target] = [write.plant("text of a link", text.gate), write.plant("target of a link", text.gate)];
    return `${text.md} [to ${word}](https://example.org/${target} "${write.plant("title of a link", unseen(text.gate))}")`;
  },
  attribute: (write, over) => {
    const text = write.text("text with a span", over);
    const value = write.text("attribute", { gates: [text.gate], mark: text.gate }, UNSEEN);
    return `${text.md} [words]{data="${value.md}"}`;
  },
  comment: (write) => `<!-- ${write.plant("comment", unseen(NOTES))} -->`,
  waiver: (write) => `<!-- lint-ignore L10: ${write.plant("waiver", DESK)} -->`,
  notes: (write, over) => {
    const text = write.text("notes", { gates: [...over.gates, NOTES], mark: over.mark }, { marked: 0.7, shown: false });
    return `::: notes\n${text.md}\n:::`;
  },
  "label of the own side": (write) => {
    const words = write.draw.one(write.labels);
    const places = Object.keys(OWN_PLACES).filter((name) => name !== "who said it");
    const place = write.draw.one(places);
    // A mark that everybody may see opens some of them.
    const spelling = write.draw.one(Object.keys(SPELLINGS).filter((name) => name !== "a mark before"));
    const word = write.plant(`own side: ${place}, ${spelling}, ${words}`, PRINCIPAL);
    const text = SPELLINGS[spelling]?.(words, `we hold ${word} back`) ?? "";
    return OWN_PLACES[place]?.(text, write.planted.length) ?? "";
  },
  "label of the own side with a mark": (write) => {
    const words = write.draw.one(write.labels.filter(isNoOption));
    const mark = write.draw.one(write.marks.length > 0 ? write.marks : MARKS.sample);
    // On a screen a mark opens nothing of the own side; elsewhere it opens what is not the principal's.
    const gate: Gate = (way) => (isOutside(way) && !isPrincipals(words) ? unseen(seenBy(mark))(way) : PRINCIPAL(way));
    const text = `we hold ${write.plant(`own side, marked: ${words}`, write.marks.length > 0 ? gate : PRINCIPAL)} back`;
    const lead = write.marks.length > 0 ? `(${mark.written}) ` : "";
    return write.draw.one([
      `${lead}**${words}:** ${text}`,
      `- ${lead}**${words}:** ${text}`,
      `We talk. **${words}:** ${lead}${text}`,
      `| ${write.free}Who | ${lead}${words} |\n|---|---|\n| ${write.free}They | ${text} |`,
    ]);
  },
  "label above": (write) => {
    const words = write.draw.one(write.labels.filter(isNoOption));
    const place = write.draw.one(Object.keys(HEADS));
    return HEADS[place]?.(words, `we ${write.plant(`own side: ${place}, ${words}`, PRINCIPAL)} hold`) ?? "";
  },
  "label of the own side in a formula": (write) => {
    const words = write.draw.one(write.labels);
    const word = write.plant(`own side, in a formula: ${words}`, PRINCIPAL);
    return write.draw.one([
      `Costs $\\text{${words}: ${word}}$`,
      `Costs $$\\text{${words}: }\\text{${word}}$$`,
      // Bold letters of mathematics are letters of other kinds.
      `Costs $\\textbf{Red line: }\\text{${word}}$`,
    ]);
  },
  "label of the own side that goes on": (write) => {
    const words = write.draw.one(write.labels);
    const word = write.plant(`own side, goes on: ${words}`, PRINCIPAL);
    return write.draw.one([
      `**${words}:** we say:\n\n${write.draw.one(["- ", "1. ", "> ", "    "])}${word}`,
      `We say. **${words}:** we say,\n\n- ${word}`,
      `> **${words}:** One.\n>\n> ${word}`,
      `Text[^own${write.planted.length}]\n\n[^own${write.planted.length}]: **${words}:** One.\n\n    ${word}`,
    ]);
  },
  "label of the own side in the notes": (write) => {
    const words = write.draw.one(write.labels);
    return `::: notes\n**${words}:** we hold ${write.plant(`own side, in the notes: ${words}`, PRINCIPAL)}\n:::`;
  },
  // Nothing but what stands below says that it is a label.
  "bare label above": (write) => {
    const words = write.draw.one(write.labels);
    const place = write.draw.one(["item above a paragraph", "item above items, plain"]);
    return HEADS[place]?.(words, `we ${write.plant(`own side: ${place}, ${words}`, PRINCIPAL)} hold`) ?? "";
  },
  "class of the own side": (write) => {
    const place = write.draw.one(Object.keys(CLASSES));
    const name = write.draw.one(["red-line", "fallback", "not-for-use", "red-lines", "avoid", "watch"]);
    return CLASSES[place]?.(name, `we ${write.plant(`own side: ${place} .${name}`, PRINCIPAL)} hold`) ?? "";
  },
  "label for others at the end": (write, over) => {
    if (write.loose === 0) return write.text("paragraph", over).md;
    write.mayStop = true;
    const { draw, free, scheme } = write;
    const sign = draw.one([" // ", " # ", " -- ", "  ", " · ", "; ", " … ", " ~ "]);
    const words = draw.one(["not for", "hide from", "Not for the", "not releasable to"]);
    const word = write.plant(`for others, behind “${sign}”`, unseen(all(...over.gates, NOT_PARTNER)));
    return `- ${free}The ${word} plan${sign}${words} ${PARTNERS[scheme]}`;
  },
};
