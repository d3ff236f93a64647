/**
 * The last look for words of the own side in what stands beside the texts of the slides: the front matter, sources, registries,
 * citations, titles of links, code. The texts themselves are judged by rule L18, where a waiver says who looked at them.
 */
import type { Brief, Source } from "../brief/types.ts";
import { closedLabels } from "../craft/labels.ts";
import type { RegisteredSource, Registries } from "../craft/types.ts";
import { canonicalName } from "../data/names.ts";
import { withoutUnseen } from "../data/unseen.ts";
import { diagnose } from "../diagnostics/diagnose.ts";
import type { Report } from "../diagnostics/reporter.ts";
import type { Span } from "../diagnostics/types.ts";
import { inOneAlphabet } from "../language/look-alikes.ts";
import { fromEvery, perReading, wordsIn } from "../language/reading.ts";
import { inOrder } from "../marking/mark/respelt.ts";
import { textOf } from "../tree/text.ts";
import { inlinesIn, walkBrief } from "../tree/walk.ts";
import type { Vocabulary } from "../vocabulary/types.ts";
import { spanOf } from "./meta.ts";
import { FIELD_POLICY } from "./policy/front-matter.ts";
import type { Policy } from "./policy.ts";
import { texts } from "./shown.ts";
import { slideWords } from "./words.ts";

/** Words that tell the other side that there is a limit or a way back. */
const REVEALS = perReading(
  (reading) =>
    new RegExp(
      wordsIn(reading, ({ claims }) => claims.reveals),
      "giu",
    ),
);

/** The first words of a text that reveal a limit; "" for none. */
const revealedIn = (text: string, lang: string): string => hitsIn(text, lang)[0]?.[0] ?? "";

const hitsIn = (text: string, lang: string): readonly RegExpExecArray[] => [...text.matchAll(REVEALS(text, lang))];

const REVEALS_ANYWHERE = fromEvery(
  (reading) =>
    new RegExp(
      wordsIn(reading, ({ claims }) => claims.reveals),
      "iu",
    ),
);
/** Words of a name that are looked at together: a label has fewer. */
const WINDOW = 6;

/**
 * What of a name reveals a limit, in any language, since nobody writes a whole text there: words that do, or all of it as a
 * label of the principal's; "" for nothing.
 * @param words of the name: what parts them may be a hyphen of one of them as well, as in “fall-back”
 */
export function revealedInName(words: readonly string[], vocabulary: Vocabulary): string {
  const name = inOneAlphabet(words.join(" ").normalize("NFKC"));
  // Two words that are such words apart too were judged with what stands around them.
  const joined = words.slice(1).flatMap((word, at) => {
    const [first = "", reveals] = [words[at], REVEALS_ANYWHERE()];
    return reveals.test(`${first} ${word}`) ? [] : (reveals.exec(`${first}-${word}`)?.[0] ?? []);
  });
  const said = REVEALS_ANYWHERE().exec(name)?.[0] ?? joined[0];
  if (said !== undefined) return said;
  return vocabulary.lead(name).reach === "principal" ? name : "";
}

/** The label of the principal's that words of a name hold among others, or that a reader would take them for; "" for none. */
export function resembledByName(words: readonly string[], vocabulary: Vocabulary): string {
  for (let at = 0; at === 0 || at + WINDOW <= words.length; at++) {
    const some = words.slice(at, at + WINDOW).join(" ");
    const near = vocabulary.near(some, "name");
    if (near !== "" && vocabulary.lead(near).reach === "principal" && !isJudged(some, near)) return near;
  }
  return "";
}

/** Words that reveal a limit were judged with what stands around them: the red line of a metro. A slip of the pen was not. */
const isJudged = (name: string, near: string): boolean =>
  REVEALS_ANYWHERE().test(near) && ` ${name} `.toLowerCase().includes(` ${near} `.toLowerCase());

interface Said {
  readonly text: string;
  readonly span: Span;
  /** Where it stands, in words. */
  readonly what: string;
}

/** Errors, whatever the status; each text is told once. */
export function reportRevealed(
  brief: Brief,
  registries: Registries,
  vocabulary: Vocabulary,
  policy: Policy,
  report: Report,
): void {
  if (!policy.hidesTyped) return;
  const { lang } = brief.meta;
  const name = policy.name;
  // A brief without a title borrows that of a slide, which was judged there.
  const told = new Set(brief.slides.map(({ title }) => textOf(title)));
  for (const { text, span, what } of [
    ...fieldsOf(brief, policy),
    ...besideTexts(brief),
    ...entriesOf(brief, registries),
  ]) {
    if (told.has(text)) continue;
    const plain = inOneAlphabet(withoutUnseen(text).normalize("NFKC"));
    const label = closedLabels(plain, vocabulary).find(({ lead }) => lead.reach === "principal");
    const words = (what === CODE ? inCode(plain, lang) : revealedIn(plain, lang)) || (label?.lead.label ?? "");
    if (words === "") continue;
    told.add(text);
    report(diagnose("release/revealed", { words, what, name }, { span }));
  }
}

/**
 * Errors, whatever the status: texts that an override of direction shows as words of the own side, which are read otherwise. What it turns
 * round and says nothing of the kind may go out.
 */
export function reportTurned(
  { meta, slides }: Brief,
  shown: readonly string[],
  vocabulary: Vocabulary,
  policy: Policy,
  report: Report,
): void {
  if (!policy.hidesTyped) return;
  for (const text of shown) {
    const words = inOrder(text)
      .map((turned) => withoutUnseen(turned))
      .map((said) => revealedIn(said, meta.lang) || (closedLabels(said, vocabulary)[0]?.lead.label ?? ""))
      .find((said) => said !== "");
    if (words === undefined) continue;
    const slide = slides.find((one) => slideWords(one).some((said) => said.split("\n").includes(text)));
    report(diagnose("release/turned", { words, name: policy.name }, { span: slide?.span ?? meta.span }));
  }
}

/** Names that the front matter has, in one spelling. */
const OWN_FIELDS: ReadonlySet<string> = new Set(Object.keys(FIELD_POLICY).map(canonicalName));

/** The front matter as it was released; what a release says of itself stands where it is declared. */
function fieldsOf({ meta }: Brief, { release }: Policy): readonly Said[] {
  const { span: _, spans: __, raw, releases: ___, ...fields } = meta;
  const own = Object.entries(raw).filter(([name]) => !OWN_FIELDS.has(canonicalName(name)));
  const ofRelease = new Set([release?.title, release?.subtitle, release?.footer].filter((text) => text !== ""));
  return [...Object.entries(fields), ...own].flatMap(([name, value]) =>
    texts(value).map((text) => ({
      text,
      span: release !== null && ofRelease.has(text) ? release.span : spanOf(meta, name),
      what: "the front matter",
    })),
  );
}

const CODE = "code";

/** Code, what citations say around their source, and the titles of links. */
function besideTexts(brief: Brief): readonly Said[] {
  const said: Said[] = [];
  walkBrief(brief, {
    text: ({ inlines }) => {
      for (const one of inlinesIn(inlines)) {
        if (one.kind === "link") said.push({ text: one.title, span: one.span, what: "the title of a link" });
        if (one.kind === "citation")
          for (const { prefix, locator } of one.items)
            for (const text of [prefix, locator]) said.push({ text, span: one.span, what: "a citation" });
      }
    },
    plain: ({ role, text, span }) => {
      if (role === "code") for (const line of text.split("\n")) said.push({ text: line, span, what: CODE });
      if (role === "image-title") said.push({ text, span, what: "the title of a picture" });
    },
  });
  return said.filter(({ text }) => text !== "");
}

/** Of code a single word between the signs of a program is a name in it: `fallback = None`; of `RED_LINE` and `redLine` it says both. */
function inCode(written: string, lang: string): string {
  const text = written.replaceAll("_", " ").replace(/(?<=\p{Ll})(?=\p{Lu})/gu, " ");
  const said = hitsIn(text, lang).find(({ index, 0: words }) => {
    const isName =
      /^[\p{L}-]+$/u.test(words) &&
      (/^\s*[=(){}[\].,;<>|&]/.test(text.slice(index + words.length)) ||
        /[=(){}[\].,;<>|&]\s*$/.test(text.slice(0, index)));
    // Behind what a program does, a remark of one word is about that.
    const isRemark =
      /^[\p{L}-]+$/u.test(words) &&
      /[\w)\]}"';,]\s*(?:\/\*+|\/\/|#|--|%)\s*$/.test(text.slice(0, index)) &&
      /[(=;{]/.test(text.slice(0, index)) &&
      /^(?:\*+\/)?$/.test(text.slice(index + words.length).trim());
    return !isName && !isRemark;
  });
  return said?.[0] ?? "";
}

/** Sources and registries. What is published at an address may say such words in its title; a name is only a name. */
function entriesOf({ sources }: Brief, registries: Registries): readonly Said[] {
  const { people, places, facts } = registries;
  const published = ({ url }: { readonly url: string }) => url !== "";
  const ofSource = ({ span, fields, author, title, outlet, note }: Source): readonly Said[] =>
    texts({ fields, author, title, outlet, note }).map((text) => ({ text, span, what: "a source" }));
  const ofRegistered = ({ span, fields }: RegisteredSource): readonly Said[] =>
    texts(fields).map((text) => ({ text, span, what: "a source" }));
  const entry = (value: object, span: Span): readonly Said[] =>
    texts(value).map((text) => ({ text, span, what: "a registry" }));
  return [
    ...sources.filter((source) => !published(source)).flatMap(ofSource),
    ...registries.sources.filter(({ fields }) => !published({ url: fields.url ?? "" })).flatMap(ofRegistered),
    ...people.flatMap(({ name: _, family: __, variants: ___, scripts: ____, ...person }) => entry(person, person.span)),
    ...places.flatMap(({ name: _, variants: __, scripts: ___, ...place }) => entry(place, place.span)),
    ...facts.flatMap((fact) => entry(fact, fact.span)),
  ];
}
