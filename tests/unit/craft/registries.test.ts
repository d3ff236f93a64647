import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { parseFrontMatter } from "../../../src/brief/frontmatter/read.ts";
import { registryPaths } from "../../../src/brief/frontmatter/registry-paths.ts";
import { parseRegistries } from "../../../src/craft/registries.ts";
import { openBrief } from "../../../src/open/brief.ts";

const BRIEFS = join(import.meta.dirname, "..", "..", "..", "briefs");

type Name = "people" | "places" | "facts" | "sources";

const read = (name: Name, text: string) => parseRegistries({ [name]: { file: `${name}.yml`, text } });
const found = (name: Name, text: string) =>
  read(name, text).diagnostics.map(({ code, message, hint, span }) => ({
    code,
    at: text.slice(span?.start, span?.end),
    message,
    hint,
  }));

const PEOPLE = `# Who is who
park:
  name: Park Geun-hye
  family: Park
  order: family-first
  scripts: {hangul: 박근혜}
  variants: [Park Geun-Hye, Geun Hye Park]
  titles:
    - title: {en: President-elect, ko: 대통령 당선인}
      to: 2013-02-24
    - {title: President of the Republic of Korea, from: 2013-02-25, to: 2017-03-10}
  country: KOR
  sayItLike: pahk gun-heh
  bio: First woman in the office
  card: {wants: a joint plan, last_contact: never, openers: [the alliance at sixty, her address to Congress]}
  photo: {src: pictures/park.jpg, alt: Portrait of President Park}
  mark: (SS)
obama: {name: Barack Obama}
`;

describe("the registry of people", () => {
  it("is read with titles by date", () => {
    const { value, diagnostics } = read("people", PEOPLE);
    expect(diagnostics).toEqual([]);
    expect(value.people).toMatchObject([
      {
        key: "park",
        name: "Park Geun-hye",
        family: "Park",
        order: "family-first",
        scripts: { hangul: "박근혜" },
        variants: ["Park Geun-Hye", "Geun Hye Park"],
        titles: [
          { title: "President-elect", titles: { ko: "대통령 당선인" }, from: null, to: "2013-02-24" },
          { title: "President of the Republic of Korea", titles: {}, from: "2013-02-25", to: "2017-03-10" },
        ],
        country: "KOR",
        sayItLike: "pahk gun-heh",
        bio: ["First woman in the office"],
        card: {
          wants: "a joint plan",
          "last-contact": "never",
          openers: "the alliance at sixty; her address to Congress",
        },
        photo: { src: "pictures/park.jpg", alt: "Portrait of President Park" },
        mark: "(SS)",
      },
      { key: "obama", family: "Obama", order: "given-first", titles: [], photo: null, country: "" },
    ]);
    const span = value.people[0]?.span;
    expect(PEOPLE.slice(span?.start, span?.end)).toBe("park");
  });

  it("tells what is wrong, where, and what would be right", () => {
    const text =
      "park: {nmae: Park, order: family-fist, country: Korea}\nx: 5\nlee: {name: Lee, titles: [{title: A, from: 2013-02-30}]}\n";
    expect(found("people", text)).toEqual([
      expect.objectContaining({ code: "craft/registry-unknown", at: "nmae", hint: "Did you mean “name”?" }),
      expect.objectContaining({
        code: "craft/registry-value",
        at: "family-fist",
        hint: "Did you mean “family-first”?",
      }),
      expect.objectContaining({
        at: "Korea",
        message: "“park.country” must be a country of three capitals such as KOR, not “Korea”.",
      }),
      expect.objectContaining({ code: "craft/registry-missing", at: "park", message: "“park” does not say its name." }),
      expect.objectContaining({ code: "craft/registry-value", at: "5" }),
      expect.objectContaining({
        at: "2013-02-30",
        message: "“lee.titles[0].from” must be a day such as 2013-05-07, not “2013-02-30”.",
      }),
    ]);
  });
});

describe("the registry of places", () => {
  it("is read with names by policy", () => {
    const text = "east-sea: {name: East Sea, kind: sea, disputed: true, labels: {dual: East Sea / Sea of Japan}}";
    expect(read("places", text)).toMatchObject({
      value: {
        places: [{ key: "east-sea", disputed: true, labels: { dual: "East Sea / Sea of Japan" }, variants: [] }],
      },
      diagnostics: [],
    });
  });
});

describe("the registry of facts", () => {
  it.each([
    ["herald, ¶4", "herald", "¶4"],
    ["'@herald, ¶4'", "herald", "¶4"],
    ["'[@herald, p. 3]'", "herald", "p. 3"],
    ["herald", "herald", ""],
  ])("takes %s as a source", (written, source, locator) => {
    const text = `kic: {value: "53,000", unit: workers, as_of: 2013-05-03, source: ${written.includes(",") && !written.startsWith("'") ? `"${written}"` : written}, note: about}`;
    expect(read("facts", text)).toMatchObject({
      value: {
        facts: [{ key: "kic", value: "53,000", note: "about", asOf: "2013-05-03", kind: "default", source, locator }],
      },
      diagnostics: [],
    });
  });

  it("keeps numbers as they are written and needs a value and a source", () => {
    expect(read("facts", "a: {value: 0.10, source: x}").value.facts[0]?.value).toBe("0.10");
    expect(found("facts", "a: {unit: workers}").map(({ message }) => message)).toEqual([
      "“a” does not say its value.",
      "“a” does not say its source.",
    ]);
  });
});

describe("the registry of sources", () => {
  it("is read with stored copy, hash and descriptor", () => {
    const hash = `sha256:${"0".repeat(64)}`;
    const text = `snyder:\n  author: [A, B]\n  date: 2013-05\n  kind: think-tank opinion\n  archived: sources/s.txt\n  hash: ${hash}\n  descriptor: {access: open, bias: one scholar}\n  superseded: true\n`;
    expect(read("sources", text)).toMatchObject({
      value: {
        sources: [
          {
            key: "snyder",
            archived: "sources/s.txt",
            hash,
            superseded: true,
            fields: {
              author: "A, B",
              date: "2013-05",
              kind: "think-tank opinion",
              descriptor: "access: open; bias: one scholar",
            },
          },
        ],
      },
      diagnostics: [],
    });
  });

  it("refuses a hash that is none and a kind that is unknown", () => {
    expect(found("sources", "a: {date: 2013-13}\nb: {date: 2013-02-30}\nc: {date: 2012-02-29}")).toHaveLength(2);
    expect(found("sources", "a: {hash: 'sha256:12', kind: presss}")).toEqual([
      expect.objectContaining({ code: "craft/registry-value", at: "'sha256:12'" }),
      expect.objectContaining({ code: "craft/registry-value", at: "presss", hint: "Did you mean “press”?" }),
    ]);
  });
});

describe("registries of any kind", () => {
  it("may be empty, and say when they are not YAML or not a map", () => {
    expect(read("people", "# nobody yet\n")).toMatchObject({ value: { people: [] }, diagnostics: [] });
    expect(found("people", "a: [")[0]?.code).toBe("craft/registry-yaml");
    expect(found("people", "- a\n- b")[0]).toMatchObject({
      code: "craft/registry-yaml",
      message: "The registry cannot be read as YAML: it is not a list of fields.",
    });
    expect(found("people", '"a b": {name: x}')[0]).toMatchObject({ code: "craft/registry-value", at: '"a b"' });
  });

  it("survive hostile YAML", () => {
    const bomb = `a: &a {name: x}\nb: &b {scripts: &s {${Array.from({ length: 300 }, (_, i) => `k${i}: v`).join(", ")}}, name: y}\n${Array.from({ length: 700 }, (_, i) => `c${i}: *b`).join("\n")}`;
    expect(found("people", bomb).map(({ code }) => code)).toEqual(["craft/registry-yaml"]);
    expect(read("people", `a: ${"[".repeat(5000)}`).diagnostics.length).toBeGreaterThan(0);
    expect(read("people", "__proto__: {name: x}\nconstructor: {name: y}").value.people.map(({ key }) => key)).toEqual([
      "__proto__",
      "constructor",
    ]);
    expect(found("people", " ".repeat(4_000_001))[0]?.code).toBe("craft/registry-long");
  });
});

describe("the registries that a brief names", () => {
  it("are found with their places", () => {
    const text = "---\nregistries: {people: people.yml, facts: ../facts.yml}\n---\n# A\n";
    const named = (written: string) => registryPaths(parseFrontMatter({ file: "brief.md", text: written }).value.meta);
    const value = named(text);
    expect(Object.keys(value)).toEqual(["people", "facts"]);
    expect(value.facts?.path).toBe("../facts.yml");
    expect(text.slice(value.facts?.span.start, value.facts?.span.end)).toBe("../facts.yml");
    expect(named("# A")).toEqual({});
  });

  it("are read from the front matter whose faults the brief tells, each once", () => {
    const text = "---\ndate: 07/05/2013\nregistries: {people: people.yml}\nstatis: draft\n---\n# A\n\nText.\n";
    const { diagnostics } = openBrief({ file: "brief.md", text });
    const told = diagnostics.map(({ code }) => code);
    expect(told.filter((code) => code.startsWith("brief/"))).toEqual(["brief/date", "brief/front-matter-unknown"]);
  });
});

describe("the registries of this repository", () => {
  it("are without fault", () => {
    const file = (name: Name) => ({ file: `${name}.yml`, text: readFileSync(join(BRIEFS, `${name}.yml`), "utf8") });
    const files = { people: file("people"), places: file("places"), facts: file("facts"), sources: file("sources") };
    const { value, diagnostics } = parseRegistries(files);
    expect(diagnostics).toEqual([]);
    for (const entries of Object.values(value)) expect(entries.length).toBeGreaterThan(0);
  });
});
