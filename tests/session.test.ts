/**
 * A brief that is compiled again and again with what was kept of before gives what compiling it afresh gives: every
 * slide's picture, every placed item and every word that is said, byte by byte. `SESSION_EDITS=300` makes more edits.
 */
import { expect, it } from "vitest";
import { type CompileOptions, compile } from "../src/compile.ts";
import { nodeHost } from "../src/host/node.ts";
import { projectReaders } from "../src/host/readers.ts";
import { createMemory } from "../src/memory.ts";
import { drawSlides } from "../src/pictures.ts";
import { inTemporaryFolder } from "./support/folders.ts";

const EDITS = Number(process.env.SESSION_EDITS ?? 16);

interface Project {
  readonly head: readonly string[];
  readonly slides: readonly string[];
  readonly facts: string;
  readonly theme: string;
  readonly release: string | null;
}

const START: Project = {
  head: [
    "title: Small",
    "agenda: true",
    "releases: {partner: {audience: [USA, KOR]}}",
    "handling: {scheme: sample}",
    "registries: {facts: facts.yml}",
    "sources: {ours: {title: Ours, date: 2013-05-07}}",
  ],
  slides: [
    "## (SO) First {#first .content}\n\n- (SO) One line, see [the third](#third)\n- (SR) Another line\n\n::: notes\n(SR) A note.\n:::",
    "## (SO) Figures {.content}\n\n| Month | Posts |\n|---|---|\n| May | 4 |\n| June | 7 |",
    "# (SO) Behind\n\n## (SO) Third {#third .content}\n\n(SO) A paragraph.[^one] [@ours] <!-- a comment -->\n\n1. (SO) Count\n2. (SR) Count 4100 [fact: posts]\n\n[^one]: (SO) A note at the foot.",
    `## (SO) Long {.content}\n\n${Array.from({ length: 40 }, (_, at) => `- (SO) Point ${at} of a list that is too long for one slide and goes on over the next`).join("\n")}`,
    "## (SO) Chart {.content}\n\n```chart\ntype: column\ncategories: [a, b]\nseries: {one: [1, 2]}\n```",
  ],
  facts: "posts: {value: '4100', unit: posts, as_of: 2013-05-07, source: ours}\n",
  theme: "",
  release: null,
};

/** The same numbers each time (mulberry32). */
function dice(seed: number): (sides: number) => number {
  let state = seed;
  return (sides) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % sides;
  };
}

function edited(project: Project, roll: (sides: number) => number, round: number): Project {
  const { slides, head } = project;
  const at = roll(slides.length);
  const one = slides[at] ?? "";
  const changed = (text: string): Project => ({ ...project, slides: slides.with(at, text) });
  const edits: readonly (() => Project)[] = [
    () => changed(one.replace(/line|Point|paragraph|May/, `word${round}`)),
    () => changed(`${one}\n\n- (SO) A further point ${round}`),
    () => changed(one.replace(/\n\n/, `\n\n<!-- moved ${round} -->\n\n`)),
    // A citation that nobody declares: an error, which goes with the next edit of the slide.
    () => changed(`${one}\n\n(SO) Cited. [@no${round}]`),
    () => ({ ...project, slides: [...slides.slice(1), slides[0] ?? ""] }),
    () => ({
      ...project,
      slides:
        slides.length > 3 && !one.includes("{#")
          ? slides.toSpliced(at, 1)
          : [...slides, `## (SO) New ${round} {.content}\n\n- (SO) Text`],
    }),
    () => ({
      ...project,
      slides: slides.toSpliced(at, 0, `## (SO) Inserted ${round} {.content}\n\n- (SO) Word {style="colour: red"}`),
    }),
    () => ({ ...project, head: [...head, `# a comment ${round}`] }),
    () => ({ ...project, head: head.with(0, `title: Small ${round}`) }),
    () => ({ ...project, facts: project.facts.replace(/'\d+'/, `'${4100 + round}'`) }),
    () => ({
      ...project,
      theme:
        [
          `:root { --accent1: #${(round * 4099).toString(16).padStart(6, "0").slice(-6)}; }`,
          ".content p { font-size: 19pt; colour: red; }",
          "",
        ][roll(3)] ?? "",
    }),
    () => changed(one.replace("## (SO) ", `## (SO) Title ${round} of `)),
    () =>
      changed(one.replace(/# \(S[OR]\) Behind|A note at the foot|\(SO\) A further/, (words) => `${words} ${round}`)),
    () => ({ ...project, release: project.release === null ? "partner" : null }),
  ];
  // Each kind of edit in turn, at a place by chance.
  return edits[round % edits.length]?.() ?? project;
}

const textOf = ({ head, slides }: Project): string => `---\n${head.join("\n")}\n---\n\n${slides.join("\n\n")}\n`;

it("is the same with what was kept as afresh, after every edit", { timeout: 600_000 }, async () => {
  await inTemporaryFolder(async (folder) => {
    const write = (name: string, text: string): void => nodeHost.writeWhole(`${folder}/${name}`, Buffer.from(text));
    write("briefdeck.yml", "templates: house\n");
    const memories = new Map([null, "partner"].map((release) => [release, createMemory()]));
    const roll = dice(Number(process.env.SESSION_SEED ?? 11));
    let project = START;
    let [kept, drawn] = [0, 0];
    for (let round = 0; round <= EDITS; round++) {
      write("facts.yml", project.facts);
      write("house/theme.css", project.theme);
      const source = { file: "brief.md", text: textOf(project) };
      const made = async (memory?: ReturnType<typeof createMemory>) => {
        const options: CompileOptions = { ...projectReaders(nodeHost, folder), release: project.release, write: false };
        const compiled = await compile(source, memory === undefined ? options : { ...options, memory });
        const pictures = await drawSlides(compiled, memory);
        return {
          pictures,
          scene: compiled.scene,
          diagnostics: compiled.diagnostics,
          report: compiled.report.findings.length,
        };
      };
      const memory = memories.get(project.release);
      const before = new Set(memory?.placed.slides.keys());
      const [again, afresh] = [await made(memory), await made()];
      expect(again, `edit ${round}:\n${source.text}`).toEqual(afresh);
      kept += [...(memory?.placed.slides.keys() ?? [])].filter((key) => before.has(key)).length;
      drawn += again.pictures === null ? 0 : 1;
      // An error goes with the next save, as its writer sees it.
      const mended = { ...project, slides: project.slides.map((slide) => slide.replace(/ \[@no\d+\]/, "")) };
      project = edited(mended, roll, round + 1);
    }
    // Else the test would compare two fresh ones.
    expect(kept).toBeGreaterThan(EDITS);
    expect(drawn).toBeGreaterThan(EDITS * 0.6);
  });
});

it("makes and draws no picture again whose file is the same, and any whose file is not", async () => {
  await inTemporaryFolder(async (folder) => {
    const draw = (colour: string): void =>
      nodeHost.writeWhole(
        `${folder}/map.svg`,
        Buffer.from(
          `<svg xmlns="http://www.w3.org/2000/svg" width="40" height="30"><path d="M0 0h40v30z" fill="${colour}"/></svg>`,
        ),
      );
    const memory = createMemory();
    const saved = async (words: string) => {
      const text = `---\ntitle: Small\ncover: false\n---\n\n## A map\n\n![A map](map.svg)\n\n## Words {.content}\n\n- ${words}\n`;
      const options: CompileOptions = { ...projectReaders(nodeHost, folder), write: false };
      const compiled = await compile({ file: "brief.md", text }, { ...options, memory });
      const afresh = await drawSlides(await compile({ file: "brief.md", text }, options));
      const pictures = await drawSlides(compiled, memory);
      expect(pictures).toEqual(afresh);
      return { asset: compiled.assets.get("map.svg"), pictures };
    };
    draw("#ff0000");
    const first = await saved("One");
    const second = await saved("Two");
    expect(first.asset).toBeDefined();
    expect(second.asset).toBe(first.asset);
    expect(second.pictures?.[0]).toBe(first.pictures?.[0]);
    expect(second.pictures?.[1]?.text).toContain("Two");
    draw("#0000ff");
    const third = await saved("Two");
    expect(third.pictures?.[0]?.text).not.toBe(first.pictures?.[0]?.text);
    expect(third.pictures?.[1]).toBe(second.pictures?.[1]);
  });
});
