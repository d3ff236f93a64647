/** Labels that say by name for whom a text is, and what papers of others are marked with: what stops a release, and what does not. */
import { describe, expect, it } from "vitest";
import { NO_REGISTRIES } from "../../src/craft/registries.ts";
import type { Person } from "../../src/craft/types.ts";
import { release } from "../support/releasing.ts";

const W = "zqsecret";
const KOR =
  "releases: {internal: {audience: [USA]}, partner: {audience: [USA, KOR]}, public: {audience: [PUBLIC], title: P}}";
const FRONTS = {
  SAMPLE: `title: "(SO) T"\nhandling: {scheme: sample}\n${KOR}`,
  TLP: "title: T\nhandling: {scheme: tlp}\nreleases: {internal: {audience: [ORGANISATION]}, partner: {audience: [ORGANISATION, COMMUNITY]}}",
  NONE: `title: T\n${KOR}`,
};
const OPENINGS = {
  SAMPLE: "## (SO) The meeting opens\n\n- (SO) An open point.\n\n",
  TLP: "## (TLP:GREEN) The meeting opens\n\n- An open point.\n\n",
  NONE: "## The meeting opens\n\n- An open point.\n\n",
};
type Front = keyof typeof FRONTS;

const released = (front: Front, body: string, to = "partner") =>
  release(`---\n${FRONTS[front]}\n---\n${OPENINGS[front]}${body}\n`, { release: to });

/** Open to all in its scheme. */
const item = (front: Front, text: string) => `- ${front === "SAMPLE" ? "(SO) " : ""}${text}`;

const stops = (front: Front, body: string, to?: string) =>
  released(front, body, to).diagnostics.filter(({ severity }) => severity === "error").length > 0;

const stopped: Readonly<Record<string, readonly (readonly [Front, string])[]>> = {
  "names of those who may not read it": [
    ...(["SAMPLE", "NONE"] as const).flatMap((front) =>
      [
        ...[
          "Not KOR: X",
          "Not for KOR: X",
          "Hide from KOR: X",
          "NOKOR X",
          "NO-KOR: X",
          "KOR excluded: X",
          "(not KOR) X",
        ],
        ...["X (hide from KOR)", "X – not for KOR", "X. Not for KOR.", "[not for KOR] X", "**Not for KOR** X"],
        ...["KOR must not see this: X", "Not for JPN or KOR: X", "Not for the KOR side: X", "Not for partner: X"],
        ...["Nicht für KOR: X", "Pas pour KOR : X", "No para KOR: X", "Не для KOR: X", "KOR 제외: X", "KOR除外：X"],
        ...["N\u041e\u0422 for KOR: X", "NOT FOR KOR X", "This part is not for KOR: X"],
      ].map((text) => [front, text] as const),
    ),
    ["TLP", "Not for COMMUNITY: X"],
    ["TLP", "Hide from the community: X"],
  ],
  "lists of those who may": [
    ["SAMPLE", "US eyes: X"],
    ["SAMPLE", "DISPLAY ONLY USA: X"],
    ["NONE", "USA only: X"],
    ["NONE", "US/GBR eyes only: X"],
    ["NONE", "For USA: X"],
    ["NONE", "REL TO USA, GBR: X"],
    ["TLP", "USA only: X"],
    ["SAMPLE", "Release: USA. X"],
    ["NONE", "Releasable to: USA, GBR"],
  ],
  "lists that say that they are all": [
    ...["Distribution: USA only. X", "Releasable to USA only. X", "Access: only USA: X", "Readers: USA, JPN only. X"],
    ...[
      "Verteiler: nur USA. X",
      "Diffusion : USA uniquement. X",
      "Distribución: solo USA. X",
      "Рассылка: только USA. X",
    ],
    ...[
      "배포: USA 한정. X",
      "配布：USAのみ。X",
      "分发：仅限USA。X",
      "التوزيع: USA فقط. X",
      "X. Distribution: USA only.",
    ],
    ...["Distribution: United States only. X", "United States only: X", "Nur Vereinigte Staaten: X", "仅限美国：X"],
  ].flatMap((text) => (["SAMPLE", "NONE"] as const).map((front) => [front, text] as const)),
  "names of states for their codes": [
    ...["Not for Korea: X", "Not for South Korea: X", "Hide from the Koreans: X", "X (not for South Korea)"],
    ...["Nicht für Südkorea: X", "Pas pour la Corée du Sud : X", "No para Corea del Sur: X", "Не для Кореи: X"],
    ...["한국 제외: X", "韓国には非公開：X", "韩国除外：X", "[X](https://example.org/not-for-korea.pdf)"],
    ...["[X](https://example.org/a/plan-not-for-kor.pdf)", "[X](https://example.org/?for=not%20for%20KOR)"],
  ].flatMap((text) => (["SAMPLE", "NONE"] as const).map((front) => [front, text] as const)),
  "signs, flags and what else readers are called": [
    ...["X NOKOR", "X – NO-KOR", "(!KOR) X", "X (¬KOR)", "X (KOR ✗)", "🇺🇸 only: X", "Not for 🇰🇷: X", "U.S. only: X"],
    ...["Hide from the other side: X", "Not for counterparts: X", "X (not for partners)", "Nicht für Gegenseite: X"],
    ...["상대측 제외: X", "对方除外：X", "X [not for KOR]{.small}", "X^[not for KOR]"],
  ].flatMap((text) => (["SAMPLE", "NONE"] as const).map((front) => [front, text] as const)),
  "labels that a sign sets off at the end": [
    ...[
      "X // not for KOR",
      "X # not for KOR",
      "X -- not for KOR",
      "X  not for KOR",
      "X · not for KOR",
      "X; hide from KOR",
    ],
    ...["X @@not for KOR@@", "X … not for KOR"],
  ].flatMap((text) => (["SAMPLE", "NONE"] as const).map((front) => [front, text] as const)),
  "what is a reader's": [
    ...[
      "Not for KOR’s team: X",
      "Not for Korea's team: X",
      "Hide from Seoul’s delegation: X",
      "Not for the partners’ team: X",
      "X (not for KOR’s side)",
    ],
  ].flatMap((text) => (["SAMPLE", "NONE"] as const).map((front) => [front, text] as const)),
  "seats of government": [
    ...[
      "Not for Seoul: X",
      "Hide from Seoul: X",
      "X (not for Seoul)",
      "Not for the Blue House: X",
      "X // not for Seoul",
    ],
    ...["서울 제외: X", "首尔除外：X", "Pas pour Séoul : X", "Не для Сеула: X", "Not for Seoul or Tokyo: X"],
  ].flatMap((text) => (["SAMPLE", "NONE"] as const).map((front) => [front, text] as const)),
  "names in brackets, small letters and what covers words": [
    ...["(KOR: no) X", "X (KOR: NO)", "X (KOR: 불가)", "(ex KOR) X", "X (EX KOR)", "Ex KOR: X", "X nokor", "X no-kor."],
    ...["(Korea: no) X", "(Seoul: no) X", "X (KOR: ❌)", "(KOR: ✗) X", "(!Korea) X", "(partners ✗) X"],
    ...["X noKOR", "X notkor", "||X||", "We say ||X|| now.", "We say >!X!< now."],
    ...[
      "- >!X!<",
      "[ ] >!X!<",
      "> >!X!<",
      "1. > >!X!<",
      "Floor: >!$5bn!< now, X",
      ">!“five”!< X",
      ">!a < b!< X",
      "||5%|| X",
      "||$5|| X",
    ],
    ...["||no|| X", "||is five | six|| X"],
  ].flatMap((text) => (["SAMPLE", "NONE"] as const).map((front) => [front, text] as const)),
  "words of a drafter that no list has": [
    ...["Never tell Seoul: X", "Do not brief KOR: X", "Not for our hosts: X", "Not for the guests: X"],
    ...[
      "Remove for KOR: X",
      "Omit in the partner version: X",
      "\u0274\u1d0f\u1d1b \u0493\u1d0f\u0280 \u1d0b\u1d0f\u0280: X",
    ],
  ].flatMap((text) => (["SAMPLE", "NONE"] as const).map((front) => [front, text] as const)),
  "readers among others in a list": [
    ...["Not for Tokyo or Seoul: X", "Not for Tokyo, Seoul: X", "Not for Japan and Korea: X", "Not for Tokyo/Seoul: X"],
    ...[
      "X // Not For Tokyo or Seoul",
      "Not for Tokyo or Seoul’s team: X",
      "Not for Tokyo, Beijing, or Seoul, please: X",
    ],
    ...["Not for Tokyo’s and Seoul’s teams: X", "東京・ソウルには非公開：X", "Not for Tokyo or Seoul or Beijing: X"],
    ...["NOT FOR TOKYO OR SEOUL: X", "Not for the Japanese or the Koreans: X", "Not for 🇯🇵 or 🇰🇷: X"],
    ...["Nicht für Tokio oder Seoul: X", "Pas pour Tokyo ou Séoul : X", "No para Tokio o Seúl: X"],
    ...["Не для Токио или Сеула: X", "東京またはソウルには非公開：X", "도쿄 또는 서울 제외: X", "东京或首尔除外：X"],
  ].flatMap((text) => (["SAMPLE", "NONE"] as const).map((front) => [front, text] as const)),
  "phrases around a name": [
    ...["Keep Seoul out of this: X", "Keep KOR out: X", "X (keep Seoul out of this)", "[X]{.keep-seoul-out}"],
    ...["Keep the Seoul delegation out of this: X", "Not while Seoul is in the room: X", "Not in front of Seoul: X"],
    ...["Not while KOR is in the room. X", "Only when Seoul has left: X", "X <!-- keep Seoul out of this -->"],
    ...["Nicht solange Seoul im Raum ist: X", "Pas devant Séoul : X", "No mientras Corea del Sur esté presente: X"],
    ...["Не при Сеуле: X", "ソウルの前では不可：X", "서울 앞에서는 금지: X"],
  ].flatMap((text) => (["SAMPLE", "NONE"] as const).map((front) => [front, text] as const)),
  "readers in a list that says it again": [
    ...["Not for both Tokyo and Seoul: X", "Not for either Tokyo or Seoul: X", "Not for Tokyo nor Seoul: X"],
    ...["Neither for Tokyo nor for Seoul: X", "For neither Tokyo nor Seoul: X", "Not for Tokyo and not for Seoul: X"],
    ...["도쿄와 서울 제외: X", "東京とソウルには非公開：X", "东京及首尔除外：X", "Weder für Tokio noch für Seoul: X"],
    ...["Ni pour Tokyo ni pour Séoul : X", "Ни для Токио, ни для Сеула: X"],
  ].map((text) => ["NONE", text] as const),
  "words that change nothing of a label": [
    ...["Please keep Seoul out of this: X", "Please keep Seoul out of this. X", "Keep this from Seoul: X"],
    ...["X. Please keep this from Seoul.", "Do not show this to Seoul: X", "Don’t let Seoul see this: X"],
    ...["Bitte nicht Seoul zeigen: X", "Das darf Seoul nicht wissen: X", "请勿给首尔：X", "Не показывать это Сеулу: X"],
  ].map((text) => ["NONE", text] as const),
  "those who must not know": [
    ...["Seoul must not know: X", "Seoul must not know. X", "The Koreans must not know this: X"],
    ...["Seoul is not to know: X", "Séoul ne doit pas savoir : X", "Seúl no debe saber: X", "Сеул не должен знать: X"],
    ...["韓国に知らせない：X", "서울이 알면 안 됨: X", "首尔不得知晓：X", "对首尔保密：X", "لا تعرض على سيول: X"],
  ].map((text) => ["NONE", text] as const),
  "people of a state who are there": [
    ...["Not while the Koreans are in the room: X", "Nicht, solange die Koreaner im Raum sind: X"],
    ...["Pas tant que les Coréens sont là : X", "No mientras los coreanos estén presentes: X", "Не при корейцах: X"],
    ...[
      "首尔在场时勿谈：X",
      "韓国側の前では話さない：X",
      "한국 측이 있을 때 말하지 말 것: X",
      "Nicht vor den Koreanern: X",
    ],
  ].map((text) => ["NONE", text] as const),
  "names of states without their accents": [
    ...["Pas pour la Coree du Sud : X", "Nicht für Suedkorea: X", "Nicht für Sudkorea: X", "No para Seul: X"],
  ].map((text) => ["NONE", text] as const),
  "signs by their names": [
    ...["Not for :flag_kr:: X", "Not for :flag-kr:: X", "Not for :kr:: X", "(:flag_kr: :x:) X", "🚫🇰🇷 X"],
    ...[":no_entry: :flag_kr: X", ":no_entry_sign::kr: X"],
  ].flatMap((text) => (["SAMPLE", "NONE"] as const).map((front) => [front, text] as const)),
  "what is covered from its first line": ["||X", "||is X of\n  five||"].map((text) => ["NONE", text] as const),
  "what programs hide or ask": [
    ...["[X]{.kor-hidden}", "[X]{.partner-hidden}", "[X]{.seoul-hide}", "[X]{.kor-off}", "[X]{.isInternal}"],
    ...["[X]{show=false}", "[X]{show=no}", "[X]{include=false}", "[X]{displayed=never}", "[X]{hide=all}"],
    ...["[X]{showToPartner=false}", "{{^partner}}X{{/partner}}", "{{^isPartner}}X{{/isPartner}}"],
    ...["{{#isInternal}}X{{/isInternal}}", "{{ if internal }}X{{ end }}", "{{ if not partner }}X{{ end }}"],
    ...['{% if audience != "partner" %}X{% endif %}', '{{ if ne .Audience "partner" }}X{{ end }}'],
    ...["<#if internal>X</#if>", "<% if (!partner) { %>X<% } %>", "@if(!partner) X @endif"],
    ...["\\ifinternal X \\fi", "\\ifpartner\\else X\\fi", "\\unless\\ifpartner X\\fi", "\\iffalse X\\fi"],
    ...['{% if audience == "partner" %}a{% else %}X{% endif %}', "{{#if partner}}a{{else}}X{{/if}}"],
    ...[
      "{{#if partner}}a{{#each b}}c{{/each}}{{else}}X{{/if}}",
      "{% if partner %}a{% elif two %}b{% else %}X{% endif %}",
    ],
    ...[
      '<Card hide={"KOR"}>X</Card>',
      "<Card hide={['KOR']}>X</Card>",
      "<Card internal={true}>X</Card>",
      "<Card hide={`KOR`}>X</Card>",
    ],
    ...["[X]{.hide-south-korea}", "[X]{.south-korea-hidden}", "[X]{hidden-for=KOR}", '[X]{hidden-from="South Korea"}'],
    ...['<b v-if="!partner">X</b>', "<b v-if=\"audience !== 'partner'\">X</b>", '<b v-show="internal">X</b>'],
    ...['<b *ngIf="!isPartner">X</b>', "<Show when={!partner}>X</Show>", "{!isPartner && <b>X</b>}"],
    ...[
      "{isPartner ? null : <b>X</b>}",
      '{audience === "internal" && <b>X</b>}',
      "[X]{show=internal}",
      "[X]{visible=USA}",
    ],
    ...["\\ifdefined\\internal X\\fi", "\\ifKOR\n  \\else\n  X\n  \\fi"],
  ].map((text) => ["NONE", text] as const),
  "what is covered behind a quotation": ['"Yes"||X||', '"We ||X||" he said'].map((text) => ["NONE", text] as const),
  "marks of others at the end": ["X NOFORN", "X – NOFORN.", "X TLP:RED", "X, TLP:AMBER+STRICT"].map(
    (text) => ["NONE", text] as const,
  ),
  "the name of a release for others": ["INTERNAL: X", "(internal) X", "[Internal] X", "INTERNAL – X"].flatMap((text) =>
    (["SAMPLE", "NONE"] as const).map((front) => [front, text] as const),
  ),
  "colours that no lamp has": [
    "We X RED.",
    "The light turns X RED.",
    "The light stays. X RED",
    "TLP status is RED.",
  ].map((text) => ["TLP", text] as const),
  "levels of TLP by a number": ["TLP4: X", "TLP4 X", "(TLP4) X", "TLP-4: X"].map((text) => ["TLP", text] as const),
  "words of the US register": [
    ...["FVEY: X", "FVEY ONLY: X", "HCS: X", "TK: X", "SI: X", "SCI: X", "SAP: X", "(SAP) X", "(HCS) X"].map(
      (text) => ["SAMPLE", text] as const,
    ),
    ...[
      "EXDIS X",
      "NODIS X",
      "TS: X",
      "Top-Secret: X",
      "Close hold: X",
      "Classified by: X",
      "CONF: X",
      "CLASSIFIED X",
      "Classified: X",
    ].map((text) => ["SAMPLE", text] as const),
  ],
  "what is said of what follows": [
    ["SAMPLE", "What follows is secret: X"],
    ["SAMPLE", "All below is confidential: X"],
    ["SAMPLE", "The rest is SS. X"],
    ["SAMPLE", "Level SS X"],
    ["SAMPLE", "Marked SS X"],
    ["SAMPLE", "SS-level: X"],
    ["SAMPLE", "X. Confidential."],
    ["SAMPLE", "X (Confidential)"],
    ["SAMPLE", "Alles Folgende ist geheim: X"],
    ["SAMPLE", "La suite est secrète : X"],
    ["SAMPLE", "以下は秘密：X"],
    ["SAMPLE", "다음은 비밀: X"],
    ["TLP", "What follows is RED: X"],
    ["TLP", "What follows is TLP amber: X"],
  ],
  "colours without their word": [
    ...["'RED' X", "‘RED’ X", "'AMBER' X", "'AMBER+STRICT' X", "X, RED", "X, AMBER", "X, AMBER+STRICT."].map(
      (text) => ["TLP", text] as const,
    ),
    ...["RED from here", "AMBER from here", "AMBER+STRICT below", "RED only"].map(
      (text) => ["TLP", `X <!-- ${text} -->`] as const,
    ),
    ["SAMPLE", "X <!-- SS from here on -->"],
  ],
  "levels of states": [
    ...["\u3299 X", "X \u3299", "X \u8cc7\u6599\u3299\u3067\u3059", "this is \u3299 material X"],
    ...["(Titkos!) X", "Titkos! X", "Άκρως απόρρητο: X", "ΑΚΡΩΣ ΑΠΟΡΡΗΤΟ X", "ЗА СЛУЖЕБНО ПОЛЗВАНЕ: X"],
    ...["(Piiratud) X", "INTERNO: X", "Stg. CONFIDENTIEEL X", "(Dep. Vertrouwelijk) X", "Secret Lux: X", "(Zaupno) X"],
    ...["Strict secret de importanță deosebită: X", "Käyttö rajoitettu: X", "Çok gizli: X", "Strengt hemmelig: X"],
    ...["(S-UE/EU-S) X", "TRES SECRET UE X", "OPCW CONFIDENTIAL X", "UN RESTRICTED: X"],
  ].map((text) => ["NONE", text] as const),
  "comments, classes and attributes": [
    ...[
      "not for KOR",
      "hide from KOR until June",
      "US eyes",
      "NODIS",
      "FVEY",
      "classified",
      "USA only",
      "internal",
    ].flatMap((text) => (["SAMPLE", "NONE"] as const).map((front) => [front, `X <!-- ${text} -->`] as const)),
    ...[
      "nokor",
      "not-kor",
      "not-for-partner",
      "fvey",
      "nodis",
      "classified",
      "us-eyes",
      "hcs",
      "usa-only",
      "internal",
    ].flatMap((name) => (["SAMPLE", "NONE"] as const).map((front) => [front, `[X]{.${name}}`] as const)),
    ...["hide-kor", "hide-partner", "hidden-kor", "unless-kor", "without-kor", "hide-from-seoul", "if-not-kor"].flatMap(
      (name) => (["SAMPLE", "NONE"] as const).map((front) => [front, `[X]{.${name}}`] as const),
    ),
    ...["hide KOR", "unless partner", "if !partner", "if not KOR", "ifdef internal", "ifndef partner"].map(
      (text) => ["NONE", `X <!-- ${text} -->`] as const,
    ),
    ...["{% unless partner %}X{% endunless %}", "{% if not KOR %}X{% endif %}", "{{#unless partner}}X{{/unless}}"].map(
      (text) => ["NONE", text] as const,
    ),
    ...["kor=false", "partner=false", "show-kor=no", "visible=false", "hidden=true", "hide-kor=yes"].map(
      (value) => ["NONE", `[X]{${value}}`] as const,
    ),
    ...["hide=Seoul", "unless=partner", "without=KOR", "releases=internal", "when-profile=internal"].map(
      (value) => ["NONE", `[X]{${value}}`] as const,
    ),
    ...[
      "[X]{.release-internal}",
      "[X]{.only-internal}",
      "X <!-- private -->",
      "<!-- if internal -->X<!-- endif -->",
    ].map((text) => ["NONE", text] as const),
    ...["excluded=KOR", "exclude-for=KOR", "omit=KOR", "skip-for=KOR", "redacted-for=KOR", "withhold=KOR"].map(
      (value) => ["NONE", `[X]{${value}}`] as const,
    ),
    ...["denied-to=Seoul", "hidden-in=partner", "notfor=KOR", "excluded-release=partner"].map(
      (value) => ["NONE", `[X]{${value}}`] as const,
    ),
    ...["audience=USA", "for=USA", "audience=internal", "except=KOR", 'data-hide-from="KOR"', "only=USA"].flatMap(
      (value) => (["SAMPLE", "NONE"] as const).map((front) => [front, `[X]{${value}}`] as const),
    ),
  ],
};

for (const [kind, texts] of Object.entries(stopped))
  it.each(texts)(`${kind}: %s %s`, (front, text) => {
    expect(stops(front, item(front, text.replace(/\bX\b/, `we leave ${W}`)))).toBe(true);
  });

it.each([
  ["a heading", "### (SO) Not for KOR\n\n- (SO) X"],
  ["a first cell", "| (SO) Who | (SO) What |\n|---|---|\n| (SO) Not KOR | (SO) X |"],
  ["a cell", "| (SO) Who | (SO) What |\n|---|---|\n| (SO) a | (SO) Not for KOR: X |"],
  ["a column of marks", "| (SO) Marking | (SO) What |\n|---|---|\n| (SO) SAP | (SO) X |"],
  ["a column of marks, in words", "| (SO) Marking | (SO) What |\n|---|---|\n| (SO) classified | (SO) X |"],
  ["a term", "(SO) Not for KOR\n\n: (SO) X"],
  ["an alternative text", "![(SO) Not for KOR: X](a.png)"],
  ["a footnote", "- (SO) Text.[^1]\n\n[^1]: (SO) Not for KOR: X"],
  ["a callout", "> [!not-for-kor]\n> (SO) X"],
  ["a division", "::: {.not-for-partner}\n(SO) X\n:::"],
  ["a private division", "::: {.private}\n(SO) X\n:::"],
  ["a division that is private", '::: {private="true"}\n(SO) X\n:::'],
  ["a tag", '<div data-internal="yes">\n\n(SO) X\n\n</div>'],
  ["a heading that is no label", "### (SO) A heading {.private-note}\n\n- (SO) X"],
  ["a covered division", ":::spoiler\n(SO) X\n:::"],
  ["a link", '- (SO) [X](https://example.org "not for KOR")'],
])("a label for others in %s stops a release", (_, body) => {
  expect(stops("SAMPLE", body.replace(/\bX\b/, `we leave ${W}`))).toBe(true);
});

it.each(["note: not for KOR", "audience: USA", "access: internal", "releasability: USA", "foo: not for KOR"])(
  "a source that says “%s” stops a release that cites it",
  (field) => {
    const front = `${FRONTS.NONE}\nsources: {a: {title: "We leave ${W}", url: "https://example.org", ${field}}, b: {title: B, url: "https://example.org", ${field}}}`;
    const codes = (body: string) =>
      release(`---\n${front}\n---\n${OPENINGS.NONE}${body}\n`, { release: "partner" }).codes;
    expect(codes("- Text. [@a]")).toContain("release/closed-to");
    expect(codes("- Text.")).not.toContain("release/closed-to");
  },
);

it("a note of a source that is withheld for want of a mark stops a release too", () => {
  const front = `${FRONTS.SAMPLE}\nsources: {a: {title: "(SO) We leave ${W}", url: "https://example.org", note: not for KOR}}`;
  const { codes } = release(`---\n${front}\n---\n${OPENINGS.SAMPLE}- (SO) Text. [@a]\n`, { release: "partner" });
  expect(codes).toContain("release/closed-to");
});

it("a note of a source that goes out is told of once, at the source", () => {
  const text = `---\n${FRONTS.NONE}\nsources:\n  a: {title: We leave, note: not for KOR}\n---\n${OPENINGS.NONE}- Text. [@a]\n`;
  const told = release(text, { release: "partner" }).diagnostics.filter(({ code }) => code === "release/closed-to");
  expect(told.map(({ span }) => text.slice(span?.start, span?.end))).toEqual(["a"]);
});

it("a name of those who are not addressed stops a release for others as little as one for all of them", () => {
  expect(stops("SAMPLE", "- (SO) Not for JPN: two dates")).toBe(false);
  expect(stops("SAMPLE", "- (SO) [a]{audience=KOR} <!-- for KOR -->")).toBe(false);
  expect(stops("SAMPLE", "- (SO) [a]{.partner}")).toBe(false);
  expect(stops("SAMPLE", "- (SO) Not for KOR: two dates", "internal")).toBe(false);
  expect(stops("SAMPLE", "- (SO) Not for JPN: two dates", "public")).toBe(true);
});

it.each([
  ...[
    ...[
      "Not all KOR ships sail.",
      "Not for KOR to decide.",
      "All members sign (not KOR).",
      "Members: USA, JPN, not KOR.",
    ],
    ...["Excluding KOR: 3.4 %", "No KOR ships sail.", "Without KOR the vote fails.", "KOR may not see the point."],
    ...["The KOR side agrees: two dates.", "The vote is secret: nobody knows.", "This area is restricted: no cars."],
    ...[
      "This is the plan: two dates.",
      "The rest is silence.",
      "This is an open secret.",
      "Seoul must not know defeat again.",
      "We keep this from going wrong in Seoul.",
      "Please keep Seoul informed of this.",
      "Seoul is not to blame.",
      "Neither Tokyo nor Seoul has signed.",
      "Nicht Seoul, sondern Tokio verhandelt.",
      "Seoul darf nicht allein stehen.",
      "Seoul and not Tokyo has signed.",
      "Never before Seoul’s summit: a joint statement",
      "Nicht mit Seoul abgestimmt: der Zeitplan.",
      "No es Corea: es Japón.",
      "Units (SI) are used.",
      "SAP hires 200.",
    ],
    ...[
      "FVEY states meet in May.",
      "How is it kept? It stays secret.",
      "The vote (secret) is held.",
      "Release: May 2026",
      "We go (Secret Service)",
      "Classified ads pay for it.",
      "The papers were classified in 1998.",
      "Level 2 talks open.",
    ],
    ...["Grade SR 71 steel.", "NOBEL prize: two dates.", "a <!-- all states except KOR are in the table -->"],
    ...["a <!-- source: JPN, not KOR -->", "a <!-- KOR has not answered yet -->", "[a]{.level-2}"],
  ].map((text) => ["SAMPLE", text] as const),
  ...[
    ...[
      "Members: USA only.",
      "Distribution: USA 40 %, KOR 20 %",
      "Distribution of grain: two ways",
      "Japan only: a waiver",
    ],
    ...[
      "United States only: 12 %",
      "South Korea: two dates",
      "Not for Japan: two dates",
      "Not all of Korea agrees: no.",
    ],
    ...["Not for Korea to decide.", "Internal factors: two", "an internal matter: two dates", "Public: two dates"],
    ...[
      "No KOR ships: two",
      "a [KOR ✗]{.small}",
      "Partners only: two dates",
      "Not all partners agree: two",
      "The other side: two",
    ],
    ...[
      "Not for sale to partners: two",
      "It is **not for KOR** to decide",
      "NORWAY: two dates",
      "NOTE: two",
      "🇰🇷 agrees: two",
    ],
    ...["[a](https://example.org/korea-not-for-sale)", "[a](https://example.org/no-kor-deal)", "[a]{.public}"],
  ].map((text) => ["SAMPLE", text] as const),
  ...[
    ...[
      "Asia ex KOR: two",
      "Exports (ex KOR) rose.",
      "Ex KOR: 3.4 %",
      "The vote passed (KOR: no).",
      "KOR: no",
      "Not in Seoul: two",
    ],
    ...[
      "Not for Seoul to decide.",
      "Not only Seoul: two",
      "Excluding visitors: two",
      "Not for hosts of fairs: two",
      "Not all of Seoul agrees: two",
      "The norm ||x|| of a",
      "The norm ||φ|| of a",
      "Either a || b | c || d holds",
      "KOR’s team agrees: two",
      "The vote passed (Korea: no).",
      "Tariffs: USA=12, KOR=0",
      "(Korea: two) dates",
      "a [b]{.hide-on-click}",
      "a [b]{.without-border}",
      "a [b]{visible=true hidden=false}",
      "a <!-- hide KOR column until May -->",
      "a <!-- if nothing helps -->",
      "Not KOR’s fault: two",
      "Not Seoul’s to decide.",
      "`a || b || c` runs",
    ],
    ...[
      "a [b]{share=12}",
      "a [b]{private=false}",
      "> A word! Two",
      "a > b !c",
      "> > A word! Two",
      "- > A word! Two",
      "a >! b !< c",
      "We met there by no car",
    ],
  ].map((text) => ["SAMPLE", text] as const),
  ...[
    "The light turns RED.",
    "We wait. The traffic light goes to RED",
    "Alert status is RED.",
    "Die Ampel zeigt RED.",
  ].map((text) => ["TLP", text] as const),
  ...["TLP 2.0 is in force.", "TLP 2 replaced it: two dates", "TLP2.0 is the version"].map(
    (text) => ["TLP", text] as const,
  ),
  ...["[The](https://example.org) SS Vigilant sails", "We sail aboard *SS Vigilant* now"].map(
    (text) => ["SAMPLE", text] as const,
  ),
  ...[
    ...[
      "Not while Seoul waits: two",
      "Keep Seoul informed: two",
      "Keep Seoul out of the storm’s way.",
      "We keep Seoul out.",
    ],
    ...["Leave Seoul out of range: two", "Not long after Seoul has left", "Not without Seoul in the room: two"],
    ...["Not for Tokyo or Seoul to decide.", "Not for Ships of Seoul: two", "Not in Tokyo or Seoul: two"],
    ...[
      "🇰🇷 ❌",
      ":flag_kr: agrees: two",
      "The time is 10:kr:20",
      "Use `'a'||name||'c'` here",
      "Use 'a'||name||'c' here",
    ],
    ...[
      "a [b]{.seoul-office .powered-off}",
      "a [b]{show=3}",
      "a [b]{.in-south-korea}",
      "a [b]{display=block include=true}",
      "a [b]{.isPartner}",
    ],
    ...[
      "{{ if two }}a{{ end }}",
      "{{#if partner}}a{{/if}} b {{#if two}}c{{else}}d{{/if}}",
      "{{#if two}}a{{else}}b{{/if}}",
      'a <b v-if="partner">b</b> {two && b} {a ? b : c} {isPartner && b}',
      "a [b]{show=partner visible=KOR}",
      "a [b]{show=all visible=hover}",
      "a <Card two={3} open={true}>b</Card>, $x_{n={a}}$",
      "We say \\iff in mathematics, $a \\iff b$",
      "\\if is a word of TeX",
      "# If Seoul agrees",
    ],
    ...["a @if b", "The norm ||x|| of a", "Trade grew (except South Korea).", "Trade grew (not South Korea)"],
  ].map((text) => ["NONE", text] as const),
  ...[
    "Secret ballots are held.",
    "Interno: 12 %",
    "Stg. is short.",
    "Not for sale: two ships.",
    "Nothing for KOR.",
  ].map((text) => ["NONE", text] as const),
  ...[
    ...[
      "Green, amber, red.",
      "GREEN, AMBER, RED",
      "This point is red.",
      "The 'Red Sea' plan",
      "We keep the word, Red.",
    ],
    ...[
      "a <!-- RED in the chart means late -->",
      "a <!-- make the RED box larger -->",
      "a <!-- RED team read this -->",
    ],
  ].map((text) => ["TLP", text] as const),
] as const)("an honest sentence stops nothing: %s %s", (front, text) => {
  expect(released(front, item(front, text)).codes).toEqual([]);
});

it.each([
  "```sql\nselect 'a' || name ||'c'||name||'d'\nselect ||name|| from t\n```",
  "```tex\n\\ifinternal x \\fi\n```",
  "> !important beats other rules",
  "| a | b |\n|---|---|\n| KOR | ❌ |\n| 🇰🇷 | ⛔ |",
])("code, a quotation and a vote stop nothing: %s", (body) => {
  expect(released("NONE", body).codes).toEqual([]);
});

it.each([
  "#ifndef partner\n\n- X\n\n#endif",
  'ifeval::["{a}" != "partner"]\nX\nendif::[]',
  "ifndef::partner[]\nX\nendif::[]",
  ".. only:: internal\n\n   X",
])("a question of another program stops a release: %s", (body) => {
  expect(released("NONE", body.replace("X", `we leave ${W}`)).codes).toContain("release/closed-to");
});

it("reads an address in a text as no word of the text", () => {
  expect(stops("SAMPLE", "- (SO) We [agree](https://example.org) SS leave")).toBe(true);
  expect(stops("SAMPLE", "- (SO) The plan *SS Leave* holds")).toBe(true);
  expect(stops("SAMPLE", "- (SO) *SS Vigilant*")).toBe(true);
});

it("takes a word of a caption’s words for no label of its own", () => {
  const table = (attribute: string) => `| A |\n|---|\n| 1 |\n\n: Open {${attribute}}`;
  expect(released("NONE", table('alt="the internal audit of two years"')).codes).toEqual([]);
  expect(released("NONE", table("internal")).codes).toEqual(["release/closed-to"]);
});

it("tells of a label for others where it stands", () => {
  const { diagnostics } = released("NONE", `- Not for KOR: ${W}`);
  expect(diagnostics.map(({ code, params }) => [code, params])).toEqual([
    ["release/closed-to", { words: "Not for KOR", name: "partner" }],
  ]);
});

it("tells of the name of a release for others before a colon, which may be said of contents, and stops nothing", () => {
  const told = (text: string, to?: string) => released("NONE", item("NONE", text), to).codes;
  expect(told(`Internal: ${W}`)).toEqual(["release/other-name"]);
  expect(told(`Internal – ${W}`)).toEqual(["release/other-name"]);
  expect(told(`${W} stays (internal)`)).toEqual(["release/other-name"]);
  expect(told(`Internal: ${W}`, "internal")).toEqual([]);
  expect(told(`Internal use of ${W}`)).toEqual([]);
});

it("tells once of the sign of a closed colour before words, which may be how things stand", () => {
  const told = (body: string, front: Front = "TLP") => released(front, body).codes;
  expect(told("- 🔴 we leave\n- 🔴 we stay")).toEqual(["release/colour"]);
  expect(told("- 🟥 we leave")).toEqual(["release/colour"]);
  expect(told("- 🟢 we leave")).toEqual([]);
  expect(told("- we leave 🔴\n\n| A | B |\n|---|---|\n| a | 🔴 |")).toEqual([]);
  expect(told("- 🔴 we leave", "NONE")).toEqual([]);
});

it("shows no text of a style or a script, whatever it says", () => {
  for (const name of ["style", "script"]) {
    const { brief } = released("NONE", `<${name}>\n.a {}\n\n${W}\n</${name}>\n\n- open`);
    expect(JSON.stringify({ ...brief, vocabulary: null })).not.toContain(W);
  }
});

it.each([
  ['reference: "12/NOKOR"', "release/closed-to"],
  ["version: draft, not for KOR", "release/closed-to"],
  ["footer: The plan. Hide from KOR", "release/closed-to"],
  ["organisation: Office NOFORN", "release/unread-mark"],
])("reads a short field of the front matter: %s", (field, code) => {
  const codes = (written: string, to = "partner") =>
    release(`---\n${FRONTS.NONE}\n${written}\n---\n${OPENINGS.NONE}`, { release: to }).codes;
  // A line of the front matter may be one of an option, too, which is told where it stands.
  expect(new Set(codes(field))).toEqual(new Set([code]));
  expect(codes(field, "internal")).toEqual([]);
  expect(codes("reference: KOR 12\norganisation: No KOR ships\nversion: not final")).toEqual([]);
});

it.each([
  ["visibility: internal", "release/closed-to"],
  ["tags: [draft, internal]", "release/closed-to"],
  ['tags: ["not for KOR"]', "release/closed-to"],
  ["categories: [noforn]", "release/unread-mark"],
])("reads what programs for notes say of a whole paper: %s", (field, code) => {
  const codes = (written: string) =>
    release(`---\n${FRONTS.NONE}\n${written}\n---\n${OPENINGS.NONE}`, { release: "partner" }).codes;
  expect(codes(field)).toEqual([code]);
  expect(codes("tags: [fallback, secret-service, kor]\nvisibility: 12 km")).toEqual([]);
});

it.each([
  ...["private: true", "internal: yes", "private: on", "share: false", "access: private", "visibility: private"],
])("reads what programs say of who sees a whole paper: %s", (field) => {
  const codes = (written: string, to = "partner") =>
    release(`---\n${FRONTS.NONE}\n${written}\n---\n${OPENINGS.NONE}`, { release: to }).codes;
  expect(codes(field)).toEqual(["release/closed-to"]);
  expect(codes(field, "internal")).toEqual([]);
  expect(codes("private: false\nshare: true\npublic: true\ncomments: true")).toEqual([]);
});

it("keeps from everybody what is said not to be public, and from nobody else", () => {
  for (const field of ["public: false", "publish: no", "published: false"]) {
    const codes = (to: string) =>
      release(`---\n${FRONTS.NONE}\n${field}\n---\n${OPENINGS.NONE}## Press lines {.press-lines}\n\n- Open.`, {
        release: to,
      }).codes;
    expect(codes("public"), field).toContain("release/closed-to");
    expect(codes("partner"), field).toEqual([]);
  }
});

describe("people of a reader", () => {
  const HANJA: Readonly<Record<string, string>> = { park: "朴槿惠" };
  const person = (key: string, country: string, name: string, family: string, hangul: string): Person => ({
    ...{
      key,
      country,
      name,
      family,
      order: "family-first",
      scripts: { hangul, hanja: HANJA[key] ?? "" },
      variants: [],
      titles: [],
    },
    ...{ sayItLike: "", bio: [], card: {}, photo: null, mark: "", span: { file: "people.yml", start: 0, end: 0 } },
  });
  const people = [
    person("park", "KOR", "Park Geun-hye", "Park", "박근혜"),
    person("muller", "KOR", "Müller", "Müller", ""),
    person("xi", "KOR", "Xi Jinping", "Xi", "习近平"),
    person("li", "KOR", "Li Qiang", "Li", "李强"),
    person("brief", "KOR", "Do", "Do", "이준".normalize("NFD")),
    person("sorensen", "KOR", "Kåre Sørensen", "Sørensen", ""),
    person("weiss", "KOR", "Weiß", "Weiß", ""),
    person("kerry", "USA", "John Kerry", "Kerry", "케리"),
  ];
  const codes = (text: string) =>
    release(`---\n${FRONTS.NONE}\n---\n${OPENINGS.NONE}${item("NONE", text)}\n`, {
      release: "partner",
      registries: { ...NO_REGISTRIES, people },
    }).codes;

  it.each([
    ...["Not for Lt. Gen. Park: X", "Not for Prof. Dr. Park: X", "Not for Park’s team: X", "not for minister park: X"],
    ...[
      "X <!-- not for park -->",
      "[X]{.not-for-park}",
      "[X]{hide=Park}",
      "[X]{.hide-park}",
      "Not for minister Park: X",
    ],
    ...["Not for Minister Muller: X", "Not for Mueller: X", "not for müller: X", "Not for Park Geun Hye’s staff: X"],
    ...["Not for Seoul. Park speaks of two ships and of X"],
    ...["Not for the minister park: X", "Not for minister of defence park: X", "Not for gen. park: X"],
    ...["Nicht für den minister park: X", "Pas pour le ministre park : X"],
    ...["Not for Xi: X", "李强除外：X", "이준 제외: X", "not for first deputy chair park: X"],
    ...["Our Minister Park must not see this: X", "Not for the minister of foreign affairs park: X"],
    ...[
      "Not for Lt.Gen. Park: X",
      "Not for lt.gen. park: X",
      "Not for Park Geun‐hye: X",
      "Not for Kim Jong Un or Park: X",
    ],
    ...["(Park: no) X", "(Gen. Park: no) X", "X (Park: NO)", "(Park ✗) X", "(!Park) X", "(朴槿惠: 불가) X"],
    ...[
      "Not for Sorensen: X",
      "Not for Soerensen: X",
      "Not for Kaare Sorensen: X",
      "Not for Weiss: X",
      "Not for Weis: X",
    ],
    ...["Keep Park out of this: X", "Not for Kim or Park: X", "[X]{.park-hidden}"],
    ...["Not for Minister Park: X", "Not for President Park Geun-hye: X", "NOT FOR PARK: X", "Hide From Park: X"],
    ...[
      "X (not for Park)",
      "Not for Mr. Park: X",
      "Park must not see this: X",
      "박근혜 제외: X",
      "朴槿惠除外：X",
      "Nicht für Ministerin Park: X",
    ],
  ])("stop a release to it: %s", (text) => {
    expect(codes(text)).toEqual(["release/closed-to"]);
  });

  it.each([
    ...["Not Park but Kim: X", "Not for Park to decide: X", "Not for park visitors: X", "Not for the Park visit: X"],
    ...[
      "We met Mr. Park. X",
      "Not for the park: X",
      "Not for the car park: X",
      "We met Lt. Gen. Park. X",
      "It is not for Park’s party to decide. X",
      "[X]{.park}",
      "Not for Kerry: X",
      "Not in the Park era: X",
      "Park excludes nobody: X",
      "Parker 제외: X",
    ],
    ...["Car park not cleared: X", "so Park cannot see: X", "We ask what Park cannot see", "Not to do: X"],
    ...["not for one small new green park: X", "朴素 제외: X"],
    ...["Not for the national park: X", "Not for the minister of the park: X", "Not a general park: X"],
    ...[
      "(Car parks: no) X",
      "(car park: no) X",
      "The vote passed (Park: no). X",
      "(Park: two) X",
      "Not for gen. parks: X",
    ],
  ])("stop none where they are spoken of: %s", (text) => {
    expect(codes(text)).toEqual([]);
  });
});

it.each([
  ...["{# we leave W #}", "{{!-- we leave W --}}", "<? we leave W ?>", "\\begin{comment}\nwe leave W\n\\end{comment}"],
  ...["{#we leave W#}", "a {#W#} b", "<%-- we leave W --%>", "<%# we leave W %>"],
  ...[
    "#+BEGIN_COMMENT\nwe leave W\n#+END_COMMENT",
    ":::comment\nwe leave W\n:::",
    "<!-- begin internal -->\n\nwe leave W",
  ],
])("lets out nothing that other programs take for a comment: %s", (body) => {
  const { brief, diagnostics } = released("NONE", body.replace("W", W));
  const isStopped = diagnostics.some(({ severity }) => severity === "error");
  expect(isStopped || !JSON.stringify({ ...brief, vocabulary: null }).includes(W)).toBe(true);
});

it.each([
  "A set {#fig-a} of two",
  "a {{name}} here",
  "a <b>c</b>",
  "a [b]{audience=KOR .release-partner}",
  "{#id}",
  '<?xml version="1.0"?>',
])("takes for no comment what is none: %s", (text) => expect(released("NONE", item("NONE", text)).codes).toEqual([]));

describe("a closed line that is all set off", () => {
  const shown = (line: string) => JSON.stringify({ ...released("TLP", `${line}\n\n- ${W}`).brief, vocabulary: null });

  it.each(["**(TLP:RED) For us**", "(TLP:RED) **For us**", "*(TLP:RED) Nur für uns*"])(
    "%s is a heading of what follows",
    (line) => {
      expect(shown(line)).not.toContain(W);
    },
  );

  it.each(["(TLP:GREEN) W", "```\nW\n```", "> (TLP:GREEN) W"])("leaves what is no list: %j", (below) => {
    const text = `**(TLP:RED) For us**\n\n${below.replace("W", W)}`;
    expect(JSON.stringify({ ...released("TLP", text).brief, vocabulary: null })).toContain(W);
  });

  it.each(["**(TLP:RED) We decide today.**", "**(TLP:GREEN) For all**", "(TLP:RED) For **us**, in part"])(
    "%s is none",
    (line) => {
      expect(shown(line)).toContain(W);
    },
  );
});

describe("what says around a text that it is for others", () => {
  const said = [
    ...[
      "### USA only\n\nX",
      "### Internal\n\nX",
      "### United States only\n\nX",
      "/// internal\nX\n///",
      "/// usa-only\nX\n///",
    ],
    ...[
      "<!-- #if internal -->\nX\n<!-- #endif -->",
      "::: {when=internal}\nX\n:::",
      '[X]{if="internal"}',
      "[X]{show-if=internal}",
    ],
    ...["\\internal{X}", "\\private{X}", "\\only<0>{X}", "\\visible<article>{X}", "\\onslide<presentation:0>{X}"],
    ...["\\redact{X}", "\\censor{X}", "\\blackout{X}", "[X]{.censored}"],
    ...["\\only<0| handout:1>{X}", "\\visible<article|handout:0>{X}"],
    ...["::: red-line.v2\nX\n:::", "::: internal.v2\nX\n:::", ":::private.only\nX\n:::"],
    ...[
      "\\hide{X}",
      "\\hidden{X}",
      "\\secret{X}",
      "\\hideKor{X}",
      "- For the President’s eyes only: X",
      "- Keep secret: X",
      "- Not for publication: X",
    ],
    ...["- Réservé à notre délégation : X", "- 우리 대표단만: X", "- Do not mention to Seoul: X"],
    ...[
      "\\usaonly{X}",
      "\\internalonly{X}",
      "\\notforkorea{X}",
      "::: usaonly\nX\n:::",
      "[X]{.onlyusa}",
      "[X]{.hidefromkorea}",
    ],
    ...[
      "{{% hide %}}X{{% /hide %}}",
      "{{< internal >}}X{{< /internal >}}",
      "{% if false %}X{% endif %}",
      "{{< hidden >}}X{{< /hidden >}}",
    ],
    ...["[hide]X[/hide]", "[private]X[/private]", "{usaonly}`X`", ":usaonly:`X`", "<internal>\n\nX\n\n</internal>"],
    ...["- 不给韩国看。X", "- 要求：别让首尔看到。X", "- 韓国には知らせないこと。X", "- لا يُعرض على كوريا: X"],
    ...["- Que Corea no lo vea: X", "- À ne pas montrer à la Corée : X", "- Keep Korea in the dark: X"],
    ...[
      "- Ask:NOFORN X",
      "- 要求：TLP:RED 我们 X",
      "- 要求：SECRET//NOFORN X",
      "- Ask:Not for KOR: X",
      "- 要求：韩国除外：X",
    ],
    ...["- A date.Red line: X", "- A date;**Fallback:**X", "- 日期。**底线：**X"],
    ...["### A market {#internal}\n\nX", "[X]{#internal}"],
    ...["::: {#red-line}\nX\n:::", "[X]{#red-line}", "| A | B |\n|---|---|\n| a | X |\n\n: Cap {#tbl-red-line}"],
    ...["::: hide\nX\n:::", "<!-- hide -->\n\nX", "> [!internal]\n> X", "- [INTERNAL] X", "- INTERNAL USE: X"],
    ...["::: tlp.red\nX\n:::", "::: {.tlp .red}\nX\n:::", "::: {.red .tlp}\nX\n:::", "::: tlp:red\nX\n:::"],
    ...["[X]{.ss-noforn}", "[X]{.s_noforn}", "- :tlp-red[X]", "- X #tlp-red", "- X, tlp:amber"],
  ];
  const open = [
    ...[
      "### Internal market {#internal}\n\nX",
      "### The private sector {#private}\n\nX",
      "### Comments {#comments}\n\nX",
    ],
    ...[
      "### USA\n\nX",
      "### Internal affairs\n\nX",
      "### The United States is not the only one\n\nX",
      "/// note\nX\n///",
    ],
    ...[
      "- Working lunch (principals only): X",
      "\\textbf{X}",
      "\\only<2>{X}",
      "\\visible<1->{X}",
      "::: {when=now}\nX\n:::",
    ],
    ...[
      "[X]{.small-print}",
      "[X]{.readonly}",
      "[X]{.s-big}",
      "[X]{.sr-only}",
      "[X]{.notes}",
      "a `<!-- X` b",
      "a \\<!-- X",
      "a &lt;!-- X",
    ],
    ...[
      "a `%%X` b\n\n## Next\n\nb `%%c`",
      "a %% X",
      "{{< figure >}}X{{< /figure >}}",
      "{% if two %}X{% endif %}",
      "[b]X[/b]",
    ],
    ...["X\n\n$\\arg{z}$", "X\n\n\\dom{f}", "\\alert<0>{X}", "\\textbf<article>{X}", "\\only<1| handout:0>{X}"],
  ];

  it.each(said)("%s: is stopped or withheld", (body) => {
    const { brief, diagnostics } = released("NONE", body.replace("X", `we leave ${W}`));
    const isStopped = diagnostics.some(({ severity }) => severity === "error");
    expect(isStopped || !JSON.stringify({ ...brief, vocabulary: null }).includes(W)).toBe(true);
  });

  it("a heading that is a state's name says nothing of readers where a release is called so", () => {
    const front = "title: T\nreleases: {japan: {audience: [USA, JPN]}, korea: {audience: [USA, KOR]}}";
    const errorsOf = (heading: string) =>
      release(`---\n${front}\n---\n## Where they stand\n\n### ${heading}\n\nIt votes in May.\n`, {
        release: "korea",
      }).diagnostics.filter(({ severity }) => severity === "error");
    expect(errorsOf("Japan")).toEqual([]);
    expect(errorsOf("Japan only")).not.toEqual([]);
  });

  it.each(open)("%s: goes out", (body) => {
    const { brief, diagnostics } = released("NONE", body.replace("X", "we stay two"));
    expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
    expect(JSON.stringify(brief)).toContain("we stay two");
  });
});

it("reads a quotation that programs cover", () => {
  expect(released("NONE", `>! we leave ${W}`).codes).toEqual(["release/closed-to"]);
  expect(released("NONE", "> [!note]\n> two\n\n> A word! Two").codes).toEqual([]);
});

it("tells once of slides that a show passes over, which go out", () => {
  const body = "## Backup {.hidden}\n\n- open\n\n## More {.hidden}\n\n- open";
  expect(released("NONE", body).codes).toEqual(["release/hidden-slide"]);
  expect(released("NONE", body, "internal").codes).toEqual([]);
});

it("withholds what is called redacted", () => {
  for (const text of [`[${W}]{.redacted}`, `**Redacted:** ${W}`, `**Geschwärzt:** ${W}`, `**涂黑：** ${W}`]) {
    const { brief } = released("NONE", `- ${text}`);
    expect(JSON.stringify({ ...brief, vocabulary: null }), text).not.toContain(W);
  }
});

it("reads the name of a deck", () => {
  const codes = (file: string) =>
    release(`---\n${FRONTS.NONE}\n---\n${OPENINGS.NONE}`, { release: "partner", file }).codes;
  expect(codes("plan-not-for-kor.pptx")).toEqual(["release/file-name"]);
  expect(codes("plan-nokor.pptx")).toEqual(["release/file-name"]);
  for (const file of ["plan-tlp-red.pptx", "TLP_AMBER plan.pptx", "plan.noforn.pptx"])
    expect(codes(file)).toEqual(["release/file-name"]);
  expect(codes("plan-kor.pptx")).toEqual([]);
  expect(codes("the-red-list.pptx")).toEqual([]);
});

describe("a word for the own house, where no release is called so", () => {
  const front = `title: T\nreleases: {partner: {audience: [USA, KOR]}}`;
  const told = (body: string) =>
    release(`---\n${front}\n---\n${OPENINGS.NONE}${body}\n`).diagnostics.map(({ code, severity }) => [code, severity]);

  it.each([
    `### Internal\n\n- ${W}`,
    `- Internal: ${W}`,
    `- **Internal:** ${W}`,
    `- In-house – ${W}`,
    `- Interne : ${W}`,
    `- Hausintern: ${W}`,
    `- 内部：${W}`,
    `- 내부: ${W}`,
    `- داخلي: ${W}`,
    `| Internal: ${W} |\n|---|\n| a |`,
  ])("is told once, since it may be an honest word: %s", (body) => {
    expect(told(body)).toEqual([["release/inside", "warning"]]);
  });

  it.each([`- (internal) ${W}`, `- [interne] ${W}`, `- （内部） ${W}`, `- INTERNAL: ${W}`])(
    "stops the release where a mark would stand: %s",
    (body) => {
      expect(told(body)).toContainEqual([expect.stringMatching(/^release\/(?:closed-to|unread-mark)$/), "error"]);
    },
  );

  it.each([
    "- Internal: 40% of it",
    "- An internal market",
    "- Internal market: it grows",
    "### Internal market\n\n- a",
  ])("is none: %s", (body) => {
    expect(told(body)).toEqual([]);
  });

  it("is what these readers' release may be called", () => {
    const text = `---\ntitle: T\nreleases: {internal: {audience: [USA, KOR]}}\n---\n${OPENINGS.NONE}- Internal: a\n`;
    expect(release(text, { release: "internal" }).codes).toEqual([]);
  });
});

it.each([
  "Costs \\usa{W}",
  "Of $5m \\usa{W} and $6m",
  "Costs \\todo{W}",
  "Costs \\FIXME{W}",
  "### When: USA\n\n- W",
  "### Skip: Korea\n\n- W",
])("reads a command of TeX, and a heading as an option: %s", (body) => {
  expect(released("NONE", body.replace(/W(?!h)/, W)).codes).toContain("release/closed-to");
});

it.each(["Of $\\arg{z}$ and $x = \\per{y}$.", "### Status: on track\n\n- a", "### Partner: Korea\n\n- a"])(
  "leaves formulas and headings: %s",
  (body) => {
    expect(released("NONE", body).codes).toEqual([]);
  },
);

it("takes three levels or more in a row, in small letters, for a scale", () => {
  for (const text of [
    "We explain TLP: red, amber, green and clear.",
    "TLP has four colours: clear, green, amber and red.",
    "We explain TLP (red, amber, green).",
  ])
    expect(released("TLP", item("TLP", text)).codes, text).toEqual([]);
  for (const text of [
    "We explain TLP: red.",
    "TLP: red, amber. We leave.",
    "TLP: RED, AMBER, GREEN. We leave.",
    "We use red, amber, green and clear. TLP:RED: we leave.",
  ])
    expect(released("TLP", item("TLP", text)).codes, text).toContain("release/closed-mark");
});
