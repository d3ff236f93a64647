/** What textbooks on negotiation call the own side's limits and plans, in every language: a partner reads none of it. */
import { expect, it } from "vitest";
import { KNOWN_LANGUAGES } from "../../../src/language/known.ts";
import { readingOf, wordsIn } from "../../../src/language/reading.ts";
import { release, withReleases } from "../../support/releasing.ts";

/** One a language, in the order of the concepts. */
const CONCEPTS = [
  ...["reservation value", "reserve price", "walk-away point", "floor", "best alternative", "zone of agreement"],
  ...["plan of concessions", "what can be given", "chips", "limit of the talks"],
  ...["our ceiling", "least accepted", "hard limit", "limit of concessions", "largest concession", "final offer"],
  ...["what breaks the talks off", "threshold", "what is given under pressure", "what would do"],
  ...["our limit on something", "one of several, by number or plural"],
  ...["not for others", "our last minimum", "what comes under pressure", "words that are not to be used"],
];
const TERMS: Readonly<Record<string, readonly string[]>> = {
  ar: [
    ...["القيمة التحفظية", "سعر التحفظ", "نقطة الانسحاب", "السعر الأدنى", "أفضل بديل", "منطقة الاتفاق الممكن"],
    ...["خطة التنازلات", "ما يمكننا التنازل عنه", "أوراق المساومة", "حد التفاوض"],
    ...["سقفنا", "أقل ما نقبله", "الحد القاطع", "حدود التنازل", "التنازل الأقصى", "العرض النهائي"],
    ...[
      "شروط قطع المفاوضات",
      "عتبة القبول",
      "نتنازل تحت الضغط",
      "يمكننا الاكتفاء",
      "حدود التفاوض بشأن السعر",
      "حدودنا",
    ],
    ...["لوفدنا فقط", "حدنا الأدنى المطلق", "عند الإلحاح", "عبارات لا تستخدم"],
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
    ...[
      "Unsere Obergrenze",
      "Minimum, das wir akzeptieren",
      "Harte Grenze",
      "Zugeständnisgrenze",
      "Maximales Zugeständnis",
      "Letztes Angebot",
    ],
    ...[
      "Abbruchbedingung",
      "Akzeptanzschwelle",
      "Unter Druck abgeben",
      "Wir könnten leben mit",
      "Unsere Grenze beim Preis",
      "Unsere Grenze Nr. 2",
    ],
    ...["Nur für uns", "Unser absolutes Minimum", "Falls sie drängen", "Nicht zu verwendende Formulierungen"],
  ],
  en: [
    ...["Reservation value", "Reserve price", "Walk-away point", "Floor price", "Best alternative", "ZOPA"],
    ...["Concession plan", "Give-aways", "Bargaining chips", "Negotiating limit"],
    ...["Our ceiling", "Minimum we accept", "Hard limit", "Concession limit", "Maximum concession", "Final offer"],
    ...[
      "Condition for breaking off",
      "Acceptance threshold",
      "Give if pressed",
      "We could settle for",
      "Our limit on price",
      "Redlines no. 3",
    ],
    ...["For us only", "Our absolute minimum", "If pressed", "Lines not to use"],
  ],
  es: [
    ...["Valor de reserva", "Precio de reserva", "Punto de retirada", "Precio mínimo", "Mejor alternativa"],
    ...["Zona de posible acuerdo", "Plan de concesiones", "Lo que podemos ceder", "Monedas de cambio"],
    "Límite de negociación",
    ...[
      "Nuestro techo",
      "Lo mínimo que aceptamos",
      "Límite absoluto",
      "Límite de las concesiones",
      "Concesión máxima",
      "Oferta final",
    ],
    ...[
      "Condición de ruptura",
      "Umbral de aceptación",
      "Ceder bajo presión",
      "Podríamos conformarnos con",
      "Nuestro límite sobre el precio",
      "Límite n.º 2",
    ],
    ...["Solo para nosotros", "Nuestro mínimo absoluto", "Si insisten", "Frases que no usar"],
  ],
  fr: [
    ...["Valeur de réserve", "Prix de réserve", "Seuil de rupture", "Plancher", "Meilleure alternative"],
    ...["Zone d’accord possible", "Plan de concessions", "Ce que nous pouvons céder", "Monnaie d’échange"],
    "Limite de négociation",
    ...[
      "Notre plafond",
      "Minimum que nous acceptons",
      "Limite absolue",
      "Limite de concession",
      "Concession maximale",
      "Offre finale",
    ],
    ...[
      "Condition de rupture",
      "Seuil d’acceptation",
      "À céder sous pression",
      "Nous pourrions nous contenter de",
      "Notre limite sur le prix",
      "Limite n° 2",
    ],
    ...["Pour nous seulement", "Notre minimum absolu", "S’ils insistent", "Formules à ne pas utiliser"],
  ],
  ja: [
    ...["留保価値", "留保価格", "離脱点", "下限", "最善の代替案", "合意可能領域", "譲歩計画", "差し出せるもの"],
    ...["交渉カード", "交渉の限界"],
    ...["我が方の上限", "受け入れ可能な最低限", "絶対的な限度", "譲歩限度", "最大限の譲歩", "最終提示額"],
    ...["決裂条件", "受諾基準", "迫られれば譲る", "妥結できる水準", "価格に関する交渉の限界", "レッドラインその三"],
    ...["当方限り", "我が方の最低限", "迫られた場合", "使わない文言"],
  ],
  ko: [
    ...["유보 가치", "유보 가격", "협상 결렬점", "하한선", "최선의 대안", "합의 가능 영역", "양보 계획"],
    ...["내줄 수 있는 것", "협상 카드", "양보 한계"],
    ...["우리 상한", "최저 수용선", "절대 한계", "양보 한도", "최대 양보", "최종 제안"],
    ...["결렬 조건", "수용 기준선", "압박 시 양보", "수용할 수 있는 선", "가격에 관한 협상 한계", "우리 레드 라인들"],
    ...["우리 측에 한함", "우리 최저선", "재차 요구 시", "사용 금지 문구"],
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
    ...[
      "наш потолок",
      "не примем меньше",
      "жёсткий предел",
      "предел уступок",
      "максимальная уступка",
      "последнее предложение",
    ],
    ...[
      "условие разрыва",
      "порог приемлемости",
      "уступить под нажимом",
      "могли бы довольствоваться",
      "наш предел по цене",
      "красная линия № 3",
    ],
    ...["Только для нас", "Наш абсолютный минимум", "Если будут настаивать", "Формулировки не для использования"],
  ],
  zh: [
    ...["保留价值", "保留价格", "退出点", "底价", "最佳替代方案", "可能达成协议区间", "让步计划", "可让步"],
    ...["谈判筹码", "谈判底线"],
    ...["我方上限", "可接受的最低限度", "硬性底线", "让步限度", "最大让步", "最终报价"],
    ...["破裂条件", "接受门槛", "受压可让", "我方可勉强接受", "价格方面的谈判底线", "我方红线之三"],
    ...["仅限我方", "我方最低限度", "如被追问", "不使用的措辞"],
  ],
} satisfies Readonly<Record<string, readonly string[]>>;

/** Without a label: rule L18 stops a deck for others that says so. */
const SENTENCES: Readonly<Record<string, readonly string[]>> = {
  ar: ["لن نقبل بأقل من ٥ ملايين", "لا نقبل أقل من ٥ ملايين", "سقفنا هو ٥ ملايين", "عرضنا النهائي ٥ ملايين"],
  de: [
    "Wir gehen nicht unter 5 Millionen",
    "Wir akzeptieren nicht weniger als 5 Millionen",
    "Unsere Obergrenze beim Preis liegt bei 5 Millionen",
    "Unser letztes Angebot sind 5 Millionen",
  ],
  en: [
    "We will not go below 5 million",
    "The minimum we can accept is 5 million",
    "Our limit on price is 5 million",
    "We could settle for 5 million",
  ],
  es: [
    "No aceptaremos menos de 5 millones",
    "No aceptamos menos de 5 millones",
    "Nuestro límite sobre el precio es 5 millones",
    "Podríamos conformarnos con 5 millones",
  ],
  fr: [
    "Nous ne descendrons pas en dessous de 5 millions",
    "Nous n’acceptons pas moins de 5 millions",
    "Notre limite sur le prix est de 5 millions",
    "Nous pourrions nous contenter de 5 millions",
  ],
  ja: ["五百万を下回ることは認めない", "五百万未満は受け入れない", "当方の上限は五百万である", "五百万なら妥結できる"],
  ko: [
    "500만 이하로는 절대 내려가지 않는다",
    "500만보다 적으면 수용하지 않는다",
    "우리 상한은 500만이다",
    "500만 정도면 합의할 수 있다",
  ],
  ru: [
    "Мы не пойдём ниже 5 миллионов",
    "Мы не примем меньше 5 миллионов",
    "Наш потолок по цене – 5 миллионов",
    "Мы могли бы довольствоваться 5 миллионами",
  ],
  zh: ["我方绝不低于五百万", "我们不接受低于五百万", "我方上限是五百万", "我方可以勉强接受五百万"],
};

it("has as many terms and sentences in each language", () => {
  const tags = KNOWN_LANGUAGES.map(({ tag }) => tag).toSorted();
  expect(Object.keys(TERMS).toSorted()).toEqual(tags);
  expect(Object.keys(SENTENCES).toSorted()).toEqual(tags);
  for (const terms of Object.values(TERMS)) expect(terms).toHaveLength(CONCEPTS.length);
  for (const said of Object.values(SENTENCES)) expect(said).toHaveLength(SENTENCES.en?.length ?? 0);
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

const sentences = Object.entries(SENTENCES).flatMap(([lang, all]) => all.map((sentence) => [lang, sentence] as const));

it.each(sentences)("knows a sentence that says how far we go, in %s: %s", (lang, sentence) => {
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
  ["en", "Our speed limit is 80, and the minimum is known"],
  ["en", "Limit on imports: both sides agreed on five"],
  ["en", "The prices settle for the winter"],
  ["en", "Fallback fonts are embedded, and a fallback server waits"],
  ["en", "The Red Line reopens in May"],
  ["en", "Both sides got a redline of the draft, a redline version"],
  ["fr", "La ligne rouge rouvre en mai"],
  ["de", "Die rote Linie fährt wieder"],
  ["es", "La línea roja reabre en mayo"],
  ["ru", "Красная линия открылась в мае"],
  ["ko", "북한에 대한 근거가 부족하다"],
  ["zh", "判断的依据：五份报告"],
  ["ja", "判断の根拠：五つの報告"],
])("takes no other sentence for one, in %s: %s", (lang, sentence) => {
  const reveals = new RegExp(
    wordsIn(readingOf(sentence, lang), ({ claims }) => claims.reveals),
    "iu",
  );
  expect(sentence).not.toMatch(reveals);
  const shown = JSON.stringify(release(withReleases(`## Open\n\n- ${sentence}\n`, `lang: ${lang}`)).brief.slides);
  expect(shown).toContain(sentence.slice(-6));
});
