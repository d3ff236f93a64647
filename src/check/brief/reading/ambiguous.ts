/** Words and figures of time that depend on who reads them, and when. English and Korean. */

const SEASONS = "spring|summer|autumn|winter";
const UNITS = `weekend|week|month|quarter|year|decade|century|${SEASONS}|fall|monday|tuesday|wednesday|thursday|friday|saturday|sunday`;
const FEW = "few|couple of|two|three|four|five|six|ten|several|\\d{1,2}";

/** “last” and “next” need a unit behind them: the last seven South Koreans are no date. */
const ENGLISH = [
  "today(?:['’]s)?",
  "tonight(?:['’]s)?",
  "tomorrow(?:['’]s)?",
  "yesterday(?:['’]s)?",
  "recent(?:ly)?",
  "lately",
  "nowadays",
  "th(?:is|ese) (?:morning|afternoon|evening)",
  `(?:last|past|this|coming) (?:${UNITS})(?:['’]s)?(?! of\\b)`,
  "next (?:week|month|quarter|year|decade)(?:['’]s)?",
  `(?:the )?(?:last|past|next|coming) (?:${FEW}) (?:days|weeks|months|years|decades)`,
  `(?:an? |(?:${FEW}) )(?:day|week|month|year|decade)s? ago`,
  "some (?:days|weeks|months|years|time) ago",
  "(?:for|over|in|since) (?:a|the last|the past) decade",
  "the other (?:day|week|month)",
];
const KOREAN = [
  "오늘",
  "내일",
  "어제",
  "그저께",
  "모레",
  "최근",
  "요즘",
  "얼마\\s?전",
  "며칠\\s?전",
  "(?:지난|이번|다음)\\s?(?:주말?|달|해|분기|학기|세기)",
  "(?:작년|내년|금년|올해|재작년|내후년|금주|금월|익일|명일|작일|금일)",
  "지난\\s?(?:\\d+|몇|수)\\s?(?:일|주|개월|년)",
];

export const RELATIVE = new RegExp(
  `(?<![A-Za-zÀ-ɏ0-9-])(?:${ENGLISH.join("|")})(?![A-Za-zÀ-ɏ0-9-])|(?<![가-힣])(?:${KOREAN.join("|")})(?![가-힣]*위(?:험|기))`,
  "gi",
);

/** Looked for first: most texts have none of these words. */
export const MAY_BE_RELATIVE =
  /today|tonight|tomorrow|yesterday|recent|lately|nowadays|this|these|last|past|coming|next|ago|decade|the other|오늘|내일|어제|그저께|모레|최근|요즘|전|지난|이번|다음|년|해|금|익일|명일|작일/i;
export const MAY_BE_SEASON = /spring|summer|autumn|winter|fall|봄|여름|가을|겨울/i;

/**
 * Seasons of the one hemisphere. “fall” counts only where it can be nothing else, and the winter of 2025/26 is no
 * season at all: it is named after the two years that it joins.
 */
export const SEASON = new RegExp(
  `(?<![A-Za-zÀ-ɏ-])(?:(?:in|by|since|until|before|after|early|late|mid)[ -](?:the )?(?:early |late )?(?:${SEASONS})|(?:${SEASONS}) (?:of )?(?:19|20)\\d{2}|(?:in|by|since) (?:the )?fall of (?:19|20)\\d{2}|fall (?:19|20)\\d{2})(?![A-Za-zÀ-ɏ-]|[/–-](?:20)?\\d{2}| (?:palace|games|olympics|school|house))|(?<![가-힣])(?:올|지난|내년|작년|금년|이듬해|\\d{4}년)\\s?(?:봄|여름|가을|겨울)|(?<![가-힣])(?:봄|여름|가을|겨울)(?:철|까지|부터|쯤)(?![가-힣])`,
  "gi",
);

/** `05/07/2013`, `7.5.2013`, `05-07-13`; year first is read alike everywhere, and `1.2.13` is a version. */
export const ALL_DIGITS =
  /(?<![A-Za-zÀ-ɏ0-9/.:-])\d{1,2}(?:(?:\/\d{1,2}\/|-\d{1,2}-)(?:(?:19|20)\d{2}|\d{2})|\.\d{1,2}\.(?:19|20)\d{2})(?![A-Za-zÀ-ɏ0-9/-]|\.\d)/g;

/** A time of day: `14:00`, `2 pm`, `14h30`, 오후 2시. */
export const CLOCK =
  /(?<![A-Za-zÀ-ɏ0-9:.–-])(?:(?:[01]?\d|2[0-3])[:h][0-5]\d(?:\s?[ap]\.?m\b\.?)?|(?:1[0-2]|[1-9])(?:[.:][0-5]\d)?\s?[ap]\.?m\b\.?|(?:[01]\d|2[0-3])[0-5]\d\s?(?:hrs|hours)\b)(?![:\d])|(?:오전|오후)\s?\d{1,2}시/g;

/** Where the clock stands that is meant. */
export const ZONE =
  /\b(?:UTC|GMT|[ECMP][SD]?T|KST|JST|CET|CEST|BST|HKT|Zulu)\b|\d{2}(?::?\d{2})?Z\b|[+-]\d{2}:\d{2}\b|\b(?:local|[A-Z][A-Za-zÀ-ɏ]+(?:\s[A-Z][A-Za-zÀ-ɏ]+)?) time\b|\b(?:all )?times? (?:are |is )?(?:in |of |for )?[A-ZÀ-Þ][A-Za-zÀ-ɏ]+|(?:현지|한국|서울|워싱턴|미국|중국|일본|베이징|도쿄|동부)\s?시[간각]|표준시/;
