import { describe, expect, it } from "vitest";
import type { Deck } from "../src/deck/types.ts";
import { createMemory } from "../src/memory.ts";
import { placeDeck } from "../src/scene/place.ts";
import { compileText, placeText, USED } from "./support/compile.ts";

const build = async (text: string) => {
  const { scene, diagnostics } = await placeText("brief.md", text);
  return { errors: diagnostics.map(({ code }) => code), pages: scene?.slides.length };
};
const COLUMNS = "::: columns\n::: column\n### A\nOne\n:::\n::: column\n### B\nTwo\n:::\n:::\n";
const lines = (count: number) => Array.from({ length: count }, (_, i) => `Line ${i}\n\n`).join("");

describe("what is too much for a page", () => {
  it.each([1, 2, 4, 8])("splits between quotations %i deep, whose margins add up", async (depth) => {
    const { errors, pages } = await build(`## A\n\n${`${"> ".repeat(depth)}Said.\n\n`.repeat(30)}`);
    expect(errors).toEqual([]);
    expect(pages).toBeGreaterThan(1);
  });

  it("makes cards as low as their text before it splits", async () => {
    expect(await build(`## A\n\n${lines(6)}${COLUMNS}`)).toEqual({ errors: [], pages: 1 });
  });

  it("splits before cards that the page has no room for", async () => {
    expect(await build(`## A\n\n${lines(16)}${COLUMNS}`)).toEqual({ errors: [], pages: 2 });
  });
});

describe("what one reads across on a narrow page", () => {
  const HEAD = 'page: "4:3"\ncover: false\nhandling: {scheme: sample}\nsources: {s: {title: A post, date: 2013-05-07}}';
  const POSITIONS = `## (SR//REL TO USA, KOR) North Korea and the United States disagree on what comes first {.positions}

| (SR) Issue | (SR) North Korea | (SR) United States | (SR) South Korea | (SR) China | (SR) Verdict |
|---|---|---|---|---|---|
| (SR//REL TO USA, KOR) What comes first | An end to US hostility, then denuclearisation [@s, ¶5] | Denuclearisation, for better relations, on the 2005 basis [@s, ¶5] | Not stated | Not stated | Apart |
| (SR//REL TO USA, KOR) Nuclear status | A right of self-defence [@s, ¶4] | Never to be accepted [@s, ¶2] | Never to be accepted (our understanding) | *Asked of China:* a main item of new talks [@s, ¶7] | Apart |
| (SR//REL TO USA, KOR) Economy | Growth and arms together [@s, ¶4] | Not stated | *Snyder's view:* no new money while politics rules business [@s, ¶5] | Not stated | Apart |
| (SR//REL TO USA, KOR) Time | *Snyder's view:* talks would buy it time [@s, ¶6] | *Asked of both allies:* a time limit [@s, ¶7] | *Asked of both allies:* a time limit [@s, ¶7] | In no haste (inferred) [@s, ¶7] | Partly |
{caption="(SR) What a side holds, as our sources report it; what Snyder holds or asks of a side is named so. Not stated: not in our sources. The verdicts are ours."}
`;
  const RISKS = `## A new provocation while the strategy is drafted is the risk to plan for first {.risks}

| Event | Likelihood | Impact | Sign | Response | First 24 hours | Owner |
|---|---|---|---|---|---|---|
| New provocation: while we draft | Likely | High | Notices to ships; sealed sites | One answer, agreed before | Call between the two leads | NSC staff |
| Date lapses: without consequence | Roughly even chance | High | Talk of extending it | Principals decide before, not after | Position stated once | NSC staff |
| Study leaks: its terms become known | Unlikely | High | Questions that use its terms | The prepared line; pause the study | One voice: both spokespersons | OSD |
| Allies part: Seoul and Washington differ on terms | Unlikely | High | Two drafts instead of one | Leads meet within two days | No comment to either press | State |
| Beijing names no limit | Likely | Moderate | A reply that names calm only | Say so together; go on without | Ministers compare notes | State |
`;
  it.each([
    ["positions of four parties", POSITIONS],
    ["five risks with their signs", RISKS],
  ])("stays on one: %s", async (_, body) => {
    const { errors, pages } = await build(`---\ntitle: T\n${HEAD}\n---\n\n${body}`);
    expect(errors.filter((code) => code.startsWith("scene/"))).toEqual([]);
    // It and the slide of the sources.
    expect(pages).toBe(2);
  });

  const LIMITS = `## (SS) 대화는 전략의 한 수단이며, 세 가지 한계 안에 있다 {.red-lines}

(SS) 한계는 스나이더의 것이고 차선책은 이 부서의 안임. 둘은 대통령만이 풀 수 있고, 하나는 누구도 풀 수 없음.

### (SS) 시간 벌기 금지
- **한계선:** (SS) 날짜만 채우는 대화는 없음. 그런 대화는 다음 도발을 부름. [@s, ¶3, ¶6] (waiver: 대통령)
- **차선책:** (SS) 시작하기 전에 마지막 날을 정한 실무 접촉.
- **유의:** (SS) 의제도 날짜도 없는 대화 제의.

### (SS) 지위 인정 금지
- **한계선:** (SS) 핵을 가진 북한을 인정하는 형식, 문안, 사진은 없음. [@s, ¶2, ¶6] (waiver: 없음)
- **차선책:** (SS) 침묵하는 문안보다는 공동 문안이 없는 편이 나음.
- **유의:** (SS) 문안에 부정 없이 쓰인 *핵보유국*.

### (SS) 혼란 확산 금지
- **한계선:** (SS) 지역을 흔드는 북한의 힘을 키우는 조치는 없음. [@s, ¶6] (waiver: 대통령)
- **차선책:** (SS) 양국이 판단할 때까지 그 조치를 멈춤.
- **유의:** (SS) 한 동맹국만 떠안게 될 비용.
`;
  const ASKED = `## (SR//REL TO USA, KOR) 대화할 준비는 되어 있으나, 핵을 가진 북한은 인정하지 않는다 {.if-raised}

### (SR//REL TO USA, KOR) 왜 그냥 대화하지 않는가? (확실)
- **답변:** (SR//REL TO USA, KOR) 핵 계획의 종료라면 대화할 수 있습니다. 다만 양측의 첫 요구가 아직 만나지 않습니다. [@s, ¶5]
- **피할 말:** (SR) 대화가 끝난 것처럼 들리는 모든 표현

### (SR//REL TO USA, KOR) 개성공단은 언제 여는가? (확실)
- **답변:** (SR//REL TO USA, KOR) 규칙이 기업을 정치로부터 지킬 때입니다. [@s, ¶5]
- **피할 말:** (SR) 날짜, 그리고 책임질 쪽의 이름

### (SR//REL TO USA, KOR) 핵을 가진 북한과 공존하는가? (가능)
- **답변:** (SR//REL TO USA, KOR) 우리와의 어떤 협상도 이를 인정하지 않습니다. [@s, ¶2]
- **피할 말:** (SR) 다른 나라와의 비교

### 거론 금지
- (SR) **누가 공단을 닫았는가:** 두 가지 설명이 있으며, 우리의 설명은 필요하지 않음
- (SR) **가장 큰 비용의 검토:** 제한 회담에서만 다룸
`;
  it.each([
    ["limits with what they are watched by", LIMITS],
    ["questions with what is to be avoided", ASKED],
  ])("stays on one in Korean as in English: %s", async (_, body) => {
    const { errors, pages } = await build(`---\ntitle: T\nlang: ko\n${HEAD}\n---\n\n${body}`);
    expect(errors.filter((code) => code.startsWith("scene/"))).toEqual([]);
    expect(pages).toBe(2);
  });

  it.each(["ar", "de", "es", "fr", "ja", "ko", "ru", "zh"])(
    "has room for the words of a scale of %s beside what they say",
    async (lang) => {
      for (const profile of ["read-ahead", "room"]) {
        const { errors } = await build(`---\ntitle: T\nlang: ${lang}\nprofile: ${profile}\n${HEAD}\n---\n\n${RISKS}`);
        expect(errors.filter((code) => code.startsWith("scene/"))).toEqual([]);
      }
    },
  );
});

describe("a line of events whose dates are long", () => {
  const EVENTS = `- **19 September 2005:** Six parties agree in Beijing on a denuclearised peninsula
- **12 December 2012:** The North launches a rocket; Resolution 2087 answers it on 22 January 2013
- **7 March 2013:** After the test of 12 February, the Council adopts Resolution 2094
- **31 March:** The ruling party makes nuclear arms and the economy one line
- **3 May:** The last seven South Koreans leave Kaesong
- [ ] **7 May:** The two presidents meet in Washington
`;
  it("keeps its written size on paper: no date is wider than its words", async () => {
    const head = "title: T\ndate: 2013-05-07\nprofile: handout\ncover: false";
    const { scene } = await placeText("brief.md", `---\n${head}\n---\n\n## What happened {.timeline}\n\n${EVENTS}`);
    const sizes = (scene?.slides[0]?.items ?? []).flatMap((item) =>
      item.kind !== "shape"
        ? []
        : (item.text?.paragraphs ?? []).flatMap(({ runs }) =>
            runs.flatMap(({ text, size }) => (text.startsWith("The North launches") ? [size] : [])),
          ),
    );
    // 16 points of a slide on a page of 0.7 of its lengths, in half points.
    expect(sizes).toEqual([11]);
  });
});

describe("rows whose pieces do not begin at one height", () => {
  it.each([7, 8, 9, 14, 16, 20])("split between them: an agenda of %i", async (count) => {
    const slides = Array.from({ length: count }, (_, i) => `## Number ${i} is here\n\n- a\n\n`).join("");
    for (const profile of ["read-ahead", "room", "handout"]) {
      const { errors } = await build(`---\ntitle: Talks\nagenda: true\nprofile: ${profile}\n---\n\n${slides}`);
      expect(errors).toEqual([]);
    }
  });
});

describe("a cover with many fields", () => {
  const HANDLING =
    "authority: {classified_by: Head of the desk for Asia, derived_from: Cable 17 of the embassy, reason: Talks go on}, distribution: [Minister, Deputy, Desk]";
  const COVER = `reference: (SO) Ministry 2024/17\nversion: (SO) third draft of May\nauthor: Anna Example, desk officer\nhandling: {${HANDLING}}`;
  it.each(["read-ahead", "room", "handout"])("keeps them off each other: %s", async (profile) => {
    const text = `---\ntitle: The plan\ndate: 2024-05-01\n${COVER}\nprofile: ${profile}\n---\n\n## One\n\n- a\n`;
    expect((await build(text)).errors.filter((code) => code.startsWith("scene/"))).toEqual([]);
  });
});

describe("the pages of a slide that was split", () => {
  it("are what they are where nothing of the first placing, without the agenda's numbers, is kept", async () => {
    const text = `---\ntitle: Talks\nagenda: true\n---\n\n# Part\n\n## Two {#a-2}\n\nOne\n\n## One {#a}\n\n${lines(40)}\n## Three {#b}\n\n${lines(40)}`;
    const { deck, scene, diagnostics } = await compileText("brief.md", text, [], {
      memory: createMemory(),
      write: false,
    });
    expect(scene?.slides.map(({ id }) => id)).toEqual(expect.arrayContaining(["a-2", "a", "a-3", "b", "b-2"]));
    const afresh = placeDeck(deck as Deck, new Map());
    expect(afresh.value).toEqual(scene);
    expect(diagnostics).toEqual(expect.arrayContaining([...afresh.diagnostics]));
  });

  it("take no id that another slide has, and links lead to that", async () => {
    const long = `## One {#a}\n\n${lines(40)}`;
    const { scene, bytes } = await compileText(
      "brief.md",
      `${long}\n## Two {#a-2}\n\nBack to [two](#a-2).\n`,
      [],
      USED,
    );
    const ids = scene?.slides.map(({ id }) => id) ?? [];
    expect(ids.length).toBeGreaterThan(2);
    expect(new Set(ids).size).toBe(ids.length);
    expect(scene?.slides.find(({ id }) => id === "a-2")?.title).toBe("Two");
    expect(bytes).not.toBeNull();
  });
});

describe("what is read across in a room", () => {
  const KOREAN =
    "lang: ko\nhandling: {scheme: sample}\nsources: {s: {title: North Korea Newsletter No. 256 and what it says of the agreement, outlet: Yonhap, date: 2013-04-04}, t: {title: Joint Statement of the Fourth Round of the Six-Party Talks, outlet: Beijing, date: 2005-09-19}}\n";
  it.each(["16:9", "4:3"])(
    "stays on one page of %s: a line of Korean events, a chart with its figures",
    async (page) => {
      const line = `## (SO) 안보리는 로켓과 핵실험에 답했고, 이어 개성이 비었다 {.timeline}

- **1월 22일:** (SO) 안보리, 로켓 발사에 대응하여 결의 2087호 채택 [@s]
- **3월 7일:** (SO) 2월 12일 핵실험 뒤 결의 2094호로 조치 강화 [@t]
- **3월 31일:** (SO) 당, 경제와 핵무력의 병진 노선 채택 [@s]
- **4월 3일:** (SO) 남측 인원의 개성공단 진입 금지 [@t]
- **5월 3일:** (SO) 마지막 남측 인원 일곱 명 귀환 [@s]
- [ ] **5월 7일:** (SO) 두 정상, 워싱턴에서 회담 [@t]
`;
      const chart = `## 통신선 차단에서 빈 공단까지 37일이 걸렸다 {.evidence}

| 단계 | 날 |
|---|---:|
| 4월 3일: 남측 인원의 진입 금지 | 7 |
| 5월 3일: 마지막 남측 인원 철수 | 37 |
{.chart type=bar}

- **53,000명** 일자리를 잃은 북측 근로자. [@s]
- **123개** 들어갈 수 없게 된 남측 기업. [@s]
- **새 투자 없음:** 그곳의 상업 규칙이 정치보다 앞서기 전에는 기대할 수 없다는 것이 스나이더의 견해임. [@t]
`;
      const text = `---\ntitle: T\nprofile: room\ndate: 2013-05-07\npage: "${page}"\nas_of: 2013-05-07T08:00-04:00\n${KOREAN}---\n\n${line}\n${chart}`;
      const { scene, diagnostics } = await placeText("brief.md", text);
      expect(diagnostics.filter(({ severity }) => severity === "error")).toEqual([]);
      const titles = scene?.slides.map(({ title }) => title ?? "") ?? [];
      expect(titles.filter((title) => /안보리는|통신선/.test(title))).toHaveLength(2);
    },
  );

  it("is five risks beside their grid on 4:3, and four positions on 16:9", async () => {
    const risks = `## A new provocation while the strategy is drafted is the risk to plan for first {.risks}

| Event | Likelihood | Impact | Response | First 24 hours | Owner |
|---|---|---|---|---|---|
| A new provocation during drafting | Likely | High | One answer, agreed before | Call between the two leads | NSC staff |
| The date passes without consequence | Roughly even chance | High | Principals decide before, not after | Position stated once | NSC staff |
| The study becomes known | Unlikely | High | The prepared line; pause the study | One voice: both spokespersons | OSD |
| Seoul and Washington part over terms | Unlikely | High | Leads meet within two days | No comment to either press | State |
| Beijing names no limit | Likely | Moderate | Say so together; go on without | Ministers compare notes | State |
`;
    const positions = `## 북한과 미국은 무엇이 먼저인지에서 갈린다 {.positions}

| 쟁점 | 북한 | 미국 | 대한민국 | 중국 | 판단 |
|---|---|---|---|---|---|
| 순서 | 적대 종식이 먼저, 무기는 그다음 | 2005년 성명을 바탕으로 관계 개선의 대가로 비핵화 | 알려진 입장 없음 | 알려진 입장 없음 | 상이 |
| 핵 지위 | 자위의 권리 | 결코 인정하지 않음 | 결코 인정하지 않음(우리 측 이해) | *중국에 요청할 것:* 새 대화의 주요 의제 | 상이 |
| 경제 | 경제와 핵의 병진 | 알려진 입장 없음 | *스나이더의 견해:* 정치가 사업을 좌우하는 한 새 투자 없음 [@t] | 알려진 입장 없음 | 상이 |
| 시간 | *스나이더의 견해:* 대화로 시간을 범 | *두 동맹국에 요구된 것:* 시한 | *두 동맹국에 요구된 것:* 시한 | 서두르지 않음(추정) | 부분 일치 |

각측의 입장은 출처에 따르며, 스나이더의 견해나 요구는 그렇게 적음. 판단은 우리 측의 것임. [@s]
`;
    const narrow = await build(`---\ntitle: T\nprofile: room\npage: "4:3"\n---\n\n${risks}`);
    expect(narrow.pages).toBe(2);
    const { scene } = await placeText("brief.md", `---\ntitle: T\nprofile: room\n${KOREAN}---\n\n${positions}`);
    expect(scene?.slides.filter(({ title }) => title?.startsWith("북한과"))).toHaveLength(1);
  });
});
