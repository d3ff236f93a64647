import { describe, expect, it } from "vitest";
import { parseRegistries } from "../../../src/craft/registries.ts";
import type { Registries } from "../../../src/craft/types.ts";
import type { IsoDate } from "../../../src/data/dates.ts";
import type { Fields } from "../../../src/release/policy/words.ts";
import { left, release, withReleases } from "../../support/releasing.ts";

function registries(files: Readonly<Record<string, string>>): Registries {
  const entries = Object.entries(files).map(([name, text]) => [name, { file: `${name}.yml`, text }]);
  const { value, diagnostics } = parseRegistries(Object.fromEntries(entries));
  if (diagnostics.length > 0) throw new Error(diagnostics.map(({ message }) => message).join("\n"));
  return value;
}

describe("sources", () => {
  const front = `handling: {scheme: sample}
sources:
  first: {author: A, title: First, date: 2013-05-01}
  second: {author: B, title: Second, url: "https://example.org/2", date: 2013-05-02, note: Our view of it}
  never: {author: C, title: Never cited, date: 2013-05-03}
  third: {author: D, title: Third, mark: SO, date: 2013-05-04, note: (SO) An open view}`;
  const body = "## (SO) T\n- (SS) a [@first]\n- (SO) b [@third]\n- (SO) c [@second; @third]";

  it("are those that released text cites, numbered afresh", () => {
    const { brief } = release(withReleases(body, front));
    expect(brief.sources.map(({ key, number }) => [key, number])).toEqual([
      ["second", 2],
      ["third", 1],
    ]);
  });

  it("lose what is said about them without a mark, where texts are marked", () => {
    const { brief } = release(withReleases(body, front));
    expect(brief.sources.map(({ note }) => note)).toEqual(["", "(SO) An open view"]);
    expect(release(withReleases(body, front), { release: "internal" }).brief.sources.map(({ note }) => note)).toContain(
      "Our view of it",
    );
  });

  it("that nobody cites stay inside", () => {
    const keys = release(withReleases(body, front), { release: "internal" }).brief.sources.map(({ key }) => key);
    expect(keys).toEqual(["first", "second", "never", "third"]);
  });

  it("that nobody has marked stay inside, unless everybody may look them up", () => {
    const { brief, diagnostics } = release(withReleases(body.replace("(SS)", "(SO)"), front));
    expect(brief.sources.map(({ key }) => key)).toEqual(["second", "third"]);
    expect(JSON.stringify(brief.slides)).not.toContain('"key":"first"');
    const told = diagnostics.filter(({ code }) => code === "release/unmarked-source");
    expect(told.map(({ message }) => message)).toEqual([expect.stringContaining("“first”")]);
    for (const url of ["file:///srv/cable", "(SO) https://example.org", "example.org"]) {
      const elsewhere = front.replace("title: First,", `title: First, url: "${url}",`);
      expect(JSON.stringify(release(withReleases(body.replace("(SS)", "(SO)"), elsewhere)).brief)).not.toContain(
        "First",
      );
    }
    const optional = front.replace("sample", "tlp").replace("mark: SO, ", "");
    const free = release(withReleases("## T\n- a [@first]", optional).replaceAll("(SO)", ""));
    expect(free.diagnostics.filter(({ code }) => code === "release/unmarked-source")).toEqual([]);
  });

  it("that a mark closes take their citations along", () => {
    const marked = front.replace("title: First,", "title: First, mark: SS,");
    const open = "## (SO) T\n- (SO) a [@first].\n- (SO) b [@first; @third, ¶2].";
    const { brief } = release(withReleases(open, marked));
    expect(brief.sources.map(({ key }) => key)).toEqual(["third"]);
    expect(left(open, {}, marked)).toBe("(SO) T | (SO) a. | (SO) b .");
    const citations = JSON.stringify(brief.slides).match(/"key":"\w+","locator"/g);
    expect(citations).toEqual(['"key":"third","locator"']);
  });
});

describe("footnotes", () => {
  it("count afresh in the order of the text, and go with it", () => {
    const body =
      "## (SO) T\n- (SS) a[^one]\n- (SO) b[^two]\n- (SO) c[^three]\n\n[^one]: One.\n[^two]: Two, see[^four].\n[^three]: (SS) Three.\n[^four]: Four.";
    const { brief, withheld } = release(withReleases(body));
    expect(brief.footnotes.map(({ label, number }) => [label, number])).toEqual([
      ["two", 1],
      ["four", 2],
    ]);
    expect(JSON.stringify(brief.slides).match(/"kind":"footnote"/g)).toHaveLength(1);
    expect(withheld.map(({ text }) => text)).toEqual(expect.arrayContaining(["One.", "(SS) Three.", "one", "three"]));
  });
});

describe("footnotes in footnotes", () => {
  const notes = (last: string) =>
    release(withReleases(`## (SO) T\n\n(SO) a[^one]\n\n[^one]: See [^two].\n[^two]: ${last}`)).brief.footnotes;

  it("are referred to by what is open alone, and leave no blank", () => {
    expect(notes("(SO) Two.").map(({ label }) => label)).toEqual(["one", "two"]);
    for (const closed of ["(SS) Two.", "(SO) **Red line:** two"]) {
      const left = notes(closed);
      expect(left.map(({ label }) => label)).toEqual(["one"]);
      expect(JSON.stringify(left)).not.toContain('"footnote"');
    }
    expect(JSON.stringify(notes("(SS) Two."))).toContain('"See"');
  });
});

describe("links", () => {
  it("to slides that are gone become text; others follow their slide", () => {
    const body =
      "## (SO) A\n- (SO) See [gone](#gone) and [there](#so-b).\n\n## (SS) B {#gone}\n- (SS) x\n\n## (SO) B\n- (SO) y";
    const { brief } = release(withReleases(body));
    expect(JSON.stringify(brief.slides).match(/"href":"[^"]*"/g)).toEqual([`"href":"#${brief.slides[1]?.id}"`]);
    expect(left(body)).toContain("See gone and there");
  });
});

describe("facts", () => {
  const known = registries({
    facts: `open: {value: "53,000", unit: workers, source: s, mark: SO}
closed: {value: "123", unit: firms, source: s, mark: SS//NOFORN}
unused: {value: "7", unit: days, source: s}`,
  });
  const fact = (key: string) => `[x]{.fact key=${key}}`;

  it("take the texts along that show their value, and stay in where nothing shows it", () => {
    const body = `## (SO) T\n- (SO) Workers: ${fact("open")}\n- (SO) Firms: ${fact("closed")}`;
    const result = release(withReleases(body), { registries: known });
    expect(result.brief.slides[0]?.blocks).toMatchObject([{ items: [{}] }]);
    expect(result.registries.facts.map(({ key }) => key)).toEqual(["open"]);
    expect(release(withReleases(body), { registries: known, release: "internal" }).registries.facts).toHaveLength(3);
  });
});

describe("people and places", () => {
  const known = registries({
    people: `park:
  name: Park Geun-hye
  titles: [{title: President, from: 2013-02-25}]
  country: KOR
  card: {hazard: Do not mention it}
  bio: [Born in Daegu]
open:
  name: Open Person
  titles: [{title: Envoy}]
  country: KOR
  mark: SO
  card: {wants: To be known}
closed:
  name: Closed Person
  titles: [{title: Agent}]
  country: KOR
  mark: SS//NOFORN`,
    places: `town: {name: Kaesong, kind: town}
site: {name: Secret site, kind: town, mark: SS}`,
  });

  it("are names and titles outside, unless their mark says more", () => {
    const result = release(withReleases("## (SO) T\n(SO) x"), { registries: known });
    expect(result.registries.people.map(({ name, card, bio }) => [name, card, bio])).toEqual([
      ["Park Geun-hye", {}, []],
      ["Open Person", { wants: "To be known" }, []],
    ]);
    expect(result.registries.places.map(({ name }) => name)).toEqual(["Kaesong"]);
    const words = result.withheld.map(({ text }) => text);
    expect(words).toEqual(
      expect.arrayContaining(["Do not mention it", "Born in Daegu", "Closed Person", "Secret site"]),
    );
    expect(release(withReleases("## (SO) T\n(SO) x"), { registries: known, release: null }).registries).toBe(known);
  });
});

describe("the words of the policy", () => {
  it("leave null where a field can be null, and an empty text where it cannot", () => {
    // @ts-expect-error: a text has no null to become.
    const text: Fields<{ readonly place: string }> = { place: "value" };
    // @ts-expect-error: a date has no empty text to become.
    const date: Fields<{ readonly start: IsoDate | null }> = { start: "quiet" };
    const sound: Fields<{ readonly place: string; readonly start: IsoDate | null }> = {
      place: "quiet",
      start: "value",
    };
    expect([text, date, sound]).toHaveLength(3);
  });
});

describe("front matter", () => {
  const front = `handling: {scheme: sample, distribution: [Principal], compilation_reason: Many facts}
subtitle: (SS) Hidden words
subject: (SO) Open words
keywords: [(SO) one, (SS) two, three]
author: (SO) Desk
lead: {drafter: Somebody, cleared: [NSC], contact: ext. 1}
counterpart: {who: park, last_met: Berlin}
meeting: {start: 2013-05-07, minutes: 30, place: White House, interpretation: consecutive}
templates: house
registries: {people: people.yml}`;
  const body = "## (SO) T\n- (SO) a";

  it("shows fields as their marks allow, and nothing of who drafted, cleared and got the brief", () => {
    const { meta } = release(withReleases(body, front)).brief;
    expect(meta).toMatchObject({
      subtitle: "",
      subject: "(SO) Open words",
      keywords: ["(SO) one"],
      author: "(SO) Desk",
      lead: { drafter: [], cleared: [], contact: "" },
      counterpart: { lastMet: "" },
      meeting: { start: null, place: "", minutes: null, interpretation: null },
      templates: null,
      registries: { people: null, places: null },
    });
    expect(meta.handling).toMatchObject({ scheme: "sample", distribution: [], compilationReason: "" });
    expect(meta.releases.map(({ name }) => name)).toEqual(["partner"]);
    expect(JSON.stringify(meta.raw)).not.toMatch(
      /Hidden|Somebody|NSC|ext\.|Principal|Berlin|internal|two|three|house|people/,
    );
  });

  it("keeps the version log off screens and inside the house", () => {
    const log = 'versions: [{version: "0.2", by: Desk, what: Red line moved}]';
    const versions = (options: Parameters<typeof release>[1]) => {
      const { meta } = release(withReleases(body, log), options).brief;
      return [meta.versions.length, JSON.stringify(meta.raw).includes("moved")];
    };
    expect(versions({ release: "internal" })).toEqual([1, true]);
    expect(versions({ release: "internal", profile: "room" })).toEqual([0, false]);
    expect(versions({ release: "partner" })).toEqual([0, false]);
  });

  it("keeps a red line off screens, whatever field of the own side it is written in", () => {
    const reasons = "handling: {compilation_reason: 'Red line: no date', authority: {reason: 'Fallback: talks'}}";
    const kept = (profile: "read-ahead" | "room") => {
      const { handling, raw } = release(withReleases(body, reasons), { release: "internal", profile }).brief.meta;
      return [handling.compilationReason, handling.authority.reason, /no date|talks/.test(JSON.stringify(raw))];
    };
    expect(kept("read-ahead")).toEqual(["Red line: no date", "Fallback: talks", true]);
    expect(kept("room")).toEqual(["", "", false]);
  });

  it("leaves out what tells of the brief and has no mark, as it does with other texts", () => {
    const text = withReleases(body, "handling: {scheme: sample}\nsubtitle: Under\nsubject: About");
    const { brief, codes, diagnostics } = release(text);
    expect(brief.meta).toMatchObject({ title: "(SO) T", subtitle: "", subject: "" });
    expect(codes).toEqual(["release/unmarked"]);
    expect(diagnostics[0]?.params).toMatchObject({ count: 2 });
    expect(JSON.stringify(brief.meta.raw)).not.toMatch(/Deck|Under|About/);
    expect(release(text, { release: "internal" }).brief.meta).toMatchObject({ title: "Deck", subject: "About" });
  });

  it("tells the public nothing of a brief without marks but its press lines", () => {
    const text = withReleases("## Secret plan\n- a\n\n## Press lines\n- We met.", "subtitle: Under\nkeywords: [plan]");
    const { meta } = release(text, { release: "public" }).brief;
    expect(meta).toMatchObject({ title: "For the press", subtitle: "", keywords: [] });
  });

  it("keeps all of it inside", () => {
    const { meta } = release(withReleases(body, front), { release: "internal" }).brief;
    expect(meta).toMatchObject({ subtitle: "(SS) Hidden words", lead: { contact: "ext. 1" } });
  });

  it("takes the title of the first slide where the deck's own is withheld", () => {
    const text = withReleases(body, "handling: {scheme: sample}").replace("title: Deck", "title: (SS) Deck");
    expect(release(text).brief.meta.title).toBe("(SO) T");
    expect(release(text, { release: "seen" }).brief.meta.title).toBe("[ * ]");
  });

  it("gives no title away that came from a slide which is gone", () => {
    const text = withReleases("## (SS) Gone\n- (SS) x\n\n## (SO) Left\n- (SO) y").replace("title: Deck\n", "");
    expect(release(text).before.meta.title).toBe("(SS) Gone");
    expect(release(text).brief.meta.title).toBe("(SO) Left");
  });

  it("prints handouts on A4 upright, on US letter where the slides have it", () => {
    const way = { release: null, profile: "handout" } as const;
    expect(release(withReleases(body), way).brief.meta.page).toBe("A4-upright");
    expect(release(withReleases(body, 'handling: {scheme: sample}\npage: "4:3"'), way).brief.meta.page).toBe(
      "A4-upright",
    );
    expect(release(withReleases(body, "handling: {scheme: sample}\npage: Letter"), way).brief.meta.page).toBe(
      "letter-upright",
    );
  });
});

describe("waivers", () => {
  it("stay inside and off screens, with their slides, as the version log does", () => {
    const body =
      "## (SO) A\n- (SO) a\n\n<!-- lint-ignore L10: our reason -->\n\n## (SO) B\n- **Red line:** (SO) b\n\n<!-- lint-ignore L11: another -->";
    expect(release(withReleases(body)).brief.waivers).toEqual([]);
    expect(release(withReleases(body)).withheld.map(({ text }) => text)).toContain("our reason");
    const room = release(withReleases(body), { release: null, profile: "room" });
    expect(room.brief.waivers).toEqual([]);
    expect(room.withheld.map(({ text }) => text)).toEqual(expect.arrayContaining(["our reason", "another"]));
    const internal = release(withReleases(body), { release: "internal" });
    expect(internal.brief.waivers.map(({ rule }) => rule)).toEqual(["L10", "L11"]);
    expect(internal.shown).toContain("our reason");
  });
});

describe("a release of everything", () => {
  it("is the brief itself", () => {
    const text = withReleases("# A\n## T {#t}\n1. a[^x] [link](#u)\n\n[^x]: Note.\n\n## U {#u}\n> q\n> -- who", "");
    const { brief, before, withheld } = release(text, { release: null });
    expect(brief).toBe(before);
    expect(withheld).toEqual([]);
    const { meta: _, vocabulary: ___, ...internal } = release(text, { release: "internal" }).brief;
    const { meta: __, vocabulary: ____, ...whole } = before;
    expect(internal).toEqual(whole);
  });
});

describe("ids that a drafter gave", () => {
  const body = `## (SO) Terms {#walk-slide}

### (SO) We talk {#walk-part}

(SO) One [word]{#walk-span .small}.

#### (SO) Below {#walk-heading}

::: {#walk-division .small}
(SO) Two
:::

| (SO) a |
|---|
| (SO) 1 |

: (SO) Caption {#walk-table .small}
`;
  const ids = (to: string) => [
    ...new Set(JSON.stringify(release(withReleases(body), { release: to }).brief.slides).match(/walk-\w+/g)),
  ];

  it("stay with the own side, since no mark stands over them and templates may show them", () => {
    expect(ids("partner")).toEqual([]);
    expect(ids("public")).toEqual([]);
    expect(ids("internal").sort()).toEqual([
      "walk-division",
      "walk-heading",
      "walk-part",
      "walk-slide",
      "walk-span",
      "walk-table",
    ]);
  });
});
