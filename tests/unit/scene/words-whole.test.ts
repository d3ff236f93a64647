/** No line ends within a word: columns make room, type becomes smaller, tables go on by columns, else nothing is built. */
import { describe, expect, it } from "vitest";
import type { SceneSlide, TableItem } from "../../../src/scene/types.ts";
import { placeText } from "../../support/compile.ts";

const LONG = [
  "Denuclearisation",
  "Miscalculation",
  "Responsibilities",
  "Administrations",
  "Implementation",
  "Unifications",
];

const tablesOf = (slides: readonly SceneSlide[]): readonly TableItem[] =>
  slides.flatMap(({ items }) => items.filter((item): item is TableItem => item.kind === "table"));

const headOf = ({ rows }: TableItem): string =>
  (rows[0]?.cells ?? [])
    .map(({ paragraphs }) => paragraphs.flatMap(({ runs }) => runs.map(({ text }) => text)).join(""))
    .join(" ");

const sizeOf = ({ rows }: TableItem): number | undefined => rows[1]?.cells[0]?.paragraphs[0]?.runs[0]?.size;

const table = (columns: readonly string[]): string =>
  [
    ["Name", ...columns],
    ["-", ...columns.map(() => "-")],
    ["Alpha", ...columns],
  ]
    .map((row) => `| ${row.join(" | ")} |`)
    .join("\n");

async function place(body: string) {
  const { scene, diagnostics } = await placeText(
    "t.md",
    `---\npage: "4:3"\ncover: false\nslide-level: 2\n---\n\n${body}`,
  );
  const told = diagnostics
    .filter(({ severity }) => severity === "error")
    .map(({ code, message }) => `${code} ${message}`);
  return { slides: scene?.slides ?? [], told };
}

describe("a word", () => {
  it("has a column as wide as itself, whatever width the others take", async () => {
    const text =
      "A remark that is long enough to want all of the width that a table has, twice over and more than that";
    const { slides, told } = await place(
      `## Wide\n\n| ${text} | €5,686,155.50 |\n|---|---|\n| ${text} | Denuclearisation |`,
    );
    const [only] = tablesOf(slides);
    expect(told).toEqual([]);
    // Bold at 16 pt it is some 120 pt wide.
    expect(only?.columns[1]).toBeGreaterThan(100);
  });

  it("takes a smaller step of type before anything else", async () => {
    const { slides, told } = await place(`## Wide\n\n${table(LONG.slice(0, 5))}`);
    expect(told).toEqual([]);
    expect(tablesOf(slides).map(sizeOf)).toEqual([14]);
  });

  it("sends columns of a table to the next page, the first with them", async () => {
    const { slides, told } = await place(`## Wide\n\nBefore it\n\n${table([...LONG, ...LONG])}`);
    expect(told).toEqual([]);
    const heads = tablesOf(slides).map(headOf);
    expect(heads.length).toBeGreaterThan(1);
    for (const head of heads) expect(head).toMatch(/^Name /);
    expect(heads.map((head) => head.replace(/^Name /, "")).join(" ")).toBe([...LONG, ...LONG].join(" "));
    expect(Math.max(...heads.map((head) => head.split(" ").length))).toBeLessThanOrEqual(5);
  });

  it("stops the build where nothing helps, and is named", async () => {
    const word = "Donaudampfschifffahrtselektrizitätenhaupt";
    const cards = ["One", "Two", "Three"].map((name) => `### ${name}\n${word}`).join("\n\n");
    const { told } = await place(`## Narrow {.columns}\n\n${cards}`);
    expect(told).toHaveLength(1);
    expect(told[0]).toContain(`scene/word-too-wide On the slide “Narrow”, “${word}” is wider`);
  });

  it("names a formula that is too wide by what it says, not by one of its signs", async () => {
    const sum = Array.from({ length: 30 }, (_, i) => `a_{${i}}x^{${i}}`).join(" + ");
    const { told } = await place(`## Narrow\n\nThen $$y = ${sum}$$\n`);
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(/“y = a₀x⁰ \+ a₁x¹ \+ [^”]*…” is wider than its place.* within the formula/);
  });

  it("is no address, which may part, and nothing longer than words are", async () => {
    const pieces = ["https://example.org/a/very/long/address/that/nobody/reads", "x".repeat(90)];
    const cards = [...pieces, "b"].map((piece, i) => `### ${i}\n${piece}`).join("\n\n");
    expect((await place(`## Narrow {.columns}\n\n${cards}`)).told).toEqual([]);
  });
});

it("leaves a cell whose words stand elsewhere too, where it would be cut there, and no cell that has room", async () => {
  const kind = {
    file: "house/slides/grid-of-two.hbs",
    path: "slides/grid-of-two.hbs",
    pack: "house",
    text: `---\nkind: grid-of-two\nlayout: wide\n---\n<slide><h1>{{title}}</h1><main><table>${["fit='drop-2'", ""]
      .map((fit) => `<tr>${`<td ${fit}><b>1</b> {{attributes.name}}</td>`.repeat(6)}</tr>`)
      .join("")}</table></main></slide>`,
  };
  const cellsOf = async (name: string) => {
    const { scene } = await placeText(
      "t.md",
      `---\npage: "4:3"\ncover: false\n---\n\n## A title {.grid-of-two name="${name}"}\n`,
      [kind],
    );
    return tablesOf(scene?.slides ?? []).map(headOf)[0];
  };
  expect(await cellsOf("Kaesong")).toContain("1 Kaesong");
  // The second row says its words in any case, so the table goes on by columns; the first says its number alone.
  const shown = await cellsOf("Denuclearisationtalks-and-verification-of-them");
  expect(shown).not.toContain("Denuclear");
});

it("keeps the blanks of code as they are, wherever its lines break", async () => {
  const words = "compute alpha beta gamma delta epsilon zeta eta theta iota kappa lam mu nu xi omicron pi rho sigma";
  const lines = Array.from({ length: 40 }, (_, at) => `${words.slice(0, 50 + at).trim()} x`);
  const rows = lines.map((line) => `| \`${line}\` | ${line} |`).join("\n");
  const text = `## T\n\n| a | b |\n|---|---|\n${rows}\n`;
  const slides = (await placeText("x.md", text)).scene?.slides ?? [];
  const cells = tablesOf(slides).flatMap((one) => one.rows.slice(1).map((row) => row.cells));
  const bound = [0, 1].map(
    (column) =>
      cells.filter((row) =>
        row[column]?.paragraphs.some(({ runs }) => runs.some(({ text }) => text.includes("\u00a0"))),
      ).length,
  );
  expect(bound[0]).toBe(0);
  expect(bound[1]).toBeGreaterThan(0);
});
