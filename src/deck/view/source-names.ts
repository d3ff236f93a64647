/** How a source is named in a foot line and in the bibliography. */
import type { Source } from "../../brief/types.ts";
import { webAddress } from "../../data/web-address.ts";
import { type DateFormats, formatDate } from "../../language/date.ts";
import { languageOf } from "../../language/index.ts";
import { escapeText } from "../markup/escape.ts";

const LONGEST_TITLE = 64;

/**
 * `Snyder, Asia Unbound, 7 May 2013`: whatever finds the source again in the bibliography with the fewest words.
 * The author's surname and the outlet; the short title where one of them is missing.
 */
export function shortName(source: Source, lang: string, dates?: DateFormats): string {
  const who = source.author === "" ? source.outlet : surnames(source.author);
  const date = source.date === null ? "" : formatDate(source.date, "long", lang, dates);
  const where = source.author !== "" && source.outlet !== "" ? source.outlet : shortTitle(source.title);
  return [who, where, date].filter((part) => part !== "").join(", ") || source.url || source.key;
}

/** `Scott A. Snyder`, `“Trustpolitik and the Summit”`, `Asia Unbound`, `7 May 2013`: what a library would say of it. */
function words(source: Source, lang: string, dates?: DateFormats): readonly string[] {
  const [open, close] = languageOf(lang).quotes;
  const date = source.date === null ? "" : formatDate(source.date, "long", lang, dates);
  const title = source.title === "" ? "" : `${open}${source.title}${close}`;
  return [source.author, title, source.outlet, date].filter((part) => part !== "");
}

/** As print names it, without an address; its key where it has no name at all, not even an address. */
export const printedName = (source: Source, lang: string, dates?: DateFormats): string =>
  words(source, lang, dates).join(", ") || source.key;

/** `blogs.cfr.org`: whose page it is, without what nobody types; a mailbox whole, which has no site. */
export function siteOf({ url }: Source): string {
  const address = webAddress(url);
  if (address === null) return "";
  return address.protocol === "mailto:" ? mailbox(url) : address.hostname.replace(/^www\./, "");
}

/** `desk@example.org` of `mailto:desk@example.org?subject=…`. */
const mailbox = (url: string): string => url.trim().replace(/^mailto:|\?.*$/gi, "");

/**
 * The address as markup: a link that says whose page it is, since nobody types what stands behind that, and its first 120
 * letters push the title off the eye. Whole where nothing else names the source, or where no browser would open it.
 */
export function addressOf(source: Source, lang: string): string {
  const { url } = source;
  if (webAddress(url) === null) return escapeText(url);
  const whole = url.replace(/^(?:https?:\/\/(?:www\.)?|mailto:)|\/$/gi, "");
  const shown = words(source, lang).length > 0 ? siteOf(source) : whole;
  return `<a href="${escapeText(url)}">${escapeText(shown || whole)}</a>`;
}

/** `Scott A. Snyder, “Trustpolitik and the Summit”, Asia Unbound, 7 May 2013, blogs.cfr.org. Note.` as markup. */
export function fullName(source: Source, lang: string, dates?: DateFormats): string {
  const parts = [...words(source, lang, dates).map(escapeText), addressOf(source, lang)];
  const entry = parts.filter((part) => part !== "").join(", ") || escapeText(source.key);
  return source.note === "" ? entry : `${entry}. ${escapeText(source.note)}`;
}

function shortTitle(title: string): string {
  const main = title.split(/[:;] | [–—-] /, 1)[0] ?? title;
  if (main.length <= LONGEST_TITLE) return main;
  const cut = main.slice(0, LONGEST_TITLE);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(" "), 1)).trimEnd()} …`;
}

/** `Snyder`, `Snyder and Kim`, `Snyder et al.` */
function surnames(author: string): string {
  const people = author.split(/(?:(?<!\s)\s+)?;\s*|(?<!\s)\s+(?:and|und|et|&)\s+/).filter((name) => name !== "");
  if (people.some(isBody)) return author;
  const [first = author, second] = people.map(surname);
  if (second === undefined) return first;
  return people.length === 2 ? `${first} and ${second}` : `${first} et al.`;
}

const FAMILY_FIRST = new Set(
  "ahn bae baek ban cha chang cheon cho choe choi chun chung gong ha han heo hong hwang hyun im jang jeon jeong jin jo joo jung kang kim ko koo kwon lee lim min moon nam noh oh paik park rhee roh ryu seo shim shin sohn song suh sung yang yeo yi yoo yoon yun chen deng hu jiang li liu mao wang wen wu xi xu yang zhang zhao zhou zhu".split(
    " ",
  ),
);

/** Korean and Chinese names put the family first; a name that is no such and has few words puts it last. */
function surname(name: string): string {
  const words = name.trim().split(/\s+/);
  const [first = name, last = name] = [words[0], words.at(-1)];
  if (name.includes(",")) return name.split(",", 1)[0] ?? name;
  if (words.length === 1) return name;
  const isHyphenated = words.length === 2 && /^\p{Lu}\p{Ll}+-\p{Ll}/u.test(last);
  if (isHyphenated || (words.length <= 3 && FAMILY_FIRST.has(first.toLowerCase()))) return first;
  const particle = words.findIndex(
    (word, index) => index > 0 && /^(?:van|von|de|der|den|di|da|del|la|le|al|bin|ten|ter)$/.test(word),
  );
  return particle > 0 ? words.slice(particle).join(" ") : last;
}

const BODY_WORDS =
  /\b(?:of|for|the|on|office|ministry|department|agency|council|commission|committee|institute|university|centre|center|bank|house|nations|union|group|government|secretariat|bureau|staff|news|association|organi[sz]ation|foundation|embassy|service|press)\b/i;

/** Ministries and the like keep their whole name. */
function isBody(name: string): boolean {
  return (
    BODY_WORDS.test(name) ||
    name.trim().split(/\s+/).length > 4 ||
    /[\p{Script=Hangul}\p{Script=Han}\p{Script=Hiragana}]/u.test(name)
  );
}
