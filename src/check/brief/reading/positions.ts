/** What a text says that somebody thinks or says. English and Korean. */
import type { CheckContext } from "../types.ts";

export interface Attribution {
  readonly from: number;
  readonly to: number;
  readonly who: string;
}

const NAME = "[A-ZÀ-Þ][A-Za-zÀ-ɏ'’.-]*(?:\\s(?:(?:of|the|and|for|in)\\s){0,2}[A-ZÀ-Þ][A-Za-zÀ-ɏ'’.-]*){0,5}";
const ADVERB = "(?:also|still|now|then|publicly|privately|again|repeatedly|openly|later|long)";
const VERBS =
  "argue[sd]|claim(?:s|ed)|insist(?:s|ed)|maintain(?:s|ed) that|contend(?:s|ed)|assert(?:s|ed)|allege[sd]|warn(?:s|ed)|says|said|state[sd] that|believe[sd]|holds that|held that|den(?:ies|ied)|reject(?:s|ed)|demand(?:s|ed)|oppose[sd]|declare[sd]|complain(?:s|ed)|accuse[sd]|blame[sd]|vow(?:s|ed)|threaten(?:s|ed)|insists|regards|considers";
const SAYS = new RegExp(`(?<![A-Za-zÀ-ɏ0-9])(?<who>${NAME})\\s(?:${ADVERB}\\s)?(?:has\\s|had\\s)?(?:${VERBS})\\b`, "g");
const AFTER = new RegExp(
  `,\\s(?<who>${NAME})\\s(?:argues|holds|says|writes|believes|claims|thinks|warns|finds|insists)(?=[.,;\\s]|$)`,
  "g",
);
const ACCORDING = new RegExp(
  `\\b(?:[Aa]ccording to|[Ii]n the (?:view|words|eyes) of)\\s(?:the\\s)?(?<who>${NAME})`,
  "g",
);
const KOREAN =
  /(?<who>[가-힣A-Za-z]{2,20})(?:은|는|이|가)\s(?=[^.。!?]{0,120}?(?:주장|비난|반박|부인|경고|요구|강변|촉구)(?:하였|했|한다|함|하고|해))|(?<who2>[가-힣A-Za-z]{2,20})에\s?따르면/g;

/** Sentences begin with a capital too: these are nobody's name. */
const NOBODY = new Set(
  "it he she they we you i this that these those who what which one nobody everybody somebody someone anyone nothing neither each both all the a an there here our their his her its if when where but and or so yet only even".split(
    " ",
  ),
);

/** Names of governments and bodies that stand for what they want, known without a registry. */
const GOVERNMENTS = new Set(
  "Abuja Algiers Ankara Astana Athens Baghdad Baku Bangkok Beijing Belgrade Berlin Bern Brasilia Bratislava Brussels Bucharest Budapest Cairo Canberra Chisinau Copenhagen Damascus Delhi Dhaka Doha Dublin Hanoi Havana Helsinki Islamabad Jakarta Jerusalem Kabul Kyiv Lisbon Ljubljana London Madrid Manila Minsk Moscow Nairobi Oslo Ottawa Paris Podgorica Prague Pretoria Pyongyang Riga Riyadh Rome Sarajevo Seoul Skopje Sofia Stockholm Taipei Tallinn Tashkent Tbilisi Tehran Tirana Tokyo Ulaanbaatar Vienna Vilnius Warsaw Washington Wellington Yerevan Zagreb NATO ASEAN OPEC China India Japan Russia Ukraine Iran Israel Germany France Italy Spain Canada Brazil Mexico Egypt Turkey Poland Hungary".split(
    " ",
  ),
);

/** Looked for first: most texts attribute nothing. */
const MAY_ATTRIBUTE =
  /argue|claim|insist|maintain|contend|assert|allege|warn|sa(?:ys|id)|state[sd]|believe|hold|held|den(?:y|ies|ied)|reject|demand|oppose|declare|complain|accuse|blame|vow|threaten|regard|consider|writes|thinks|finds|[Aa]ccording|[Ii]n the (?:view|words|eyes)|주장|비난|반박|부인|경고|요구|강변|촉구|따르면/;

/** Who is said to think or say something. A name at the start of a sentence counts if the brief knows it. */
export function attributionsIn(text: string, context: CheckContext): readonly Attribution[] {
  if (!MAY_ATTRIBUTE.test(text)) return [];
  const known = namesKnown(context);
  const found = [SAYS, AFTER, ACCORDING, KOREAN].flatMap((form) =>
    [...text.matchAll(form)].flatMap((match): readonly Attribution[] => {
      const who = match.groups?.who ?? match.groups?.who2 ?? "";
      const from = match.index + match[0].indexOf(who);
      if (form !== KOREAN && !isName(who, text, from, known)) return [];
      return [{ from, to: from + who.length, who }];
    }),
  );
  return found.sort((a, b) => a.from - b.from);
}

function isName(who: string, text: string, from: number, known: ReadonlySet<string>): boolean {
  const [first = ""] = who.split(" ");
  if (NOBODY.has(first.toLowerCase()) && !who.includes(" ")) return false;
  const startsSentence = /(?:^|[.!?:;–—“"()\n\uFFFC]\s*)$/.test(text.slice(0, from));
  return !startsSentence || known.has(first) || known.has(who) || GOVERNMENTS.has(first);
}

const cache = new WeakMap<CheckContext, ReadonlySet<string>>();

/** Words that the registries or the middle of some sentence spell with a capital. */
function namesKnown(context: CheckContext): ReadonlySet<string> {
  const cached = cache.get(context);
  if (cached !== undefined) return cached;
  const { people, places } = context.registries;
  const registered = [...people.flatMap(({ name, family }) => [name, family]), ...places.map(({ name }) => name)];
  const authors = context.brief.sources.flatMap(({ author }) => author.split(/\s+/));
  const within = context.texts.flatMap(({ words }) =>
    [...words.matchAll(/(?<=[a-zß-ÿ],?\s)[A-ZÀ-Þ][A-Za-zÀ-ɏ'’-]+/g)].map(([word]) => word),
  );
  const names = new Set([...registered, ...authors, ...within]);
  cache.set(context, names);
  return names;
}

const EMPTY = new RegExp(
  `^(?:${[
    "[–—-]|n/a|none|open",
    "no (?:stated |known |public )?(?:position|view|condition|interest|stake)\\b.*",
    "not (?:known|stated|applicable|raised|discussed|involved|concerned)\\b.*|not (?:on|part of) .*",
    "(?:on|part of) (?:the|this|their|our) (?:agenda|table)\\b.*",
    "unknown.*|undecided.*|to be .*|will be asked.*|see .*",
    "as (?:left|above|before|drafted)|(?:the )?same\\b.*",
    "apart.*|close .*|partly.*|converge.*|together.*",
    "해당\\s?없음|(?:(?:밝힌|알려진|공개된|직접 걸린)\\s)?(?:입장|조건|견해|이해)(?:은|는|이|가)?\\s?없음.*|없음|미정|미상",
    "동일.*|같은 .*|상이|일치|부분.*|확인.*",
  ].join("|")})$`,
  "i",
);

/** A cell that states no position of its own: empty, unknown, the same as its neighbour's, or a verdict. */
export function emptyPosition(words: string, row: string): boolean {
  return words === "" || EMPTY.test(words) || /^(?:verdict|overlap|gap|판단|간극|종합)/i.test(row);
}
