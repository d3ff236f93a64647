/** Every way in which a drafter may write a text that stays with the own side, in every language. */
import { KNOWN_LANGUAGES } from "../../src/language/known.ts";
import type { Language } from "../../src/language/types.ts";
import type { Reach } from "../../src/vocabulary/types.ts";

/** A word that names something of the own side. */
export interface Label {
  readonly words: string;
  readonly reach: Reach;
  /** `red-line`, as a class and an id. */
  readonly name: string;
}

const apart = (words: string): readonly string[] => (words === "" ? [] : words.split(" | "));

/**
 * What stays with the own side, as users are promised it: written here a second time, because tests that ask the vocabulary
 * what is closed notice nothing when it opens something. `own-side.test.ts` compares the two.
 */
export const KEPT = {
  lines: {
    "red-line": "principal",
    fallback: "principal",
    "not-for-use": "principal",
    avoid: "own-side",
    watch: "own-side",
  },
  columns: {
    fallback: "principal",
    limit: "principal",
    waiver: "principal",
    mood: "own-side",
    opening: "own-side",
    hazard: "own-side",
    basis: "own-side",
    inference: "own-side",
  },
  topics: { "red-lines": "principal", "do-not-raise": "own-side", "watch-outs": "own-side" },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Reach>>>>;

/** Lead words and heads of columns of a language that stay with the own side. */
export const closedLabels = (language: Language): readonly Label[] => [
  ...labelsOf(language.lines, KEPT.lines),
  ...labelsOf(language.columns, KEPT.columns),
];

/** Headings of a language that stay with the own side. */
export const closedHeadings = (language: Language): readonly Label[] => labelsOf(language.headings, KEPT.topics);

const labelsOf = <Name extends string>(
  words: Readonly<Record<Name, string>>,
  kept: Partial<Readonly<Record<Name, Reach>>>,
): readonly Label[] =>
  (Object.entries(kept) as [Name, Reach][]).flatMap(([name, reach]) =>
    apart(words[name]).map((one) => ({ words: one, reach, name })),
  );

/**
 * A word of each line, column and topic that drafters of a language know, in the order of `KEPT`: a language's file may
 * learn more of them, and forget none.
 */
export const KNOWN_WORDS: Readonly<Record<string, string>> = {
  en: "red line | fallback | not for use | avoid | watch | limit | waiver | opening | hazard | how we know | inference | do not raise | watch-outs",
  ko: "한계선 | 차선책 | 발언 금지 | 피할 말 | 유의 | 한계 | 면제 권한 | 최초 입장 | 주의 | 근거 | 추론 | 거론 금지 | 유의 사항",
  fr: "ligne rouge | position de repli | ne pas utiliser | à éviter | surveiller | limite | dérogation | position initiale | écueil | comment nous le savons | inférence | points à ne pas soulever | points d’attention",
  es: "línea roja | posición de repliegue | no usar | evitar | vigilar | límite | excepción | posición inicial | escollo | cómo lo sabemos | inferencia | puntos que no plantear | cautelas",
  de: "rote Linie | Rückfallposition | nicht verwenden | vermeiden | beachten | Ausnahme durch | Eröffnungsposition | Fettnäpfchen | woher wir das wissen | unsere Schlussfolgerung | nicht ansprechen | besondere Hinweise",
  ru: "красная линия | запасная позиция | не использовать | избегать | внимание | предел | кто вправе отступить | начальная позиция | опасная тема | откуда известно | наш вывод | не поднимать | на что обратить внимание",
  ar: "خط أحمر | البديل | ليس للاستخدام | تجنب | انتبه | الحد التفاوضي | صاحب صلاحية الاستثناء | الموقف الافتتاحي | محاذير | كيف نعلم | الاستنتاج | ما لا يثار | تنبيهات",
  zh: "红线 | 退路 | 不得使用 | 避谈 | 注意 | 底线 | 豁免权限 | 开局立场 | 忌讳 | 消息来源 | 推断 | 不主动提及 | 注意事项",
  ja: "レッドライン | 次善策 | 使用不可 | 避ける | 留意 | 限度 | 例外承認 | 当初の立場 | 禁句 | 根拠 | 推論 | 言及しない事項 | 留意事項",
};

/** Words for the same by somebody who had not seen the vocabulary. */
export const OUTSIDE_WORDS: Readonly<Record<string, string>> = {
  en: "not for them | do not tell them | told in confidence | not for attribution | private and confidential | strip before sending | speaker notes | for the presenter | our real aim | what they must not know | intercepts | SIGINT | where we walk away | what we will not accept | what we can live with | first offer | opening bids | landmine | how do we know | how we know it | inferred | own use only | avoiding | avoids | to be avoided | what we will not raise | leave alone | things to watch | where we stop",
  ko: "발표자 노트 | 감청 | 자리를 뜨는 선 | 우리가 줄 수 있는 최대치 | 피할 것 | 비공개 | 어떻게 아는가 | 협상 여지 | 제기하지 않을 사안 | 언급하지 않을 것 | 첫 요구",
  fr: "pas pour eux | notes de l'orateur | interceptions | où nous quittons la table | ce que nous n'accepterons pas | pas pour diffusion | comment on le sait | mandat de négociation | confidentiel | ce que nous ne soulèverons pas | point sensible | premières offres",
  es: "no para ellos | notas del orador | interceptaciones | dónde nos levantamos de la mesa | lo que no aceptaremos | lo que no plantearemos | hasta dónde llegamos | punto sensible | uso propio | primeras ofertas | cómo se sabe | no difundir",
  de: "Sprechernotiz | unser wahres Ziel | Abhörprotokoll | wo wir aussteigen | womit wir leben könnten | erstes Angebot | nicht für die Öffentlichkeit | zu meidende Themen | was wir nicht ansprechen | wunder Punkt | wie wir das wissen | vertraulich",
  ru: "не для них | заметки докладчика | радиоперехват | когда мы встаём из-за стола | чего мы не примем | первое предложение | больное место | откуда это известно | умозаключение | что мы не поднимаем | не для публикации | переговорный мандат",
  ar: "ليس لهم | ملاحظات المتحدث | متى ننسحب | ما لن نقبله | كيف نعرف | ما لن نثيره | ليس للنشر | نقاط حساسة | أين نتوقف",
  zh: "不告诉对方 | 演讲者备注 | 窃听 | 我方何时离席 | 我方最多能给 | 不宜提 | 首次报价 | 敏感点 | 如何得知 | 我们怎么知道的 | 不提的事项 | 内部使用",
  ja: "先方には言わない | 発表者ノート | 傍受 | 席を立つ線 | 譲れる最大限 | 最終ライン | 腹案 | どうやって知ったか | 対外非公表 | 取り上げない | 最初の提示",
};

/** Lead words, heads and headings of a language that may go out. */
export function openLabels(language: Language): readonly string[] {
  const closed = new Set([...closedLabels(language), ...closedHeadings(language)].map(({ words }) => words));
  const all = [language.lines, language.columns, language.headings, language.tails].flatMap((words) =>
    Object.values(words),
  );
  return [...all, language.partLabels].flatMap(apart).filter((words) => !closed.has(words));
}

/** Latin letters for those of Cyrillic that are drawn like them, and the other way round, amid longer words. */
const inOtherLetters = (label: string): string =>
  label.replace(/(?<=\p{L}{2})[aeo\u0430\u0435\u043e](?=\p{L})/gu, (letter) => OTHERS.get(letter) ?? letter);
const OTHERS: ReadonlyMap<string, string> = new Map(
  ["a\u0430", "e\u0435", "o\u043e"].flatMap(([latin = "", other = ""]) => [
    [latin, other],
    [other, latin],
  ]),
);

/** Ways to write a label in front of a text. */
export const SPELLINGS: Readonly<Record<string, (label: string, text: string) => string>> = {
  "colon in bold": (label, text) => `**${label}:** ${text}`,
  "colon behind bold": (label, text) => `**${label}**: ${text}`,
  underscores: (label, text) => `__${label}:__ ${text}`,
  italics: (label, text) => `*${label}:* ${text}`,
  "colon behind italics": (label, text) => `*${label}*: ${text}`,
  "bold italics": (label, text) => `***${label}:*** ${text}`,
  plain: (label, text) => `${label}: ${text}`,
  "full-width colon": (label, text) => `**${label}：** ${text}`,
  "plain full-width colon": (label, text) => `${label}： ${text}`,
  "no blank behind the colon": (label, text) => `**${label}:**${text}`,
  "plain, no blank": (label, text) => `${label}:${text}`,
  "full stop in bold": (label, text) => `**${label}.** ${text}`,
  "dash behind bold": (label, text) => `**${label}** – ${text}`,
  "dash in bold": (label, text) => `**${label} –** ${text}`,
  "bold alone": (label, text) => `**${label}** ${text}`,
  capitals: (label, text) => `**${label.toUpperCase()}:** ${text}`,
  "in brackets": (label, text) => `An open word (${label}: ${text})`,
  "in full-width brackets": (label, text) => `An open word （${label}：${text}）`,
  underlined: (label, text) => `[${label}:]{.underline} ${text}`,
  highlighted: (label, text) => `[${label}:]{.mark} ${text}`,
  "behind struck words": (label, text) => `~~open~~; **${label}:** ${text}`,
  link: (label, text) => `[${label}:](https://example.org) ${text}`,
  code: (label, text) => `\`${label}:\` ${text}`,
  quotes: (label, text) => `“${label}”: ${text}`,
  "a mark before": (label, text) => `(SO) **${label}:** ${text}`,
  "square brackets": (label, text) => `[${label}] ${text}`,
  "round brackets": (label, text) => `(${label}) ${text}`,
  "quotation marks of French": (label, text) => `«${label}» ${text}`,
  "letters that look alike": (label, text) => `**${inOtherLetters(label)}:** ${text}`,
  "an arrow behind": (label, text) => `${label} → ${text}`,
  "an arrow before": (label, text) => `→ ${label}: ${text}`,
};

/** What people put around a label. */
export const around = ({ around: { before, after } }: Language): readonly ((label: string) => string)[] => [
  (label) => label,
  ...apart(before).map((word) => (label: string) => `${word} ${label}`),
  ...apart(after).map((word) => (label: string) => `${label} ${word}`),
  (label) => `${label} 1`,
  (label) => `${label} (ours)`,
  (label) => `1. ${label}`,
  (label) => `${label} #2`,
];

/** Slips of the pen in a label, and what makes another label of it; null where the words are too short for one. */
export const NEAR_MISSES: Readonly<Record<string, (label: string) => string | null>> = {
  "a letter left out": (label) => slip(label, (word, at) => word.slice(0, at) + word.slice(at + 1)),
  "a letter twice": (label) => slip(label, (word, at) => word.slice(0, at) + word.charAt(at) + word.slice(at)),
  "two letters swapped": (label) =>
    slip(label, (word, at) =>
      word.charAt(at) === word.charAt(at + 1)
        ? null
        : word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
    ),
  "hyphens for blanks": (label) => (label.includes(" ") ? label.replaceAll(" ", "-") : null),
  "other words behind": (label) => (isPhrase(label) ? `${label} Zorgon 7` : null),
  "other words before": (label) => (isPhrase(label) ? `Zorgon 7 ${label}` : null),
};

const isSigns = (label: string): boolean => /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(label);
/** Several words, or signs that are as good as several. */
const isPhrase = (label: string): boolean => (isSigns(label) ? label.length >= 3 : /\p{L} \p{L}/u.test(label));

/** Amid a word of letters that are no others in print. */
function slip(label: string, make: (word: string, at: number) => string | null): string | null {
  const shortest = 6;
  return isSigns(label) || label.replace(/[^\p{L}]/gu, "").length < shortest
    ? null
    : make(label, Math.floor(label.length / 2));
}

/** Places for a text that starts with its label. `n` is unique. */
export const PLACES: Readonly<Record<string, (text: string, n: number) => string>> = {
  paragraph: (text) => text,
  bullet: (text) => `- ${text}`,
  "numbered item": (text) => `1. ${text}`,
  "task item": (text) => `- [ ] ${text}`,
  "nested item": (text) => `- open\n  - ${text}`,
  "nested twice": (text) => `- open\n  - also\n    1. ${text}`,
  "second paragraph of an item": (text) => `- open\n\n  ${text}`,
  quotation: (text) => `> ${text}`,
  "second in a quotation": (text) => `> open\n>\n> ${text}`,
  "who said it": (text) => `> open\n> -- ${text}`,
  "second line": (text) => `Open line\n${text}`,
  "behind a break": (text) => `Open line\\\n${text}`,
  "line block": (text) => `| open line\n| ${text}`,
  "second sentence": (text) => `Open sentence. ${text}`,
  "second sentence of an item": (text) => `- Open sentence; ${text}`,
  division: (text) => `::: note\n${text}\n:::`,
  columns: (text) => `:::: columns\n::: column\nopen\n:::\n::: column\n${text}\n:::\n::::`,
  cell: (text) => `| A | B |\n|---|---|\n| 1 | ${text} |`,
  "first cell": (text) => `| A | B |\n|---|---|\n| ${text} | 1 |`,
  "second line of a cell": (text) => `| A | B |\n|---|---|\n| 1 | open<br>${text} |`,
  "head of a column": (text) => `| A | ${text} |\n|---|---|\n| 1 | 2 |`,
  caption: (text) => `| A | B |\n|---|---|\n| 1 | 2 |\n\n: ${text}`,
  footnote: (text, n) => `Open[^f${n}]\n\n[^f${n}]: ${text}`,
  "inline note": (text) => `Open^[${text}]`,
  notes: (text) => `::: notes\n${text}\n:::`,
  part: (text) => `### Open part\n\n${text}`,
  "part title": (text) => `### ${text}\n\n- open`,
  heading: (text) => `#### ${text}\n\n- open`,
  definition: (text) => `Term\n: ${text}`,
  alternative: (text) => `![${text}](map.png)`,
  "title of a picture": (text) => `![open](map.png "${text}")`,
  "amid a text": (text) => `Open ![${text}](map.png) text`,
  "code block": (text) => `\`\`\`\n${text}\n\`\`\``,
  "html paragraph": (text) => `<p>open</p>\n<p>${text}</p>`,
};

/** Places where a label stands alone and the text below, behind or beside it. */
export const HEADS: Readonly<Record<string, (label: string, text: string) => string>> = {
  "above a list": (label, text) => `**${label}:**\n\n- ${text}`,
  "above a list, tight": (label, text) => `**${label}:**\n- ${text}`,
  "above a list, plain": (label, text) => `${label}:\n\n- ${text}`,
  "above a list, no colon": (label, text) => `**${label}**\n\n- ${text}`,
  "above a paragraph": (label, text) => `**${label}:**\n\n${text}`,
  "above a table": (label, text) => `**${label}:**\n\n| A | B |\n|---|---|\n| 1 | ${text} |`,
  "above a quotation": (label, text) => `**${label}:**\n\n> ${text}`,
  "above code": (label, text) => `**${label}:**\n\n\`\`\`\n${text}\n\`\`\``,
  "in italics above a list": (label, text) => `*${label}:*\n\n- ${text}`,
  "item above items": (label, text) => `- **${label}:**\n  - ${text}`,
  "item above a paragraph": (label, text) => `- ${label}\n\n  ${text}`,
  "item above items, plain": (label, text) => `- ${label}\n  - ${text}`,
  part: (label, text) => `### ${label}\n\n${text}`,
  "part with a colon": (label, text) => `### ${label}:\n\n- ${text}`,
  heading: (label, text) => `#### ${label}\n\n- ${text}`,
  "deep heading": (label, text) => `###### ${label}\n\n${text}`,
  "heading with words behind": (label, text) => `#### ${label}: ${text}\n\n- ${text}`,
  "row head": (label, text) => `| A | B |\n|---|---|\n| ${label} | ${text} |`,
  "bold row head": (label, text) => `| A | B |\n|---|---|\n| **${label}:** | ${text} |`,
  "name of a group of rows": (label, text) => `| A | B |\n|---|---|\n| **${label}** | |\n| 1 | ${text} |`,
  "name across the columns": (label, text) =>
    `<table><tr><th>A</th><th>B</th></tr><tr><th colspan="2">${label}</th></tr><tr><td>1</td><td>${text}</td></tr></table>`,
  "head of all columns": (label, text) => `| ${label} | |\n|---|---|\n| 1 | ${text} |`,
  "row that goes on": (label, text) => `| A | B | C |\n|---|---|---|\n| ${label} | 1 | 2 |\n| | | ${text} |`,
  "title of folded text": (label, text) => `<details>\n<summary>${label}</summary>\n\n${text}\n\n</details>`,
  "title of folded text, on a line": (label, text) => `<details><summary>${label}</summary>${text}</details>`,
  "heading in a quotation": (label, text) => `> ### ${label}\n>\n> ${text}`,
  "second cell of a row": (label, text) => `| A | B | C |\n|---|---|---|\n| 1 | ${label} | ${text} |`,
  "head of a column": (label, text) => `| A | ${label} |\n|---|---|\n| 1 | ${text} |`,
  "bold head of a column": (label, text) => `| A | **${label}** |\n|---|---|\n| 1 | ${text} |`,
  term: (label, text) => `Open\n: open\n\n${label}\n: ${text}`,
  "bold term": (label, text) => `**${label}**\n: ${text}`,
  "caption above a table": (label, text) => `| A | B |\n|---|---|\n| 1 | ${text} |\n\n: ${label}`,
  "head of an HTML table": (label, text) =>
    `<table><tr><th>A</th><th>${label}</th></tr><tr><td>1</td><td>${text}</td></tr></table>`,
};

/** Places that a class names. */
export const CLASSES: Readonly<Record<string, (name: string, text: string) => string>> = {
  division: (name, text) => `::: ${name}\n${text}\n:::`,
  "division with braces": (name, text) => `::: {.${name}}\n- ${text}\n:::`,
  span: (name, text) => `Open [${text}]{.${name}} open`,
  part: (name, text) => `### Open part {.${name}}\n\n${text}`,
  heading: (name, text) => `#### Open heading {.${name}}\n\n- ${text}`,
};

/** Places that an id names: only lines and topics, since other names are words of any kind. */
export const IDS: Readonly<Record<string, (name: string, text: string) => string>> = {
  part: (name, text) => `### Open part {#${name}}\n\n${text}`,
};

export { KNOWN_LANGUAGES };
