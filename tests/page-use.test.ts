/** A page that has little to say is set larger and wider apart, and ends where it should: never a hole. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { compile } from "../src/compile.ts";
import { nodeHost } from "../src/host/node.ts";
import { projectReaders } from "../src/host/readers.ts";
import { createMeasurer } from "../src/scene/text/measure.ts";
import type { Item, Scene, SceneSlide, ShapeItem, TableItem } from "../src/scene/types.ts";
import { placeText, ROOT, SCENE_ONLY } from "./support/compile.ts";

/** Of rows at their written size, and how many times as high they are with the largest type of a table of few words. */
const ROW_MOST = 72;
const LARGER = 24 / 18;
const HEAD = "---\ntitle: Roads\ndate: 2026-03-01\n---\n\n";

async function place(text: string): Promise<Scene> {
  const { scene, diagnostics } = await placeText("brief.md", text);
  if (scene === null) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return scene;
}

const slideOf = async (body: string): Promise<SceneSlide> => {
  const slide = (await place(`${HEAD}${body}`)).slides[1];
  if (slide === undefined) throw new Error("no slide behind the cover");
  return slide;
};

const isTable = (item: Item): item is TableItem => item.kind === "table";
const bodyOf = ({ items }: SceneSlide): ShapeItem => {
  const body = items.find((item) => item.kind === "shape" && item.placeholder?.type === "body");
  if (body?.kind !== "shape") throw new Error("no body");
  return body;
};
const words = ({ items }: SceneSlide) =>
  items
    .flatMap((item) => (item.kind === "shape" ? (item.text?.paragraphs ?? []) : []))
    .map(({ runs }) =>
      runs
        .map(({ text }) => text)
        .join("")
        .replaceAll("\u00a0", " "),
    );

const linesOf = (item: ShapeItem): readonly string[] =>
  (item.text?.paragraphs ?? []).map(({ runs }) => runs.map(({ text }) => text).join(""));

const tableOf = async (rows: number, below = ""): Promise<TableItem> => {
  const lines = Array.from({ length: rows }, (_, i) => `| Road ${i} | ${i} |\n`).join("");
  const table = (await slideOf(`## Costs\n\n| Road | Cost |\n|---|---|\n${lines}${below}`)).items.find(isTable);
  if (table === undefined) throw new Error("no table");
  return table;
};

describe("a table of few rows", () => {
  it.each([1, 2, 4, 5])("breathes down the page, no row beyond its measure: %i", async (count) => {
    const { box, rows } = await tableOf(count);
    const [head, ...body] = rows.map(({ height }) => height);
    const foot = box.y + box.height;
    const size = rows[1]?.cells[0]?.paragraphs[0]?.runs[0]?.size ?? 0;
    const most = (ROW_MOST * size) / 18;
    expect(most).toBeLessThanOrEqual(ROW_MOST * LARGER);
    expect(Math.max(...body)).toBeLessThanOrEqual(most + 0.1);
    expect(Math.max(...body) - Math.min(...body)).toBeLessThan(0.1);
    expect(head).toBeLessThan(Math.min(...body));
    // Either each row has all that it may, or the table ends with the page.
    if (Math.max(...body) < most - 0.1) expect(foot).toBeGreaterThan(450);
    expect(foot).toBeLessThanOrEqual(457);
  });

  it("does so above its caption, which follows it", async () => {
    const { rows } = await tableOf(3, "\n: Words of the desk\n");
    const [head, ...body] = rows.map(({ height }) => Math.round(height));
    expect(new Set(body).size).toBe(1);
    expect(body[0]).toBeGreaterThan(ROW_MOST);
    expect(body[0]).toBeGreaterThan(head ?? 0);
  });

  it("keeps its words in the middle between the lines, on one height in a row", async () => {
    const { rows } = await tableOf(3);
    for (const { cells } of rows.slice(1))
      for (const { insets, anchor } of cells) {
        expect(anchor).toBe("top");
        expect(insets.top).toBeCloseTo(insets.bottom, 3);
        expect(insets.top).toBeGreaterThan(15);
      }
  });
});

describe("rows of few words", () => {
  const textsOf = async (body: string) =>
    (await slideOf(body)).items.flatMap((item) => {
      if (item.kind !== "shape" || item.text === undefined) return [];
      const { box, text } = item;
      const words = text.paragraphs
        .map(({ runs }) =>
          runs
            .map((run) => run.text)
            .join("")
            .replaceAll("\u00a0", " "),
        )
        .join(" ");
      return [{ words, top: box.y, foot: box.y + box.height, size: text.paragraphs[0]?.runs[0]?.size ?? 0 }];
    });
  const JUDGEMENTS = "1. **One.** It is so.\n2. **Two.** It is so.\n";

  it("stand in the middle between their lines, the last as far above the foot as the first below the head", async () => {
    const texts = await textsOf(`## Build {.bottom-line}\n\nCosts rise.\n\n${JUDGEMENTS}`);
    const of = (start: string) => texts.find(({ words }) => words.startsWith(start));
    const [first, last] = [of("One."), of("Two.")];
    expect((first?.top ?? 0) - 118).toBeGreaterThan(40);
    expect(Math.abs((first?.top ?? 0) - 118 - (456 - (last?.foot ?? 0)))).toBeLessThan(8);
  });

  it("have their number on the baseline of their words, whatever size these have grown to", async () => {
    const long = "It is so, and it will be so for as long as the road is closed to all who carry sand. ".repeat(3);
    for (const [text, size] of [
      ["It is so.", 24],
      [long, 20],
    ] as const) {
      const texts = await textsOf(`## Build {.bottom-line}\n\nCosts rise.\n\n1. ${text}\n2. ${text}\n`);
      const [words, number] = [
        texts.find((one) => one.words.startsWith("It is")),
        texts.find((one) => one.words === "1"),
      ];
      expect(words?.size).toBe(size);
      // Of Cambria at 28 the baseline is 25.8 below the head of a line of 1.2, of Calibri 0.933 of its size.
      expect(Math.abs((words?.top ?? 0) + (words?.size ?? 0) * 0.94 - ((number?.top ?? 0) + 26.3))).toBeLessThan(1);
    }
  });

  it("stand above the particular of the sentence beside them, which ends where they do", async () => {
    const texts = await textsOf(`## Build {.bottom-line}\n\nCosts rise.\n\n${JUDGEMENTS}\n### Decide by\n7 May.\n`);
    const foot = texts.find(({ words }) => words.includes("7 May."))?.foot ?? 0;
    expect(foot).toBeGreaterThan(430);
    expect(foot).toBeLessThanOrEqual(456);
  });
});

describe("a text of few words", () => {
  it("stands wider apart than one that fills the page, in the same list", async () => {
    const list = (count: number, text: string) =>
      Array.from({ length: count }, (_, i) => `- Item ${i}: ${text}\n`).join("");
    const gap = async (body: string) => bodyOf(await slideOf(body)).text?.paragraphs[1]?.spaceBefore ?? 0;
    const few = await gap(`## Costs\n\n${list(3, "dearer.")}`);
    const full = await gap(
      `## Costs\n\n${list(3, "the road waits for the port, and the port for the road. ".repeat(4))}`,
    );
    expect(few).toBeGreaterThan(full + 5);
  });

  it("does not part an item from what stands in it, nor a heading from its text", async () => {
    const { text } = bodyOf(await slideOf("## Costs\n\n- Roads\n  - North\n- Ports\n"));
    const [, north, ports] = text?.paragraphs ?? [];
    expect(ports?.spaceBefore).toBeGreaterThan((north?.spaceBefore ?? 0) + 10);
  });

  it("is a statement where it is one item alone", async () => {
    const [only] = bodyOf(await slideOf("## Costs\n\n- Build the road.\n")).text?.paragraphs ?? [];
    expect([only?.runs[0]?.size, only?.bullet.type]).toEqual([28, "none"]);
  });
});

describe("a bottom line", () => {
  const POINTS = "Costs rise.\n\n1. **One.** It is so.\n2. **Two.** It is so.\n\n";
  const rail = async (parts: string) => (await slideOf(`## Build {.bottom-line}\n\n${POINTS}${parts}`)).layout;

  it("has a rail for several particulars, and none that one of them would leave empty", async () => {
    expect(await rail("### Decide by\n7 May.\n")).toBe("lead");
    expect(await rail("### We want\nA road.\n\n### Decide by\n7 May.\n")).toBe("rail");
  });

  it("says its sentence larger than the judgements beside a rail, at every size", async () => {
    const rails = "### We want\nA road.\n\n### Decide by\n7 May.\n";
    const long = "It is so, and it will be so for as long as the road is closed to all who carry sand.";
    for (const [text, sizes] of [
      ["It is so and stays so until the road is open.", [24, 20]],
      [`${long} ${long}`, [20, 18]],
    ] as const) {
      const points = [1, 2, 3].map((n) => `${n}. **Claim.** ${text}\n`).join("");
      const { items } = await slideOf(`## Build {.bottom-line}\n\nCosts rise with each month.\n\n${points}\n${rails}`);
      const sizeOf = (start: string) =>
        items.flatMap((item) =>
          item.kind === "shape" && item.text?.paragraphs[0]?.runs[0]?.text.startsWith(start)
            ? [item.text.paragraphs[0].runs[0].size]
            : [],
        )[0];
      expect([sizeOf("Costs"), sizeOf("Claim")]).toEqual(sizes);
    }
  });

  it("shows the single particular", async () => {
    const slide = await slideOf(`## Build {.bottom-line}\n\n${POINTS}### Decide by\n7 May.\n`);
    expect(words(slide)).toEqual(expect.arrayContaining(["Decide by", "7 May."]));
  });
});

describe("a cover", () => {
  const SLIDES = "## Build the road\n\n- Steel\n\n## Then the port\n\n- Sand\n";
  const cover = async (fields: string, slides = SLIDES) => {
    const { slides: placed } = await place(`---\ntitle: Roads\ndate: 2026-03-01\n${fields}---\n\n${slides}`);
    return placed[0] === undefined ? [] : words(placed[0]);
  };

  it("says what the brief says, where nobody is named and nothing marked", async () => {
    expect(await cover("")).toEqual(expect.arrayContaining(["Build the road", "2", "Then the port", "3"]));
  });

  it.each([
    ["that cameras may see", "handling: {camera_safe: true}\n", SLIDES],
    ["of a marked brief", "handling: {scheme: sample}\n", SLIDES.replace("## Build", "## (SO) Build")],
    ["of many slides", "", Array.from({ length: 9 }, (_, i) => `## Build the road ${i}\n\n- Steel\n\n`).join("")],
  ])("lists nothing on one %s", async (_, fields, slides) => {
    expect((await cover(fields, slides)).join()).not.toContain("Build the road");
  });
});

describe("a decision", () => {
  it("has boxes that a pen finds, the largest thing below what is asked", async () => {
    const { items } = await slideOf("## Decide {.recommendation}\n\nBuild the bridge.\n\n- **Concurs:** the port\n");
    const boxes = items.filter((item) => item.kind === "shape" && item.box.width === item.box.height);
    expect(boxes.length).toBe(3);
    for (const { box } of boxes) expect(box.height).toBeGreaterThanOrEqual(30);
    expect(items.some((item) => item.kind === "shape" && item.fill !== undefined && item.box.width > 800)).toBe(true);
  });

  it.each([
    ["16:9", "read-ahead"],
    ["4:3", "read-ahead"],
    ["A4", "handout"],
  ])("has lines to sign on at the foot of its boxes, wide enough for a pen: %s, %s", async (page, profile) => {
    const head = `---\ntitle: Roads\npage: "${page}"\nprofile: ${profile}\n---\n\n`;
    const scene = await place(`${head}## Decide {.recommendation}\n\nBuild the bridge.\n\n- **Concurs:** the port\n`);
    const { items } = scene.slides[1] ?? { items: [] };
    const said = (words: string) => items.find((item) => item.kind === "shape" && linesOf(item).includes(words));
    const foot = Math.max(
      ...items.flatMap(({ kind, box }) => (kind === "shape" && box.width === box.height ? [box.y + box.height] : [])),
    );
    for (const [words, least] of [
      ["Signature", 90],
      ["Date", 56],
    ] as const) {
      const { box, name } = said(words) ?? { box: { y: 0, width: 0 }, name: "" };
      expect(name).toBe(words);
      expect(Math.abs(box.y - foot), words).toBeLessThan(3);
      expect(box.width, words).toBeGreaterThanOrEqual(least);
    }
  });
});

describe("a narrow page whose words hardly fit", () => {
  const sizeOf = async (text: string, words: string): Promise<number> => {
    const { items } = (await place(text)).slides[1] ?? { items: [] };
    const runs = items.flatMap((item) =>
      item.kind === "shape" ? (item.text?.paragraphs ?? []).flatMap((paragraph) => paragraph.runs) : [],
    );
    return runs.find(({ text: own }) => own.includes(words))?.size ?? 0;
  };

  it("keeps a decision as large as a room reads, without lines to sign on", async () => {
    const slide = `## (SR) We recommend that the principals commission option 4 {.recommendation}

(SR) Commission one joint strategy with the Republic of Korea, as Snyder advises: talks on terms, Beijing told of a time limit, and a joint study of the heaviest costs. [@s, ¶6–8]

- **Concurs:** (SR) NSC staff, East Asian Affairs, Korea desk; defence policy staff, if the study has its own handling
- **Does not concur:** (SR) public affairs. A leaked study harms the ally more than no study; prefers option 3
- **If nothing is decided:** (SR) each ally answers the next provocation alone
- **Submission:** (SR) KOR-2013-02/S, of 6 May 2013
`;
    const head =
      '---\ntitle: T\npage: "4:3"\nprofile: room\nhandling: {scheme: sample}\nsources: {s: {title: A post, date: 2013-05-07}}\n---\n\n';
    expect(await sizeOf(head + slide, "NSC staff")).toBeGreaterThanOrEqual(16);
    expect(await sizeOf(head + slide, "Signature")).toBe(0);
  });

  it("sets four cards in Korean no smaller than they must be", async () => {
    const slide = `## 다시 열린다면, 근로자보다 규칙이 먼저다 {.columns}

### 계기
평양이 공식 경로로 보낸 서면 제안.

- 개별 기업과 따로 협의하지 않음

### 첫 24시간
- **조치:** 접수를 알리되 아무것도 약속하지 않음 (담당: 통일부)
- **조치:** 언론보다 먼저 워싱턴에 알림 (담당: 외교부)

### 첫 주
- **조치:** 규칙을 의제로 올림: 출입, 물자, 임금, 일방적 폐쇄 금지 (담당: 통일부)
- **유의:** 먼저 돌아가려는 기업들의 압력

### 한계
- **한계선:** 군 통신선이 복구되기 전에는 인원을 보내지 않음. [@s]
- **차선책:** 이름을 정한 관리 인원, 며칠 동안만.
`;
    const head =
      '---\ntitle: T\nlang: ko\npage: "4:3"\nhandling: {scheme: tlp}\nsources: {s: {title: A post, date: 2013-05-07}}\n---\n\n';
    expect(await sizeOf(head + slide, "평양이")).toBeGreaterThanOrEqual(16);
  });
});

describe("what is said aloud", () => {
  it("has its minutes beside it, as large as itself, and their word smaller", async () => {
    const { items } = await slideOf("## Say it {.key-messages}\n\n1. **Say:** We act. (minutes: 2)\n   - They wait.\n");
    const sizes = new Map(
      items.flatMap((item) =>
        item.kind === "shape"
          ? (item.text?.paragraphs ?? []).flatMap(({ runs }) =>
              runs.map(({ text, size }) => [text.trim(), size] as const),
            )
          : [],
      ),
    );
    expect(sizes.get("2")).toBe(sizes.get("We act."));
    expect(items.map(({ name }) => name)).toContain("Minutes");
    expect(sizes.get("min")).toBeLessThan(sizes.get("2") ?? 0);
  });
});

describe("objectives of two sides", () => {
  it("are no smaller than they need be, where they share the page with what is said of the last meeting", async () => {
    const head =
      "---\ntitle: Roads\nhandling: {scheme: sample}\ncounterpart: {who: The minister, last_met: never}\nsources: {s: {title: A post, date: 2013-05-07}}\n---\n\n";
    const slide = `## (SR) We want a strategy and a limit agreed; President Park wants her own policy heard {.objectives}

### (SO) Our objectives
1. (SR) **Agree** that Pyongyang's calculations must change soon [@s, ¶1]
   - **Measure:** both leaders say so, in the same words
2. (SR) **Commission** the detailed joint strategy that the allies lack [@s, ¶6]
   - **Measure:** two leads and a first date named
3. (SR) **Settle** the approach to Beijing, with a time limit for the North [@s, ¶7]
   - **Measure:** one message, and who carries it

### (SO) Their objectives
1. (SR) **Explain** the *trust-building process*, her approach to the North [@s]
   - **How we know:** announced by her office
2. (SR) **Align** the two governments on deterrence and denuclearisation [@s]
   - **How we know:** announced by her office
3. (SR) **Amend** the agreement on civil nuclear energy [@s]
   - **How we know:** named by the press
4. (SR) **Be seen** at home as a full partner on the North
   - **How we know:** our inference
`;
    const runs = ((await place(`${head}${slide}`)).slides[1]?.items ?? []).flatMap((item) =>
      item.kind === "shape" ? (item.text?.paragraphs ?? []).flatMap((paragraph) => paragraph.runs) : [],
    );
    expect(runs.find(({ text }) => text === "Agree")?.size).toBeGreaterThanOrEqual(16);
  });
});

describe("columns without cards", () => {
  it("have room between them for the marks that hang there", async () => {
    const column = (name: string) => `### (SR) ${name}\n\n(SR) ${"Patience may leave fewer options. ".repeat(3)}\n\n`;
    const head = "---\ntitle: Roads\nhandling: {scheme: sample}\n---\n\n";
    const scene = await place(`${head}## (SR) Three {.columns .plain}\n\n${["A", "B", "C"].map(column).join("")}`);
    const boxes = (scene.slides[1]?.items ?? []).flatMap((item) =>
      item.kind === "shape" && linesOf(item).some((line) => line.includes("Patience")) ? [item.box] : [],
    );
    expect(boxes).toHaveLength(3);
    const [first, second] = boxes.sort((a, b) => a.x - b.x);
    // Where a mark hangs its box begins left of the words.
    if (first === undefined || second === undefined) throw new Error("no columns");
    expect(second.x - (first.x + first.width)).toBeGreaterThanOrEqual(24);
  });
});

describe("an ask with a mark", () => {
  it.each(["16:9", "4:3", "A4"])("stands on one edge with what it is opened with: %s", async (page) => {
    const ask = (text: string) => `- **Ask:** (SO) ${text}\n  - **Opening:** Leads.\n  - **Offer:** A date.\n`;
    const head = `---\ntitle: Roads\npage: "${page}"\nhandling: {scheme: sample}\n---\n\n`;
    const slides = `${head}## (SO) Ask {.asks-and-offers}\n\n${ask("One plan.")}${ask("One road.")}`;
    const edges = ((await place(slides)).slides[1]?.items ?? []).flatMap((item) =>
      item.kind !== "shape" || item.text === undefined
        ? []
        : item.text.paragraphs.flatMap(({ runs, marginLeft }) =>
            /One plan|One road|Leads/.test(runs.map(({ text }) => text).join(""))
              ? [Math.round(item.box.x + (item.text?.insets.left ?? 0) + marginLeft)]
              : [],
          ),
    );
    expect(edges).toHaveLength(4);
    expect(new Set(edges).size).toBe(1);
  });
});

describe("text that is read line by line", () => {
  it("takes a word along to a last line that one word would make, as a statement does", async () => {
    const texts = Array.from({ length: 5 }, (_, i) => `- The port opens in May ${"by ".repeat(24 + 12 * i)}there\n`);
    const { items } = await slideOf(`## Roads\n\n${texts.join("")}`);
    const runs = items.flatMap((item) =>
      item.kind === "shape" ? (item.text?.paragraphs ?? []).flatMap((paragraph) => paragraph.runs) : [],
    );
    const [bound] = runs.filter(({ text }) => text.endsWith("\u00a0there"));
    expect(bound?.size).toBe(18);
  });
});

describe("a row of cards", () => {
  const cardsOf = async (count: number, text: string) => {
    const parts = Array.from({ length: count }, (_, i) => `### Port ${i}\n\n${text}\n\n`).join("");
    const { items } = await slideOf(`## Ports {.columns}\n\n${parts}`);
    const cards = items.filter((item) => item.kind === "shape" && item.fill !== undefined);
    const words = items.filter((item) => item.kind === "shape" && item.text !== undefined && item.box.y > 118);
    return { cards: cards.map(({ box }) => box), foot: Math.max(...words.map(({ box }) => box.y + box.height)) };
  };
  const feet = (cards: readonly { readonly y: number; readonly height: number }[]) => [
    ...new Set(cards.map(({ y, height }) => Math.round(y + height))),
  ];

  it("ends with its words where these would leave it half empty", async () => {
    const { cards, foot } = await cardsOf(
      3,
      "The port opens in May, before the road that leads to it. It waits for sand.",
    );
    expect(cards).toHaveLength(3);
    expect(feet(cards)).toHaveLength(1);
    expect(feet(cards)[0]).toBeLessThan(400);
    expect((feet(cards)[0] ?? 0) - foot).toBeLessThan(40);
  });

  it("reaches the foot of the page where one of them has something to say", async () => {
    const { cards } = await cardsOf(3, "The port opens in May, before the road that leads to it. ".repeat(4));
    expect(feet(cards)).toEqual([456]);
  });

  it("stands two and two if there are four, both rows to the foot of the page", async () => {
    const { cards } = await cardsOf(4, "The port opens in May, before the road that leads to it. It waits for sand.");
    expect(cards).toHaveLength(4);
    expect(feet(cards)).toHaveLength(2);
    expect(Math.max(...feet(cards))).toBe(456);
    expect(new Set(cards.map(({ x }) => x)).size).toBe(2);
    expect(Math.max(...cards.map(({ height }) => height))).toBeLessThan(175);
  });
});

describe("a grid of risks", () => {
  it("names the risks in its cells, and only counts them where the names of one cell would not stand in its height", async () => {
    const gridOf = async (risks: readonly (readonly [string, string])[]) => {
      const rows = risks.map(
        ([name, likelihood]) => `| ${name}: it may come | ${likelihood} | High | A sign | A word | Desk |\n`,
      );
      const slide = await slideOf(
        `## Storms {.risks}\n\n| Event | Likelihood | Impact | Watch for | Response | Owner |\n|---|---|---|---|---|---|\n${rows.join("")}`,
      );
      const [grid] = slide.items.filter(isTable);
      if (grid === undefined) throw new Error("no grid");
      const said = grid.rows.flatMap(({ cells }) =>
        cells.flatMap(({ paragraphs }) => paragraphs.map(({ runs }) => runs.map(({ text }) => text).join(""))),
      );
      return { said, foot: grid.box.y + grid.box.height };
    };
    const likelihoods = ["Very likely", "Likely", "Roughly even chance", "Unlikely", "Remote"];
    const few = await gridOf([["Storm at sea", "Likely"]]);
    expect(few.said).toContain("1 Storm at sea");
    const many = await gridOf(
      likelihoods.flatMap((likelihood, i) => [
        [`A storm on the coast ${i}`, likelihood] as const,
        [`A flood in the port ${i}`, likelihood] as const,
      ]),
    );
    expect(many.said).toContain("10");
    expect(many.foot).toBeLessThanOrEqual(457);
  });
});

describe("what is read across in a room, on a narrow page", () => {
  const HEAD_OF_ROOM = '---\ntitle: Roads\ndate: 2026-03-01\nprofile: room\npage: "4:3"\n---\n\n';
  const pagesOf = async (body: string) => (await place(`${HEAD_OF_ROOM}${body}`)).slides.slice(1);
  const sizesOf = ({ items }: SceneSlide) =>
    items.flatMap((item) => {
      if (item.kind === "table")
        return item.rows.flatMap(({ cells }) =>
          cells.flatMap(({ paragraphs }) => paragraphs.flatMap(({ runs }) => runs.map(({ size }) => size))),
        );
      if (item.kind !== "shape" || item.text === undefined || item.box.y < 110 || item.box.y > 450) return [];
      return item.text.paragraphs.flatMap(({ runs }) => runs.map(({ size }) => size));
    });

  it.each([
    [
      "four cards",
      `## Wait {.columns}\n\n${["What", "For", "Against", "Needs"]
        .map(
          (head) =>
            `### ${head}\n\n- It costs nothing new, and asks nobody to agree\n- It leaves the other roads open\n- The sand comes late\n\n`,
        )
        .join("")}`,
    ],
    [
      "events on one line",
      `## Two roads {.timeline}\n\n${[3, 5, 9, 14, 20, 27]
        .map((day) => `- **${day} March 2026:** The council answers the port with resolution ${day}, and with a road\n`)
        .join("")}`,
    ],
    [
      "a programme",
      `## Sand first {.programme}\n\n| Minute | Item | Lead | Press | Minutes | Priority |\n|---|---|---|---|---|---|\n${[
        0, 5, 10, 15, 20,
      ]
        .map(
          (minute) =>
            `| ${minute}–${minute + 5} | The road, and the time limit for the port | Minister of Roads | Closed | 5 | must |\n`,
        )
        .join("")}`,
    ],
  ])("stays whole, no word of it under 16 points: %s", async (_, body) => {
    const pages = await pagesOf(body);
    expect(pages).toHaveLength(1);
    for (const page of pages) expect(Math.min(...sizesOf(page))).toBeGreaterThanOrEqual(16);
  });

  it("is cut only where it is more than a page holds", async () => {
    const long = "It costs nothing new, and asks nobody to agree to the road before the port has opened. ".repeat(3);
    const cards = ["What", "For", "Against", "Needs"].map((head) => `### ${head}\n\n${long}\n\n`).join("");
    expect((await pagesOf(`## Wait {.columns}\n\n${cards}`)).length).toBeGreaterThan(1);
  });
});

describe("options that are read across", () => {
  it("have their number above their name, so that a mark of the name hangs where those of the cells do", async () => {
    const option = (name: string) => `### (SO) ${name}\n- **For:** (SO) cheap\n- **Against:** (SO) slow\n\n`;
    const { slides } = await place(
      `---\ntitle: "(SO) Roads"\ndate: 2026-03-01\nhandling: {scheme: sample}\n---\n\n## (SO) Build {.options}\n\n${option("Wait")}${option("Go")}`,
    );
    const head = slides[1]?.items.find(isTable)?.rows[0]?.cells[1];
    const [number, name] = (head?.paragraphs ?? []).map(({ runs }) => runs.map(({ text }) => text).join(""));
    expect(number).toBe("1");
    expect(name).toMatch(/^\(SO\).*Wait$/);
  });
});

describe("marks that hang", () => {
  it("leave every word of a cell whole, by whatever little it would not fit", async () => {
    const head = `---\ntitle: Roads\npage: "4:3"\nprofile: room\nhandling: {scheme: sample}\n---\n\n`;
    const rows = [
      "Beijing names no limit | Likely | Moderate | A reply that names calm only | Say so together; go on without | Ministers compare notes | State",
      "New provocation: while we draft | Likely | High | Notices to ships; sealed sites | One answer, agreed before | Call between the two leads | NSC staff",
      "Study leaks: its terms become known | Unlikely | High | Questions that use its terms | The prepared line; pause the study | One voice: both spokespersons | OSD",
      "Allies part: Seoul and Washington differ on terms | Unlikely | High | Two drafts instead of one | Leads meet within two days | No comment to either press | State",
      "Date lapses: without consequence | Roughly even chance | High | Talk of extending it | Principals decide before, not after | Position stated once | NSC staff",
    ].map((row) => `| (SR) ${row} |\n`);
    const columns =
      "| Event | Likelihood | Impact | Sign | Response | First 24 hours | Owner |\n|:--|:--|:--|:--|:--|:--|:--|\n";
    const { slides, theme } = await place(
      `${head}## (SR) A new one is the risk {.risks}\n\n${columns}${rows.join("")}`,
    );
    const measurer = createMeasurer({ major: theme.majorFont, minor: theme.minorFont });
    const broken = slides.flatMap(({ items }) =>
      items
        .filter(isTable)
        .flatMap(({ rows: lines, columns: widths }) =>
          lines.flatMap(({ cells }) =>
            cells.flatMap(({ paragraphs, insets, colSpan }, c) =>
              (colSpan ?? 1) > 1
                ? []
                : paragraphs.filter((p) => measurer.minWidth(p) > (widths[c] ?? 0) - insets.left - insets.right + 0.01),
            ),
          ),
        ),
    );
    expect(broken.map(({ runs }) => runs.map(({ text }) => text).join(""))).toEqual([]);
  });

  const MARKED = '---\ntitle: "(SO) Roads"\ndate: 2026-03-01\nhandling: {scheme: sample}\n---\n\n';
  const textsOf = async (body: string) =>
    ((await place(`${MARKED}${body}`)).slides[1]?.items ?? []).flatMap((item) =>
      item.kind === "shape" && item.text !== undefined && item.box.y > 110 && item.box.y < 450
        ? [{ box: item.box, paragraphs: item.text.paragraphs }]
        : [],
    );
  const isHung = ({ runs }: { readonly runs: readonly { readonly text: string }[] }) =>
    runs[1]?.text.startsWith("\t") === true;

  it("do so in all cards alike, where one of them has a line to spare for it", async () => {
    const sentence = (words: number) => `${"salt and sand ".repeat(5)}${"i ".repeat(words)}so`;
    // Some of these end a line so that the column of marks makes another of it: bullets beside marks stood here before.
    for (const words of [4, 14]) {
      const card = (head: string) => `### (SO) ${head}\n\n(SO) ${sentence(words)}\n\n- (SO) Not so\n\n`;
      const texts = await textsOf(
        `## (SO) Wait {.columns}\n\n${["What", "For", "Against", "Needs"].map(card).join("")}`,
      );
      const marked = texts.flatMap(({ paragraphs }) => paragraphs).filter(({ runs }) => runs[0]?.text === "(SO)");
      expect(marked.length).toBeGreaterThanOrEqual(12);
      expect([...new Set(marked.map(isHung))]).toEqual([true]);
      expect(marked.every(({ bullet }) => bullet.type === "none")).toBe(true);
    }
  });

  it("leave their words in the middle of the row, as high as words without a mark stand", async () => {
    const topOf = async (head: string, mark: string, words: string) => {
      const row = `${mark}${words}\n`;
      const body = `## ${mark}Build {.bottom-line}\n\n${mark}Costs rise.\n\n1. ${row}2. ${row}`;
      const found = (await place(`${head}${body}`)).slides[1]?.items.find(
        (item) => item.kind === "shape" && item.text?.paragraphs[0]?.runs.some(({ text }) => text.includes("sand")),
      );
      return found?.box.y ?? 0;
    };
    for (const count of [0, 4, 5]) {
      const words = `${"sand ".repeat(8)}${"i ".repeat(count)}so.`;
      const [marked, bare] = [await topOf(MARKED, "(SO) ", words), await topOf(HEAD, "", words)];
      expect(Math.abs(marked - bare)).toBeLessThan(2);
    }
  });

  it("stay among the words where as many on their edge are too wide to hang", async () => {
    const rows = async (marks: readonly string[]) => {
      const items = marks.map((mark, at) => `${at + 1}. (${mark}) Sand and salt.\n`).join("");
      const texts = await textsOf(`## (SR) Build {.bottom-line}\n\n(SR) Costs rise.\n\n${items}`);
      return texts
        .flatMap(({ paragraphs }) => paragraphs)
        .filter(({ runs }) => runs.some(({ text }) => text.includes("Sand")));
    };
    const long = "SR//REL TO CAN, GBR, KOR, USA";
    expect((await rows(["SO", "SO", "SO"])).map(isHung)).toEqual([true, true, true]);
    expect((await rows([long, long, "SO"])).map(isHung)).toEqual([false, false, false]);
  });

  it("leave the type as large as it is without them", async () => {
    const sizeOf = async (head: string, mark: string, words: string) => {
      const rows = [1, 2, 3].map((at) => `${at}. ${mark}${words}\n`).join("");
      const rail = `### ${mark}We want\n${mark}Salt.\n\n### ${mark}They want\n${mark}A road.\n`;
      const { slides } = await place(`${head}## ${mark}Build {.bottom-line}\n\n${mark}Costs rise.\n\n${rows}\n${rail}`);
      const runs = (slides[1]?.items ?? []).flatMap((item) =>
        item.kind === "shape" ? (item.text?.paragraphs ?? []).flatMap((paragraph) => paragraph.runs) : [],
      );
      return runs.find(({ text }) => text.includes("sand"))?.size ?? 0;
    };
    for (const count of [0, 2, 4, 6, 8]) {
      const words = `${"sand ".repeat(32)}${"i ".repeat(count)}so.`;
      expect(await sizeOf(MARKED, "(SO) ", words)).toBe(await sizeOf(HEAD, "", words));
    }
  });
});

describe("numbers of a list", () => {
  const listOf = (first: number, count: number, words = "a word") =>
    `## A list\n\n${Array.from({ length: count }, (_, at) => `${first + at}. ${words}\n`).join("")}`;
  /** In em of the text: what its number stands in. */
  const roomIn = async (markdown: string) => {
    const { items } = await slideOf(markdown);
    const paragraphs = items.flatMap((item) => (item.kind === "shape" ? (item.text?.paragraphs ?? []) : []));
    const numbered = paragraphs.filter(({ bullet }) => bullet.type === "number");
    expect(numbered.length).toBeGreaterThan(1);
    return Math.min(...numbered.map(({ indent, runs }) => -indent / (runs[0]?.size ?? 1)));
  };

  it("have room beside the words, however long they are and however large the text grew", async () => {
    // Digits of Carlito are 0.507 em wide, a full stop 0.252.
    expect(await roomIn(listOf(1, 12))).toBeGreaterThan(2 * 0.507 + 0.252 + 0.15);
    expect(await roomIn(listOf(98, 4))).toBeGreaterThan(3 * 0.507 + 0.252 + 0.15);
    expect(await roomIn(listOf(1998, 3, "some words that go on"))).toBeGreaterThan(4 * 0.507 + 0.252 + 0.15);
  });
});

describe("seats", () => {
  it("show a monogram of whoever is known by name and has no portrait", async () => {
    const head = "---\ntitle: Roads\ncover: false\nregistries: {people: briefs/people.yml}\n---\n\n";
    const seats =
      "### Ours\n- **Barack Obama:** Principal\n- **Interpreter** For the principal\n\n### Theirs\n- **Note-taker** Compares\n";
    const { items = [] } = (await place(`${head}## Who sits where {.participants}\n\n${seats}`)).slides[0] ?? {};
    const signs = items.flatMap((item) => (item.kind === "shape" ? linesOf(item) : []));
    expect(signs.filter((sign) => /^[A-Z]{2}$/.test(sign))).toEqual(["BO"]);
  });

  it.each(["16:9", "4:3", "A4"])(
    "hold whoever meets in the briefs, on a page that is read and in a room: %s",
    async (page) => {
      const readers = projectReaders(nodeHost, join(ROOT, "briefs"));
      for (const brief of ["park-obama", "park-obama.ko"]) {
        const file = join("briefs", `${brief}.md`);
        const text = readFileSync(join(ROOT, file), "utf8").replace("\nlang:", `\npage: "${page}"\nlang:`);
        for (const profile of ["read-ahead", "room"] as const) {
          const { diagnostics } = await compile({ file, text }, { ...readers, ...SCENE_ONLY, profile });
          const told = diagnostics.filter(({ severity }) => severity === "error").map(({ message }) => message);
          expect(told, `${brief} ${profile}`).toEqual([]);
        }
      }
    },
  );
});

describe("questions that may come", () => {
  const ask = (text: string, word: string) => `### ${text} *(${word})*\n- **Line:** A line.\n- **Avoid:** A date.\n\n`;
  it("each say how likely they are, and have their line larger than what to avoid", async () => {
    const slide = await slideOf(
      `## Roads {.if-raised}\n\n${ask("One?", "certain")}${ask("Two?", "certain")}${ask("Three?", "might")}`,
    );
    expect(words(slide).filter((line) => line === "certain")).toHaveLength(2);
    expect(words(slide).filter((line) => line === "might")).toHaveLength(1);
    const sizeOf = (line: string) =>
      slide.items
        .flatMap((item) => (item.kind === "shape" ? (item.text?.paragraphs ?? []).flatMap(({ runs }) => runs) : []))
        .find(({ text }) => text === line)?.size;
    expect(sizeOf("A line.")).toBeGreaterThan(sizeOf("A date.") ?? 0);
  });
});
