/** The points card: what stands on it, and what never does. */
import { describe, expect, it } from "vitest";
import { type Compiled, compile } from "../src/compile.ts";
import { nodeHost } from "../src/host/node.ts";
import { projectReaders } from "../src/host/readers.ts";
import { ROOT } from "./support/compile.ts";

const card = (text: string, release: string | null = null): Promise<Compiled> =>
  compile(
    { file: "card.md", text },
    { ...projectReaders(nodeHost, ROOT), release, print: "card", formats: ["svg", "pptx"], layouts: "used" },
  );

const words = ({ outputs }: Compiled): string =>
  outputs
    .filter(({ format }) => format === "svg")
    .map(({ bytes }) =>
      new TextDecoder()
        .decode(bytes)
        .replace(/<[^>]*>/g, " ")
        .replace(/\s+/g, " "),
    )
    .join("\n");

/** @param mark before every text that can have one; "" for a brief without marks */
const brief = (mark: string): string => `---
title: "${mark}Harbour talks"
date: 2030-05-07
lang: en
cover: false
meeting: {start: 2030-05-07, minutes: 40}
${mark === "" ? "" : "handling: {scheme: sample}\nreleases:\n  internal: {audience: [USA]}\n  partner: {audience: [USA, KOR]}\n"}---

## ${mark}Three points carry the meeting {.key-messages}

1. **Say:** ${mark}Walrus ferries cross the strait again. (minutes: 2)
   - ${mark}Osprey reasons stay on the slide.
   - **Fallback:** ${mark}Badger terms for one winter only.
2. **Say:** ${mark}Lantern wardens name the pilots today. (minutes: 3; ask: yes)

- **Not for use:** ${mark}Marmot figures are far from settled.

## ${mark}The quay has limits

${mark}Both sides read the same charts.

### Red lines
- **Red line:** ${mark}Heron tolls are never paid twice.
- **Say:** ${mark}Vole sentences hide below a limit.
- **Fallback:** ${mark}Ferret tolls for empty ships.

## ${mark}Three questions may come {.if-raised}

### ${mark}Who mends the quay? *(might)*
- **Line:** ${mark}Cormorant crews mend it.
- **Avoid:** ${mark}Pelican prices of last year

### ${mark}When do the lights return? *(certain)*
- **Line:** ${mark}Curlew months at most.

### Do not raise
- **Stoat lease:** ${mark}both sides know

### ${mark}Who pays the divers?
- **Line:** ${mark}Plover funds pay.

### ${mark}Is the buoy ours? *(unlikely)*
- **Line:** ${mark}Gannet charts show it.

### ${mark}May we fish? *(unlikely)*
- **Line:** ${mark}Tern rules hold.

## ${mark}What to watch {.watch-outs}
- **Watch:** ${mark}Lynx names are said with care.
`;

const NEVER = ["Badger", "Marmot", "Heron", "Vole", "Ferret", "Pelican", "Stoat", "Lynx"];
const ELSEWHERE = ["Osprey", "Cormorant", "Curlew", "Plover", "Gannet", "Tern"];

describe("the points card", () => {
  it.each([
    ["without marks", "", null],
    ["with marks", "(SR) ", null],
    ["of a release of the own side", "(SR) ", "internal"],
    ["of a release of two", "(SR//REL TO USA, KOR) ", "partner"],
  ])("holds the points, the ask and the likeliest questions, %s", async (_, mark, release) => {
    const made = await card(brief(mark), release);
    const said = words(made);
    expect(made.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(made.scene?.slides).toHaveLength(1);
    expect([made.scene?.page.width, made.scene?.page.height]).toEqual([419.53, 595.28]);
    for (const point of ["Walrus ferries", "Lantern wardens", "The ask", "2 min", "3 min"])
      expect(said).toContain(point);
    const order = ["When do the lights", "Who mends the quay", "Is the buoy", "May we fish"].map((one) =>
      said.indexOf(one),
    );
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order).not.toContain(-1);
    // The fifth question, whose likelihood nobody says, is counted, and told.
    expect(said).toContain("+1");
    expect(made.diagnostics.map(({ code }) => code)).toContain("emit/more-questions");
    for (const word of [...NEVER, ...ELSEWHERE]) expect(said, word).not.toContain(word);
    expect(made.bytes).not.toBeNull();
  });

  it("withholds from itself what it then looks for", async () => {
    const { released } = await card(brief(""));
    const withheld = released.withheld.map(({ text }) => text).join("\n");
    for (const word of NEVER) expect(withheld, word).toContain(word);
  });

  it("sets Korean lines, which are taller, smaller before it stops, and calls who is met by the name in Hangul", async () => {
    const points = [
      "안정을 바라는 것은 우리도 같습니다. 값을 치르고 산 안정은 오래가지 않습니다",
      "세 나라가 모두 쓰는 말로 이를 평양에 전하도록 도와주십시오",
    ];
    const lines = [...points, ...points].map((text, at) => `${at + 1}. **Say:** ${text}. (minutes: 2)`).join("\n");
    const asked = ["하나", "둘", "셋", "넷"].map((one) => `### 질문 ${one} *(확실)*\n- **답변:** 답\n`).join("\n");
    const front = "---\ntitle: 가\nlang: ko\ncounterpart: {who: park}\nregistries: {people: briefs/people.yml}\n---\n";
    const made = await card(`${front}\n## 할 말 {.key-messages}\n\n${lines}\n\n## 질문 {.if-raised}\n\n${asked}`);
    expect(made.diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    const said = words(made);
    expect(said).toContain("박근혜");
    // A Korean reader needs no spelling of how it is said, and its Latin form stands once.
    expect(said.match(/Park Geun-hye/g)).toHaveLength(1);
    expect(said).not.toContain("pahk");
  });

  it("stops where nothing is to be said, and where one side is too small", async () => {
    const silent = await card("---\ntitle: A\nlang: en\n---\n\n## B\n\nWords.\n\n### Red lines\n- **Say:** words\n");
    expect(silent.outputs).toEqual([]);
    expect(silent.diagnostics.map(({ code }) => code)).toContain("emit/no-points");
    const points = Array.from(
      { length: 20 },
      (_, at) => `${at + 1}. **Say:** Point ${at + 1} is long enough for two lines of a card.`,
    );
    const full = await card(`---\ntitle: A\nlang: en\n---\n\n## Many points\n\n${points.join("\n")}\n`);
    expect(full.outputs).toEqual([]);
    expect(full.diagnostics.filter(({ severity }) => severity === "error").map(({ code }) => code)).toEqual([
      "scene/cannot-fit",
    ]);
  });
});
