import { describe, expect, it } from "vitest";
import type { Chart, List, Slide, Table } from "../../../src/brief/types.ts";
import { textOf } from "../../../src/tree/text.ts";
import { blocksOf } from "../../../src/tree/walk.ts";
import { left, leftPlain, release, type Way, withReleases } from "../../support/releasing.ts";

const first = (body: string, way = {}): Slide => {
  const slide = release(withReleases(body), way).brief.slides[0];
  return slide ?? expect.fail("no slide is left");
};
const grid = (table: Table): string =>
  [table.header, ...table.rows].map((row) => row.map(({ inlines }) => textOf(inlines)).join(" | ")).join("\n");
const table = (body: string, way = {}): string => grid(first(`## (SO) T\n(SO) x\n\n${body}`, way).blocks[1] as Table);

describe("tables", () => {
  it("lose the rows whose cell below a head for marks is closed", () => {
    const rows = "| (SO) a | (SO) Secret |\n| (SO) b | Open |\n| (SO) c | (SO) SS (2013) |";
    const table = `## (SO) T\n\n| (SO) Point | (SO) Classification |\n|---|---|\n${rows}`;
    expect(left(table)).toBe("(SO) T | (SO) Point | (SO) Classification | (SO) b | Open");
    expect(left(table, { release: "internal" })).toContain("(SO) a");
  });

  it("empty a withheld cell", () => {
    expect(table("| (SO) a | (SO) b |\n|---|---|\n| (SO) 1 | (SS) 2 |")).toBe("(SO) a | (SO) b\n(SO) 1 | ");
  });

  it("lose columns and rows whose heads are withheld", () => {
    const body =
      "| (SO) a | (SS) b | (SO) c |\n|---|---|:-:|\n| (SO) 1 | (SO) 2 | (SO) 3 |\n| (SS) 4 | (SO) 5 | (SO) 6 |";
    expect(table(body)).toBe("(SO) a | (SO) c\n(SO) 1 | (SO) 3");
    expect((first(`## (SO) T\n(SO) x\n\n${body}`).blocks[1] as Table).align).toEqual(["default", "center"]);
  });

  it("show gaps where the release says so", () => {
    const body =
      "| (SO) a | (SS) b | (SS) c | (SO) d |\n|---|---|---|---|\n| (SO) 1 | (SO) 2 | (SO) 3 | (SS) 4 |\n| (SS) 5 | (SO) 6 | (SO) 7 | (SO) 8 |\n| (SS) 9 | (SO) 0 | (SO) 0 | (SO) 0 |";
    expect(table(body, { release: "seen" })).toBe("(SO) a | [ * ] | (SO) d\n(SO) 1 |  | [ * ]\n[ * ] |  | ");
  });

  it("go with their caption, and take its mark for their own", () => {
    const rows = "| a | b |\n|---|---|\n| 1 | 2 |";
    expect(left(`## (SO) T\n(SO) x\n\n${rows}\n\n: (SS) Caption`)).toBe("(SO) T | (SO) x");
    expect(table(`${rows}\n\n: (SO) Caption`)).toBe("a | b\n1 | 2");
  });

  it("let a head speak for the cells that have no mark", () => {
    expect(table("| Issue | Ours |\n|---|---|\n| (SO) a | b |\n| (SS) c | d |\n| e | f |")).toBe(
      "Issue | Ours\n(SO) a | b",
    );
  });

  it("go if nothing is left of them", () => {
    expect(left("## (SO) T\n(SO) x\n\n| (SS) a |\n|---|\n| (SO) 1 |")).toBe("(SO) T | (SO) x");
    expect(left("## (SO) T\n(SO) x\n\n| (SO) a |\n|---|\n| (SS) 1 |")).toBe("(SO) T | (SO) x");
  });

  it("lose the rows below the name of a group up to the next, and those that go on from a row", () => {
    const of = (rows: string): string =>
      grid(release(withReleases(`## T\n\nx\n\n${rows}`, "")).brief.slides[0]?.blocks[1] as Table);
    const group = "| **Fallbacks** | |\n| a | b |\n| c | d |\n| **Terms** | |\n| e | f |";
    expect(of(`| A | B |\n|---|---|\n| 1 | 2 |\n${group}`)).toBe("A | B\n1 | 2\nTerms | \ne | f");
    const goesOn =
      "| Price | Red line | x |\n| | Open | y |\n| | Fallback | z |\n| | | zz |\n| Term | a | b |\n| | | c |";
    expect(of(`| A | B | C |\n|---|---|---|\n${goesOn}`)).toBe("A | B | C\n | Open | y\nTerm | a | b\n |  | c");
  });

  it("lose columns and rows of fallbacks and red lines", () => {
    const body =
      "## T\n\n| Clause | Opening | Fallback | Red line |\n|---|---|---|---|\n| One | a | b | c |\n| Not for use | d | e | f |";
    expect(grid(release(withReleases(body, "")).brief.slides[0]?.blocks[0] as Table)).toBe("Clause\nOne");
  });
});

describe("columns that no screen needs", () => {
  const risks =
    "| Event | Sign | Likelihood |\n|---|---|---|\n| Drift | No leads named | Likely |\n| Sign | Nobody comes | Likely |";
  const shown = (heading: string, body: string, way = {}): string =>
    grid(
      release(withReleases(`## ${heading}\n\n${body}`, ""), { release: null, ...way }).brief.slides[0]
        ?.blocks[0] as Table,
    );

  it("stay off it on slides whose topic has their role, rows of that name too", () => {
    expect(shown("It slips {.risks}", risks, { profile: "room" })).toBe("Event | Likelihood\nDrift | Likely");
    expect(shown("It slips {.risks}", risks)).toBe(risks.replaceAll("|---|---|---|\n", "").replace(/^\| | \|$/gm, ""));
  });

  it("are those of asks and offers on every slide, as rows and headings of that name are", () => {
    const matters =
      "| Matter | Ask | Offer | By |\n|---|---|---|---|\n| Fish | Open the ports | Share the catch | May |";
    expect(shown("Three matters", matters, { profile: "room" })).toBe("Matter | By\nFish | May");
    expect(shown("Three matters", matters)).toContain("Open the ports");
  });

  it("stand on every other slide", () => {
    const body = "| Sign | Value |\n|---|---|\n| Exports | 12 |";
    expect(shown("Exports hold", body, { profile: "room" })).toBe("Sign | Value\nExports | 12");
  });

  it("go from items, too", () => {
    const body = "- **Event:** Drift. **Sign:** No leads named.\n- **Sign:** Nobody comes.";
    expect(leftPlain(`## It slips {.risks}\n\n${body}`, { release: null, profile: "room" })).toBe(
      "It slips | Event: Drift.",
    );
    expect(leftPlain(`## It holds\n\n${body}`, { release: null, profile: "room" })).toContain("Sign: Nobody comes.");
  });

  it("are told of by their name", () => {
    const { withheld } = release(withReleases(`## It slips {.risks}\n\n${risks}`, ""), {
      release: null,
      profile: "room",
    });
    expect(withheld.find(({ text }) => text === "Sign")?.reason).toBe("trigger, not for a screen");
  });
});

describe("charts", () => {
  it("draw names without their marks, and all that is no mark of the scheme", () => {
    const names = ["(SO) North", "(see below) South", "East (SO) of it", "(SO//REL TO USA)  West", "Centre"];
    const body = `## (SO) T\n\n| Where | (SO) Firms |\n|---|--:|\n${names.map((name) => `| ${name} | 1 |\n`).join("")}{.chart type=bar}`;
    const [chart] = blocksOf("chart", release(withReleases(body), { release: null }).brief.slides[0]?.blocks ?? []);
    expect(chart?.categories).toEqual(["North", "(see below) South", "East (SO) of it", "West", "Centre"]);
  });

  const body =
    "## (SO) T\n| (SO) Year | (SO) Firms | (SS) Losses |\n|---|---|---|\n| (SO) 2004 | (SO) 15 | 3 |\n| (SS) 2008 | (SO) 20 | 4 |\n| (SO) 2012 | (SS) 123 | 5 |\n\n: (SO) Firms {.chart type=column}";

  it("draw what may be seen, without marks at the axes", () => {
    const chart = first(body).blocks[0] as Chart;
    expect(chart.categories).toEqual(["2004", "2012"]);
    expect(chart.series).toEqual([{ name: "Firms", values: [15, null] }]);
    expect(grid(chart.table)).toBe("(SO) Year | (SO) Firms\n(SO) 2004 | (SO) 15\n(SO) 2012 | ");
  });

  it.each([
    ["a list item", "  ", "- (SO) a\n\n"],
    ["a quotation", "> ", ""],
  ])("in %s have no marks at the axes either", (_, prefix, before) => {
    const lines = ["| Year | (SO) Firms |", "|---|---|", "| (SO) North | 15 |", "", ": (SO) Firms {.chart type=bar}"];
    const inside = before + lines.map((line) => `${prefix}${line}`.trimEnd()).join("\n");
    const [chart] = blocksOf("chart", first(`## (SO) T\n\n${inside}`).blocks);
    expect(chart?.categories).toEqual(["North"]);
    expect(chart?.series.map(({ name }) => name)).toEqual(["Firms"]);
  });

  it("draw all of it inside", () => {
    const chart = first(body, { release: null }).blocks[0] as Chart;
    expect(chart.series).toEqual([
      { name: "Firms", values: [15, 20, 123] },
      { name: "Losses", values: [3, 4, 5] },
    ]);
  });

  it("have no gaps in words, whatever the release shows", () => {
    expect((first(body, { release: "seen" }).blocks[0] as Chart).series[0]?.values).toEqual([15, null]);
  });

  it("go without their labels", () => {
    expect(left(body.replace("(SO) Year", "(SS) Year"))).toBe("");
    expect(left(body.replace("(SO) Firms |", "(SS) Firms |"))).toBe("");
    const two = body.replace("(SS) Losses", "(SO) Losses").replace(/([35]) \|(?=\n)/g, "(SO) $1 |");
    expect(left(two.replace("(SO) Year", "(SS) Year"))).toBe("");
  });

  it("go without all their numbers, and a series without its own", () => {
    const spent = body.replace("(SO) 15", "(SS) 15");
    expect(left(spent)).toBe("");
    const open = spent.replace("(SS) Losses", "(SO) Losses").replace(/([35]) \|(?=\n)/g, "(SO) $1 |");
    const chart = first(open.replace("|---|---|---|", "|---|:-:|--:|")).blocks[0] as Chart;
    expect(chart.series).toEqual([{ name: "Losses", values: [3, 5] }]);
    expect(chart.table.align).toEqual(["default", "right"]);
    expect(grid(chart.table)).toBe("(SO) Year | (SO) Losses\n(SO) 2004 | (SO) 3\n(SO) 2012 | (SO) 5");
    const points =
      "## (SO) T\n\n| (SO) X | (SO) Y |\n|--:|--:|\n| (SO) 1 | (SS) 123 |\n| (SO) 2 | (SS) 124 |\n\n: (SO) P {.chart type=scatter}";
    expect(left(points)).toBe("");
    expect(left(points.replaceAll("(SS)", "(SO)"))).not.toBe("");
    const sized =
      "## (SO) T\n\n| (SO) X | (SO) Y | (SO) Size |\n|--:|--:|--:|\n| (SO) 1 | (SO) 2 | (SS) 3 |\n\n: (SO) P {.chart type=bubble}";
    expect(left(sized)).toBe("");
    expect(left(sized.replace("(SO) Size", "(SS) Size").replace("(SS) 3", "(SO) 3"))).toBe("");
    expect(left(sized.replaceAll("(SS)", "(SO)"))).not.toBe("");
  });

  it("keep a series that never had a number, which is the drafter's to mend", () => {
    const empty =
      "## (SO) T\n\n| (SO) Year | (SO) A | (SO) B |\n|---|--:|--:|\n| (SO) 2004 | (SO) 1 | |\n\n: (SO) C {.chart type=bar}";
    expect((first(empty).blocks[0] as Chart).series.map(({ name }) => name)).toEqual(["A", "B"]);
  });
});

it("a block that is a label alone ends where another begins", () => {
  const body = "## (SO) T\n\n(SO) open\n\n> **Red line**\n\n(SO) zqa\n\n> **Avoid**\n\n(SO) zqb";
  expect(left(body)).toContain("zqb");
  expect(left(body)).not.toContain("zqa");
});

describe("lists", () => {
  const starts = (body: string, way = {}) =>
    first(body, way).blocks.flatMap((block) => (block.kind === "list" ? [(block as List).start] : []));

  it("go on counting without a gap", () => {
    const body =
      "## (SO) T\n1. (SO) a\n2. (SS) b\n3. (SO) c\n\n(SO) text\n\n4. (SO) d\n5. (SO) e\n\n(SO) text\n\n6. (SO) f";
    expect(starts(body)).toEqual([1, 3, 5]);
    expect(starts(body, { release: null })).toEqual([1, 4, 6]);
  });

  it("start again where all that came before is withheld", () => {
    expect(starts("## (SO) T\n1. (SS) a\n2. (SS) b\n\n(SO) text\n\n3. (SO) c")).toEqual([1]);
  });

  it("keep a start of the drafter's own", () => {
    expect(starts("## (SO) T\n1. (SS) a\n\n(SO) text\n\n7. (SO) b")).toEqual([7]);
  });

  it("show one [ * ] for neighbours that are gone", () => {
    expect(left("## (SO) T\n- (SO) a\n- (SS) b\n- (SS) c\n- (SO) d", { release: "seen" })).toBe(
      "(SO) T | (SO) a | [ * ] | (SO) d",
    );
  });
});

describe("red lines, fallbacks and lines not for use", () => {
  const say = "## T\n- **Say:** One\n";

  it.each([
    "- **Red line:** Two",
    "- **Fallback:** Two",
    "- **Not for use:** Two\n  - below",
    "- **Fallback**: Two",
    "\n**Red line:** Two",
    "- **Red lines:**\n  - Two\n  - Three",
    "\n**Red lines:**\n\n- Two\n- Three",
    "\n#### Red lines\n\nTwo\n\n- Three",
    "### Red lines\nTwo",
    "### Limits\n- Two",
    "### A title of its own {.red-lines}\n- Two",
    "\n::: red-lines\nTwo\n:::",
    "\n> **Red line:** Two\n> -- Somebody",
  ])("are gone from a partner's deck and a room's: %j", (text) => {
    expect(leftPlain(say + text)).toBe("T | Say: One");
    expect(leftPlain(say + text, { release: null, profile: "room" })).toBe("T | Say: One");
    expect(leftPlain(say + text, { release: "internal" })).toContain("Two");
  });

  it.each([
    ["### We ask", "ask"],
    ["### Our offer: a date", "offer"],
    ["### 우리 요청", "ask"],
    ["### They ask", "their-objectives"],
    ["### 상대 요청", "their-objectives"],
  ])("are said and not shown below a heading that names them: %s", (heading, kind) => {
    const text = `${say}${heading}\nTwo`;
    const front = /\p{Script=Hangul}/u.test(heading) ? "lang: ko" : "lang: en";
    const room: Way = { release: null, profile: "room" };
    expect(left(text, room, front)).toBe("T | Say: One");
    expect(release(withReleases(text, front), room).withheld.map(({ reason }) => reason)).toContain(
      `${kind}, not for a screen`,
    );
    expect(left(text, { release: null }, front)).toContain("Two");
  });

  it("are cut out of the middle of a text", () => {
    expect(leftPlain("## T\n- **Ask:** One. **Fallback:** Two. **Offer:** Three.")).toBe("T | Ask: One. Offer: Three.");
    expect(leftPlain("## T\n- **Say:** One.\n  **Not for use:** Two.")).toBe("T | Say: One.");
    expect(leftPlain("## T\n- **Ask:** One. **Fallback:** Two.", { release: "seen" })).toBe("T | Ask: One. [ * ]");
  });

  it("end at the next heading", () => {
    expect(leftPlain("## T\nx\n\n#### Red lines\nTwo\n\n##### Deeper\nThree\n\n#### Next\nFour")).toBe(
      "T | x | Next | Four",
    );
  });

  it("are understood in Korean", () => {
    const korean = "lang: ko";
    const body = "## 회담\n- **발언:** 하나\n- **한계선:** 둘\n\n### 한계선\n- 셋";
    expect(left(body, {}, korean)).toBe("회담 | 발언: 하나");
    const options = "## 선택지\n\n| 대안 | 비용 |\n|---|---|\n| 하나 | 낮음 |";
    expect(left(options, {}, korean)).toContain("대안");
  });

  it("take a whole section along, its slides and its title", () => {
    expect(leftPlain("# A\n## One\n- a\n# Red lines\n## Two\n- b\n# C\n## Three\n- c")).toBe(
      "A || One | a || C || Three | c",
    );
  });

  it("are not looked for in plain words", () => {
    expect(leftPlain("## T\n- We know their red lines.\n- Fallback positions are common.")).toContain("Fallback");
  });
});

describe("slides and sections", () => {
  it("keep a section that never had a title, and join what one leaves behind whose title goes", () => {
    const sections = (second: string) => {
      const body = `# (SO) One\n\n## (SO) A\n\n- (SO) a\n\n${second}\n\n(SO) text\n\n## (SO) B\n\n- (SO) b`;
      const { brief } = release(withReleases(body, "handling: {scheme: sample}\nslide_level: 2"));
      return [brief.sections.map(({ id }) => id), brief.slides.at(-1)?.section];
    };
    expect(sections("#")).toEqual([["so-one", "slide-3"], "slide-3"]);
    expect(sections("# (SS) Two")).toEqual([["so-one"], "so-one"]);
  });

  it("go when nothing of them is left, and stay when nothing was in them", () => {
    expect(left("## (SO) A\n- (SS) a\n\n## (SO) B\n\n## (SO) C\n- (SO) c")).toBe("(SO) B || (SO) C | (SO) c");
  });

  it("lose a part of which nothing is left", () => {
    expect(left("## (SO) T\n(SO) x\n### (SO) One\n- (SO) a\n### (SO) Two\n- (SS) b\n### (SS) Three\n- (SS) c")).toBe(
      "(SO) T | (SO) x | # (SO) One | (SO) a",
    );
  });

  it("keep the name of a section kind, which says nothing", () => {
    expect(left("## (SO) T\n(SO) x\n### Key messages\n- (SO) a\n### Our view of them\n- (SO) b")).toBe(
      "(SO) T | (SO) x | # Key messages | (SO) a | #  | (SO) b",
    );
  });

  it("lose headings above nothing", () => {
    expect(left("## (SO) T\n(SO) x\n\n#### (SO) Head\n(SS) y")).toBe("(SO) T | (SO) x");
  });

  it("take the title of a section along that had slides and has none left", () => {
    expect(left("# (SO) A\n## (SS) a\n- (SS) x\n# (SO) B\n## (SO) b\n- (SO) y")).toBe("(SO) B || (SO) b | (SO) y");
    expect(left("# (SO) A\n# (SO) B\n## (SO) b\n- (SO) y")).toBe("(SO) A || (SO) B || (SO) b | (SO) y");
  });

  it("join the section before when theirs is withheld", () => {
    const result = release(withReleases("# (SO) A\n## (SO) a\n- (SO) x\n# (SS) B\n## (SO) b\n- (SO) y"));
    expect(result.brief.sections.map(({ title }) => textOf(title))).toEqual(["(SO) A"]);
    expect(new Set(result.brief.slides.map(({ section }) => section)).size).toBe(1);
    expect(left("# (SO) A\n## (SO) a\n- (SO) x\n# (SS) B\n## (SO) b\n- (SO) y")).not.toContain("B");
  });

  it("get ids that tell nothing of what is gone", () => {
    const body =
      "## (SS) Plan\n- (SS) a\n\n## (SO) Plan\n- (SO) b\n\n---\n\n(SS) c\n\n---\n\n(SO) d\n\n## (SO) Kept {#kept}\n- (SO) e";
    const result = release(withReleases(body));
    expect(result.before.slides.map(({ id }) => id)).toEqual(["ss-plan", "so-plan", "slide-3", "slide-4", "kept"]);
    expect(result.brief.slides.map(({ id }) => id)).toEqual(["so-plan", "slide-2", "so-kept"]);
  });

  it("are told to templates as reduced, only if something was taken", () => {
    const { brief } = release(withReleases("## (SO) A\n- (SO) a\n- (SS) b\n\n## (SO) B\n- (SO) c"));
    expect(brief.slides.map(({ reduced }) => reduced ?? false)).toEqual([true, false]);
  });
});

describe("notes", () => {
  const body = "## (SO) T\n- (SO) a\n\n::: notes\n(SO) Say it.\n\n- **Red line:** (SO) Never.\n:::";
  it("stay inside, lose red lines in a room, and never leave", () => {
    expect(left(body, { release: null })).toContain("Never");
    expect(left(body, { release: null, profile: "room" })).toBe("(SO) T | (SO) a | notes: | (SO) Say it.");
    expect(left(body, { release: null, profile: "handout" })).toContain("Never");
    expect(left(body, { release: "partner", profile: "handout" })).toBe("(SO) T | (SO) a");
    expect(left(body)).toBe("(SO) T | (SO) a");
  });
});

describe("a text of which only breaks are left", () => {
  const gone = "![(SS) secret](a.png)<br>![(SS) hidden](b.png)";
  it("is gone, and so is its point", () => {
    expect(left(`## (SO) T\n\n- (SO) a\n- ${gone}\n- (SO) b`)).toBe("(SO) T | (SO) a | (SO) b");
  });

  it("leaves a cell empty, without the break", () => {
    const body = "| (SO) a | (SO) b |\n|---|---|\n| (SO) c | [^1]<br>[^1] |\n\n[^1]: (SS) note";
    const { rows } = first(`## (SO) T\n(SO) x\n\n${body}`).blocks[1] as Table;
    expect(rows[0]?.map(({ inlines }) => inlines.map(({ kind }) => kind))).toEqual([["text"], []]);
  });
});

describe("attributes", () => {
  const PLACES = {
    "of a slide": (value: string) => `## (SO) T {data="${value}"}\n(SO) x`,
    "of a part": (value: string) => `## (SO) T\n### (SO) P {data="${value}"}\n(SO) x`,
    "of a heading": (value: string) => `## (SO) T\n#### (SO) H {data="${value}"}\n\n(SO) x`,
    "of a division": (value: string) => `## (SO) T\n::: {.box data="${value}"}\n(SO) x\n:::`,
    "of a picture": (value: string) => `## (SO) T\n(SO) x\n\n![(SO) a](a.png){data="${value}"}`,
    "of words": (value: string) => `## (SO) T\n(SO) x [y]{data="${value}"}`,
    "of words in words": (value: string) => `## (SO) T\n(SO) **x [y]{data="${value}"}**`,
    "of a table": (value: string) => `## (SO) T\n| (SO) a |\n|---|\n| (SO) x |\n\n: (SO) c {data="${value}"}`,
  };
  it.each(Object.entries(PLACES))("%s go if they begin with a mark that closes them", (_, write) => {
    const json = (value: string) => {
      const { vocabulary: _, ...brief } = release(withReleases(write(value))).brief;
      return JSON.stringify(brief);
    };
    expect(json("(SS) zqsecret")).not.toContain("zqsecret");
    expect(json("(SO) zqopen")).toContain("zqopen");
    expect(json("zqopen")).toContain("zqopen");
  });
});

it("takes a table along of which nothing but an empty column is left, and the slide that held it", () => {
  const slide = '## Moves {owner="zqowner"}\n\n| Watch | |\n|---|---|\n| 1 | zqcell |';
  const { brief } = release(withReleases(slide, ""), { release: "public" });
  expect(brief.slides).toEqual([]);
  const open = release(withReleases("## Moves\n\n| Watch | |\n|---|---|\n| 1 | zqcell |\n\n- open", ""));
  expect(JSON.stringify(open.brief.slides)).not.toContain("zqcell");
});
