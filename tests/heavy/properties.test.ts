/** Whatever shape a brief has: no word of a withheld text is left, and every word of an open one is. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { release, withReleases } from "../support/releasing.ts";

type Kind = "open" | "closed" | "typed";
const MARKS: Readonly<Record<Kind, string>> = { open: "(SO) ", closed: "(SS//NOFORN) ", typed: "**Fallback:** (SO) " };

/** A text with a word that stands nowhere else; `below` closed texts everything is gone. */
interface Text {
  readonly kind: Kind;
  readonly items: readonly Text[];
}
const kind = fc.constantFrom<Kind>("open", "open", "closed", "typed");
const nest = (below: fc.Arbitrary<Text>): fc.Arbitrary<Text> =>
  fc.record({ kind, items: fc.array(below, { maxLength: 2 }) });
const text = nest(nest(fc.record({ kind, items: fc.constant<readonly Text[]>([]) })));

interface Block {
  readonly shape: "list" | "ordered" | "paragraph" | "quote" | "table" | "code" | "image" | "footnote";
  readonly texts: readonly Text[];
}
const block: fc.Arbitrary<Block> = fc.record({
  shape: fc.constantFrom<Block["shape"]>("list", "ordered", "paragraph", "quote", "table", "code", "image", "footnote"),
  texts: fc.array(text, { minLength: 1, maxLength: 3 }),
});
const slide = fc.record({
  title: text,
  blocks: fc.array(block, { maxLength: 4 }),
  parts: fc.array(fc.record({ title: text, blocks: fc.array(block, { minLength: 1, maxLength: 2 }) }), {
    maxLength: 2,
  }),
  notes: fc.array(text, { maxLength: 2 }),
});

/** Writes a brief and keeps the words that must be gone and those that must be there. */
class Writer {
  readonly gone: string[] = [];
  readonly kept: string[] = [];
  #count = 0;
  #notes: string[] = [];

  line({ kind }: Text, hidden = false, mark = MARKS[kind]): string {
    const word = `zq${(this.#count++).toString(36).padStart(3, "0")}w`;
    (hidden || kind !== "open" ? this.gone : this.kept).push(word);
    return `${mark}some ${word} text`;
  }

  /** A title is no typed line: it keeps the mark alone. */
  title(one: Text): string {
    return this.line(one, false, one.kind === "typed" ? MARKS.closed : MARKS[one.kind]);
  }

  items(texts: readonly Text[], hidden: boolean, pad: string, bullet: (i: number) => string): string {
    return texts
      .map((one, i) => {
        const start = bullet(i);
        const below = this.items.bind(this);
        const own = `${pad}${start}${this.line(one, hidden)}\n`;
        return own + below(one.items, hidden || one.kind !== "open", `${pad}${" ".repeat(start.length)}`, () => "- ");
      })
      .join("");
  }

  block({ shape, texts }: Block, hidden = false): string {
    const [first] = texts;
    if (first === undefined) return "";
    switch (shape) {
      case "list":
        return `${this.items(texts, hidden, "", () => "- ")}\n`;
      case "ordered":
        return `${this.items(texts, hidden, "", (i) => `${i + 1}. `)}\n`;
      case "paragraph":
        return `${this.line(first, hidden)}\n\n`;
      case "quote":
        return `> ${this.line(first, hidden)}\n> -- ${this.line({ kind: "open", items: [] }, hidden || first.kind !== "open", "")}\n\n`;
      case "table": {
        const [head, ...rows] = [first, ...texts];
        const cell = (one: Text) => this.line(one, hidden);
        return `| (SO) Head | (SO) Other |\n|---|---|\n| (SO) row | ${cell(head)} |\n${rows.map((one) => `| (SO) row | ${cell(one)} |\n`).join("")}\n`;
      }
      case "code":
        return `\`\`\`\n${this.title(first)}\n\`\`\`\n\n`;
      case "image":
        return `![${this.title(first)}](map.png)\n\n`;
      case "footnote": {
        const label = `n${this.#notes.length}`;
        this.#notes.push(`[^${label}]: ${this.line({ kind: "open", items: [] }, hidden || first.kind !== "open")}\n`);
        const written = this.line(first, hidden);
        return `${written}[^${label}]\n\n`;
      }
    }
  }

  end(): string {
    return `\n${this.#notes.join("\n")}`;
  }
}

function write(slides: readonly (typeof slide extends fc.Arbitrary<infer S> ? S : never)[]): {
  text: string;
  writer: Writer;
} {
  const writer = new Writer();
  const body = slides.map(({ title, blocks, parts, notes }) => {
    const head = `## ${writer.title(title)}\n\n(SO) always\n\n`;
    const own = blocks.map((one) => writer.block(one)).join("");
    const inner = parts.map(
      (part) =>
        `### ${writer.title(part.title)}\n\n(SO) always\n\n${part.blocks.map((one) => writer.block(one)).join("")}`,
    );
    const said = notes.map((one) => `${writer.line(one, true)}\n\n`).join("");
    return `${head}${own}${inner.join("")}${said === "" ? "" : `::: notes\n${said}:::\n\n`}`;
  });
  return { text: withReleases(body.join("") + writer.end()), writer };
}

it("withholds what is closed and keeps what is open", { timeout: 60_000 }, () => {
  fc.assert(
    fc.property(
      fc.array(slide, { minLength: 1, maxLength: 3 }),
      fc.constantFrom("partner", "seen", "public"),
      (slides, to) => {
        const { text: written, writer } = write(slides);
        const result = release(written, { release: to });
        const shown = JSON.stringify(result.brief);
        expect(writer.gone.filter((word) => shown.includes(word))).toEqual([]);
        expect(writer.kept.filter((word) => !shown.includes(word))).toEqual([]);
        const noted = result.withheld.map(({ text: one }) => one).join("\n");
        expect(writer.gone.filter((word) => !noted.includes(word))).toEqual([]);
      },
    ),
    // `npm run oracle` asks thousands of other briefs.
    { numRuns: process.env.EVERY === "1" ? 400 : 60 },
  );
});
