import { describe, expect, it } from "vitest";
import type { Meeting } from "../../../src/brief/types.ts";
import { parseRegistries } from "../../../src/craft/registries.ts";
import type { Registries } from "../../../src/craft/types.ts";
import { NO_SCHEME } from "../../../src/marking/scheme.ts";
import type { ReleaseContext } from "../../../src/release/context.ts";
import { releaseFields } from "../../../src/release/fields.ts";
import { FIELD_POLICY } from "../../../src/release/policy/front-matter.ts";
import type { Fields } from "../../../src/release/policy/words.ts";
import { ANYWHERE, createPolicy } from "../../../src/release/policy.ts";
import { left, release, withReleases } from "../../support/releasing.ts";

const WORD = "Zqsecret";
const BODY = "## (SO) T\n- (SO) a";
const TLP_BODY = "## (TLP:CLEAR) T\n- (TLP:CLEAR) a";
const SAMPLE = "handling: {scheme: sample}";

function registries(files: Readonly<Record<string, string>>): Registries {
  const entries = Object.entries(files).map(([name, text]) => [name, { file: `${name}.yml`, text }]);
  const { value, diagnostics } = parseRegistries(Object.fromEntries(entries));
  expect(diagnostics.map(({ message }) => message)).toEqual([]);
  return value;
}

/** What a template can see of the front matter: `brief` and `brief.raw`, sources and registries. */
function seen(text: string, way: Parameters<typeof release>[1] = {}): string {
  const { brief, registries: open } = release(text, way);
  const { span: _, spans: __, ...meta } = brief.meta;
  return JSON.stringify([meta, brief.sources, brief.waivers, open]);
}

describe("the words of fields", () => {
  it("leave no field out", () => {
    // @ts-expect-error a field without a word is a compile error
    const missing: Fields<Meeting> = { start: "value", minutes: "value", place: "quiet", format: "quiet" };
    // @ts-expect-error what cannot be empty cannot be withheld
    const page: Fields<{ page: "16:9" | "4:3" }> = { page: "own-side" };
    expect([missing, page]).toHaveLength(2);
    expect(FIELD_POLICY.title).toBe("told");
  });
});

it("what closes something without saying why closes it all the same", () => {
  const { before: brief, release: partner } = release(withReleases("## T\n\nx", ""));
  const policy = createPolicy(brief, NO_SCHEME, { release: partner, profile: "read-ahead", isMarked: false });
  expect(policy.closed("principal", "")).not.toBeNull();
  expect(policy.unmarked(policy.enter(ANYWHERE, "own-side", ""))).not.toBeNull();
  expect([policy.closed("own-side", "Avoid"), policy.unmarked(ANYWHERE)]).toEqual([null, null]);
});

it("a field that no policy knows goes nowhere beyond the own side, and leaves its shape", () => {
  const { before: brief, release: partner } = release(withReleases("## T\n\nx", ""));
  const unknown: Record<string, unknown> = { text: WORD, list: [WORD], map: { a: WORD }, none: null, flag: true, n: 3 };
  const shown = (to: typeof partner) => {
    const policy = createPolicy(brief, NO_SCHEME, { release: to, profile: "read-ahead", isMarked: false });
    const context = { policy } as ReleaseContext;
    const walk = { context, scope: ANYWHERE, reason: "", spanOf: () => brief.meta.span, path: "", isRaw: false };
    return releaseFields(unknown, {}, walk);
  };
  expect(shown(partner)).toEqual({ text: "", list: [], map: {}, none: null, flag: false, n: null });
  expect(shown(null)).toEqual(unknown);
});

/** A field, in a brief whose every text has a mark. */
const TEXTS = [
  `footer: ${WORD} after June`,
  `reference: ${WORD}-1`,
  `version: ${WORD}`,
  `author: ${WORD}`,
  `author: [{name: Desk, email: ${WORD}@example.org}]`,
  `organisation: Office of ${WORD}`,
  `institute: Office of ${WORD}`,
  `subject: ${WORD}`,
  `keywords: [${WORD}]`,
  `principal: ${WORD}`,
  `counterpart: ${WORD}`,
  `counterpart: {who: park, last_met: ${WORD}}`,
  `meeting: {place: ${WORD}}`,
  `lead: {drafter: ${WORD}}`,
  `templates: ${WORD}`,
  `stale_after: {${WORD}: 30d}`,
  `theme: {deep: [${WORD}]}`,
  `registries: {people: ${WORD}.yml}`,
  `versions: [{version: "1", by: ${WORD}, what: ${WORD}}]`,
];

describe("a field without a mark", () => {
  it.each(TEXTS)("stays inside where every text has one: %s", (field) => {
    for (const to of ["partner", "seen", "public"])
      expect(seen(withReleases(BODY, `${SAMPLE}\n${field}`), { release: to })).not.toContain(WORD);
    expect(seen(withReleases(BODY, `${SAMPLE}\n${field}`), { release: "internal" })).toContain(WORD);
  });

  it.each(["theme: Zqsecret", "lead: {contact: Zqsecret}", "templates: Zqsecret"])(
    "stays inside as our own business even in a brief without marks: %s",
    (field) => {
      expect(seen(withReleases("## T\n- a", field))).not.toContain(WORD);
    },
  );

  it.each(["footer", "reference", "author", "organisation", "subject"])("goes with unmarked texts: %s", (name) => {
    expect(seen(withReleases("## T\n- a", `${name}: ${WORD}`))).toContain(WORD);
    expect(seen(withReleases("## T\n- a", `${name}: ${WORD}`), { release: "public" })).not.toContain(WORD);
  });

  it("goes where it is a name, a date or a setting", () => {
    const front = `${SAMPLE}\nas_of: 2013-05-07\ndate: 2013-05-08\nlang: ko\nnames_policy: {seas: dual}\nroom: {distance_ratio: 4}`;
    const { meta } = release(withReleases(BODY, front)).brief;
    expect(meta).toMatchObject({
      asOf: "2013-05-07",
      date: "2013-05-08",
      lang: "ko",
      namesPolicy: { seas: "dual" },
      room: { distanceRatio: 4 },
      page: "16:9",
    });
    expect(meta.raw).toMatchObject({ as_of: "2013-05-07", names_policy: { seas: "dual" } });
  });
});

describe("a field with a mark", () => {
  it.each(["footer", "reference", "version", "author", "organisation", "subject", "subtitle"])(
    "goes by it: %s",
    (name) => {
      const sample = (mark: string) => seen(withReleases(BODY, `${SAMPLE}\n${name}: "(${mark}) ${WORD}"`));
      expect(sample("SO")).toContain(WORD);
      expect(sample("SS//NOFORN")).not.toContain(WORD);
      const tlp = (mark: string) =>
        seen(withReleases(TLP_BODY, `handling: {scheme: tlp}\n${name}: "(${mark}) ${WORD}"`));
      expect(tlp("TLP:CLEAR")).toContain(WORD);
      expect(tlp("TLP:RED")).not.toContain(WORD);
    },
  );

  it("goes by it in a list that was written as one text, too", () => {
    const front = `${SAMPLE}\nkeywords: "(SO) one, (SS) ${WORD}"`;
    expect(release(withReleases(BODY, front)).brief.meta.keywords).toEqual(["(SO) one"]);
    expect(seen(withReleases(BODY, front))).not.toContain(WORD);
  });

  it("goes by it in a Korean brief", () => {
    const front = `lang: ko\n${SAMPLE}\nfooter: "(SS) 비밀 문구"\nsubject: "(SO) 공개 문구"`;
    const shown = seen(withReleases("## (SO) 제목\n- (SO) 내용", front));
    expect(shown).not.toContain("비밀");
    expect(shown).toContain("공개 문구");
  });
});

describe("the authority of a mark", () => {
  const authority = (who: string) =>
    `authority: {classified_by: ${who}, derived_from: ${who}, reason: ${who}, declassify_on: 2038-05-07}`;

  it.each(["", "(TLP:RED) ", "(TLP:CLEAR) "])("stays inside, whatever mark it bears: %j", (mark) => {
    const front = `handling: {scheme: tlp, ${authority(`"${mark}${WORD}"`)}}`;
    const text = withReleases(TLP_BODY, front);
    for (const to of ["partner", "public"]) expect(seen(text, { release: to })).not.toContain(WORD);
    expect(release(text).brief.meta.handling.authority.declassifyOn).toBe("2038-05-07");
    expect(seen(text, { release: "internal" })).toContain(WORD);
  });

  it("stays inside without any marks", () => {
    expect(seen(withReleases("## T\n- a", `handling: {${authority(WORD)}}`))).not.toContain(WORD);
  });
});

describe("sources", () => {
  const front = (fields: string) => `${SAMPLE}\nsources: {a: {title: Title, mark: SO, date: 2013-05-01, ${fields}}}`;
  const body = "## (SO) T\n- (SO) a [@a]";

  it.each(["author", "outlet", "url", "publisher", "note", "archived"])("lose what a mark closes: %s", (name) => {
    const text = withReleases(body, front(`${name}: "(SS) ${WORD}"`));
    expect(seen(text)).not.toContain(WORD);
    expect(release(text).brief.sources).toHaveLength(1);
  });

  it("go with their citations if their title is closed, declared or registered", () => {
    const text = withReleases(body, front("").replace("title: Title", `title: "(SS//NOFORN) ${WORD} cable"`));
    expect(seen(text)).not.toContain(WORD);
    expect(JSON.stringify(release(text).brief.slides)).not.toContain("citation");
    const known = registries({ sources: `b: {title: "(SS) ${WORD}", date: 2013-05-01}` });
    expect(seen(withReleases(BODY, SAMPLE), { registries: known })).not.toContain(WORD);
  });

  it("keep names, dates and numbers without a mark", () => {
    const text = withReleases(body, front("author: Snyder, pages: 3-4, isbn: 1234, note: Our view"));
    expect(release(text).brief.sources[0]).toMatchObject({
      author: "Snyder",
      title: "Title",
      note: "",
      fields: { pages: "3-4", isbn: "1234" },
    });
  });
});

describe("entries of registries", () => {
  const person = (fields: string) =>
    registries({ people: `park: {name: Park Geun-hye, country: KOR, titles: [{title: President}], ${fields}}` });

  it.each([
    `titles: [{title: "(SS) Head of ${WORD}"}]`,
    `titles: [{title: {en: "(SS) Head of ${WORD}", ko: "(SS) ${WORD}"}}]`,
    `variants: ["(SS) ${WORD}"]`,
    `say_it_like: ${WORD}`,
    `card: {languages: ${WORD}}`,
    `photo: {src: a.png, alt: "(SS) ${WORD}"}`,
  ])("lose what a mark closes, and what only a mark opens: %s", (fields) => {
    const known = registries({ people: `park: {name: Park Geun-hye, country: KOR, ${fields}}` });
    const result = release(withReleases(BODY, SAMPLE), { registries: known });
    expect(JSON.stringify(result.registries)).not.toContain(WORD);
    expect(result.registries.people.map(({ name, photo }) => [name, photo])).toEqual([["Park Geun-hye", null]]);
    expect(result.withheld.filter(({ field }) => field.startsWith("people.park"))).not.toEqual([]);
  });

  it("are gone if the name is closed, and no field names them then", () => {
    const gone = registries({ people: `park: {name: "(TLP:RED) ${WORD}", country: KOR}` });
    const marked = registries({ people: "park: {name: Park, country: KOR, mark: TLP:RED}" });
    const text = withReleases(TLP_BODY, "handling: {scheme: tlp}\nprincipal: park\ncounterpart: {who: park}");
    for (const known of [gone, marked]) {
      const { brief, registries: open } = release(text, { registries: known });
      expect([open.people, brief.meta.principal, brief.meta.counterpart.who]).toEqual([[], [], []]);
    }
    expect(release(text, { registries: person("") }).brief.meta.principal).toEqual(["park"]);
  });

  it.each([`value: "(SS) 123", unit: firms`, `value: "123", unit: firms, note: "(SS) ${WORD}"`])(
    "take their texts along: %s",
    (fields) => {
      const known = registries({ facts: `n: {${fields}, source: s}` });
      const body = "## (SO) T\n- (SO) a\n- (SO) Firms: [123]{.fact key=n}";
      expect(left(body, { registries: known })).toBe("(SO) T | (SO) a");
    },
  );

  it("lose names of places that a mark closes", () => {
    const known = registries({ places: `town: {name: Kaesong, kind: town, labels: {dual: "(SS) ${WORD}"}}` });
    const { registries: open } = release(withReleases(BODY, SAMPLE), { registries: known });
    expect(open.places).toMatchObject([{ name: "Kaesong", labels: {} }]);
  });
});

describe("what is withheld", () => {
  it("is noted with the name of its field", () => {
    const front = `handling: {scheme: sample, distribution: [Principal]}\nfooter: Walk away\nlead: {contact: ext. 1}`;
    const { withheld } = release(withReleases(BODY, front));
    const fields = new Set(withheld.map(({ field }) => field).filter(Boolean));
    expect([...fields]).toEqual(expect.arrayContaining(["title", "footer", "handling.distribution", "lead.contact"]));
  });
});

describe("what a release says of itself", () => {
  it("is the first title of a slide that is left where nobody marked the deck's", () => {
    const text = withReleases("## (SS) Zq\n\n(SO) a\n\n## (SO) T\n\n(SO) b");
    expect(release(text).brief.meta.title).toBe("(SO) T");
    expect(release(text, { release: "seen" }).brief.meta.title).toBe("[ * ]");
  });

  it("is said by none where a profile alone is asked, whatever a release is called", () => {
    const text = "---\ntitle: Deck\nreleases: {room: {audience: [USA], title: Zqtitle}}\n---\n## T\n- a";
    expect(release(text, { release: null, profile: "room" }).brief.meta.title).toBe("Deck");
    expect(release(text, { release: "room" }).brief.meta.title).toBe("Zqtitle");
  });

  const front = `${SAMPLE}\nsubtitle: "(SO) Under"\nfooter: "(SO) Foot"`;
  const withTexts = (release: string, texts: string): string =>
    withReleases(BODY, front).replace(new RegExp(`(${release}: .*?)(, title: .*)?\\}`), `$1${texts}}`);
  const shown = (text: string, to: string) => {
    const { brief, codes } = release(text, { release: to });
    const { title, subtitle, footer, raw } = brief.meta;
    return { title, subtitle, footer, raw: [raw.title, raw.subtitle, raw.footer], codes };
  };

  it("stands instead of the brief's own, in the raw front matter too", () => {
    const texts = ", title: Joint plan, subtitle: For both, footer: Both";
    for (const to of ["partner", "internal", "public"]) {
      expect(shown(withTexts(to, texts), to)).toMatchObject({
        title: "Joint plan",
        subtitle: "For both",
        footer: "Both",
        ...(to === "internal" ? {} : { raw: [undefined, "For both", "Both"] }),
      });
    }
    expect(shown(withTexts("partner", texts), "seen")).toMatchObject({ subtitle: "(SO) Under", footer: "(SO) Foot" });
  });

  it("may be nothing: an empty text keeps the brief's own out", () => {
    const none = { subtitle: "", footer: "" };
    const text = withTexts("partner", ', title: "", subtitle: "", footer: ""');
    const { title } = shown(withTexts("partner", ""), "partner");
    expect(shown(text, "partner")).toMatchObject({ title, ...none, raw: [undefined, undefined, undefined] });
    // A mark that closes the release's own text does not bring back the brief's.
    expect(shown(withTexts("partner", ', footer: "(SS) Closed"'), "partner")).toMatchObject({ footer: "" });
    expect(shown(withTexts("partner", ", footer:"), "partner")).toMatchObject({ footer: "(SO) Foot" });
  });

  it("is all that the public gets, even where the brief's own is open", () => {
    expect(shown(withTexts("public", ", title: For the press"), "public")).toMatchObject({
      title: "For the press",
      subtitle: "",
      footer: "",
      raw: [undefined, undefined, undefined],
    });
    const tlp = withReleases(
      TLP_BODY,
      'handling: {scheme: tlp}\nfooter: "(TLP:CLEAR) Foot"\nsubtitle: "(TLP:CLEAR) Under"',
    );
    expect(shown(tlp, "public")).toMatchObject({ title: "For the press", subtitle: "", footer: "" });
  });

  it.each(["", ', title: ""', ', title: "(SS) Closed"'])("is missed where a public one has no title: %j", (texts) => {
    const result = shown(withTexts("public", texts), "public");
    expect(result.codes).toContain("release/no-title");
    expect(shown(withTexts("public", texts), "partner").codes).not.toContain("release/no-title");
  });

  it("is missed where the public is one audience among others", () => {
    const text = withReleases("## Press lines\n- a", "").replace("[USA, KOR]}", "[KOR, PUBLIC]}");
    expect(shown(text, "partner").codes).toEqual(["release/no-title"]);
  });
});
