/** What textbooks on negotiation call the own side's limits and plans, in every language: a partner reads none of it. */
import { expect, it } from "vitest";
import { KNOWN_LANGUAGES } from "../../../src/language/known.ts";
import { readingOf, wordsIn } from "../../../src/language/reading.ts";
import { release, withReleases } from "../release/releasing.ts";

/** One a language, in the order of the concepts. */
const CONCEPTS = [
  ...["reservation value", "reserve price", "walk-away point", "floor", "best alternative", "zone of agreement"],
  ...["plan of concessions", "what can be given", "chips", "limit of the talks"],
];
const TERMS: Readonly<Record<string, readonly string[]>> = {
  ar: [
    ...["القيمة التحفظية", "سعر التحفظ", "نقطة الانسحاب", "السعر الأدنى", "أفضل بديل", "منطقة الاتفاق الممكن"],
    ...["خطة التنازلات", "ما يمكننا التنازل عنه", "أوراق المساومة", "حد التفاوض"],
  ],
  de: [
    ...[
      "Reservationswert",
      "Reservationspreis",
      "Ausstiegspunkt",
      "Mindestpreis",
      "beste Alternative",
      "Einigungszone",
    ],
    ...["Konzessionsplan", "mögliche Zugeständnisse", "Verhandlungsmasse", "Verhandlungsgrenze"],
  ],
  en: [
    ...["Reservation value", "Reserve price", "Walk-away point", "Floor price", "Best alternative", "ZOPA"],
    ...["Concession plan", "Give-aways", "Bargaining chips", "Negotiating limit"],
  ],
  es: [
    ...["Valor de reserva", "Precio de reserva", "Punto de retirada", "Precio mínimo", "Mejor alternativa"],
    ...["Zona de posible acuerdo", "Plan de concesiones", "Lo que podemos ceder", "Monedas de cambio"],
    "Límite de negociación",
  ],
  fr: [
    ...["Valeur de réserve", "Prix de réserve", "Seuil de rupture", "Plancher", "Meilleure alternative"],
    ...["Zone d’accord possible", "Plan de concessions", "Ce que nous pouvons céder", "Monnaie d’échange"],
    "Limite de négociation",
  ],
  ja: [
    ...["留保価値", "留保価格", "離脱点", "下限", "最善の代替案", "合意可能領域", "譲歩計画", "差し出せるもの"],
    ...["交渉カード", "交渉の限界"],
  ],
  ko: [
    ...["유보 가치", "유보 가격", "협상 결렬점", "하한선", "최선의 대안", "합의 가능 영역", "양보 계획"],
    ...["내줄 수 있는 것", "협상 카드", "양보 한계"],
  ],
  ru: [
    ...["резервная стоимость", "резервная цена", "точка выхода", "нижний предел", "лучшая альтернатива"],
    ...[
      "зона возможного соглашения",
      "план уступок",
      "чем можем поступиться",
      "разменная монета",
      "переговорный предел",
    ],
  ],
  zh: [
    ...["保留价值", "保留价格", "退出点", "底价", "最佳替代方案", "可能达成协议区间", "让步计划", "可让步"],
    ...["谈判筹码", "谈判底线"],
  ],
} satisfies Readonly<Record<string, readonly string[]>>;

/** Without a label: rule L18 stops a deck for others that says so. */
const SENTENCES: Readonly<Record<string, string>> = {
  ar: "لن نقبل بأقل من ٥ ملايين",
  de: "Wir gehen nicht unter 5 Millionen",
  en: "We will not go below 5 million",
  es: "No aceptaremos menos de 5 millones",
  fr: "Nous ne descendrons pas en dessous de 5 millions",
  ja: "五百万を下回ることは認めない",
  ko: "500만 이하로는 절대 내려가지 않는다",
  ru: "Мы не пойдём ниже 5 миллионов",
  zh: "我方绝不低于五百万",
};

it("has as many terms in each language, and a sentence", () => {
  const tags = KNOWN_LANGUAGES.map(({ tag }) => tag).toSorted();
  expect(Object.keys(TERMS).toSorted()).toEqual(tags);
  expect(Object.keys(SENTENCES).toSorted()).toEqual(tags);
  for (const terms of Object.values(TERMS)) expect(terms).toHaveLength(CONCEPTS.length);
});

it.each(Object.entries(TERMS))("leaves none of them in a release, in %s", (lang, terms) => {
  for (const brief of [lang, "en"]) {
    const items = terms.map((term, at) => `- ${term}: zq${at}w`).join("\n");
    const text = withReleases(`## Open\n\n- An open point.\n${items}\n`, `lang: ${brief}`);
    const shown = JSON.stringify(release(text).brief.slides);
    expect(terms.filter((_, at) => shown.includes(`zq${at}w`))).toEqual([]);
    expect(shown).toContain("An open point");
  }
});

it.each(Object.entries(SENTENCES))("knows a sentence that says how far we go, in %s", (lang, sentence) => {
  const reveals = new RegExp(
    wordsIn(readingOf(sentence, lang), ({ claims }) => claims.reveals),
    "iu",
  );
  expect(sentence).toMatch(reveals);
});

it.each([
  ["en", "We will not go beyond what was agreed, and prices go below 5"],
  ["en", "The floor: second, room 4"],
  ["fr", "Nous ne descendrons pas à Busan"],
  ["de", "Die Werte liegen nicht unter 5"],
  ["es", "No aceptaremos la propuesta"],
])("takes no other sentence for one, in %s: %s", (lang, sentence) => {
  const reveals = new RegExp(
    wordsIn(readingOf(sentence, lang), ({ claims }) => claims.reveals),
    "iu",
  );
  expect(sentence).not.toMatch(reveals);
  const shown = JSON.stringify(release(withReleases(`## Open\n\n- ${sentence}\n`, `lang: ${lang}`)).brief.slides);
  expect(shown).toContain(sentence.slice(-6));
});
