/**
 * What stands beside the words of a brief: attributes, classes, tags, comments, read or not. A mark or a label of the own side
 * there is meant for something, and a release that would show what it stands in or beside is none.
 */
import type { Block, Brief, Carried, Part, Slide } from "../brief/types.ts";
import { closedLead } from "../craft/labels.ts";
import type { BoundBrief } from "../craft/types.ts";
import { diagnose } from "../diagnostics/diagnose.ts";
import type { Report } from "../diagnostics/reporter.ts";
import type { Span } from "../diagnostics/types.ts";
import { closesPlaceTo, spotClosings } from "../marking/mark/addressees.ts";
import { type Addressees, closesTo, leavesOut } from "../marking/mark/closings.ts";
import { markAt } from "../marking/mark/labels.ts";
import { classOfLevel, isWordForMarks, onlyMarks, remarkMarks } from "../marking/mark/said.ts";
import { type ForeignMark, spotAttribute, spotForeignMarks, spotValue } from "../marking/mark/spot.ts";
import { portionOf } from "../marking/mark/states.ts";
import { spotUnnamedMarks, unnamedLabel } from "../marking/mark/unnamed.ts";
import { inlinesIn, walkBrief } from "../tree/walk.ts";
import { type About, isClosed, type Vocabulary } from "../vocabulary/types.ts";
import { isRemoved, isRemovedBlock } from "./context.ts";
import type { Policy } from "./policy.ts";

interface Hit {
  readonly carried: Carried;
  readonly tell: () => void;
  /** What is told once. */
  readonly key: string;
  /** Of the own side: a heading, division or span that has it as its class was judged by it. */
  readonly label: boolean;
}

/**
 * Errors, whatever the status. What stands in something that was withheld was obeyed, or nobody sees what it was for.
 * @param before marks that were told already
 */
export function lookAtCarried(
  brief: Brief,
  whole: BoundBrief,
  policy: Policy,
  before: readonly string[],
  report: Report,
): void {
  if (!policy.hidesTyped) return;
  const hits = whole.carried.flatMap((carried) => hitOf(carried, whole.vocabulary, policy, report) ?? []);
  if (hits.length === 0) return;
  const kept = new Set(nodesOf(brief).map(keyOf));
  const told = new Set(before);
  for (const [{ carried, tell, key, label }, node] of withNodes(hits, nodesOf(whole))) {
    if (node !== null && !kept.has(keyOf(node))) continue;
    if (label && node?.names.has(carried.value)) continue;
    if (node !== null && carried.span.start >= node.lastCarried) continue;
    if (!told.has(key)) tell();
    told.add(key);
  }
}

/**
 * Fields of sources that nothing reads: a mark there was meant for the source, which goes out with what it is cited by.
 * @param brief as it was released; a source that it does not show was withheld
 */
export function lookAtUnread({ sources }: Brief, whole: BoundBrief, policy: Policy, report: Report): void {
  const kept = new Map(sources.map(({ key, note }) => [key, note]));
  for (const { key, unread, note: written, span: at } of whole.sources) {
    if (!kept.has(key)) continue;
    // One that goes out is looked at with all that does.
    const note = kept.get(key) === "" ? written : "";
    if (closesTo(note, policy.addressees))
      report(diagnose("release/closed-to", { words: note, name: policy.name }, { span: at }));
    for (const { name, value, span } of unread) {
      const carried: Carried = { as: "words", name, value, span };
      const said = onlyMarks(value, span, policy.scheme).filter(() => value === value.toUpperCase());
      const mark = said.find((one) => policy.marked(one) !== null)?.text ?? closedMark(carried, policy);
      const foreign = mark === "" ? foreignMark(carried, policy) : undefined;
      // A field of its own says it as an attribute does: `audience: USA`.
      const closing = closingOf({ ...carried, as: "attribute" }, policy);
      if (mark === "" && foreign === undefined && closing !== undefined)
        report(diagnose("release/closed-to", { words: closing, name: policy.name }, { span }));
      if (mark !== "") report(diagnose("release/closed-mark", { mark, name: policy.name }, { span }));
      else if (foreign !== undefined)
        report(diagnose("release/unread-mark", { mark: foreign.mark, of: foreign.of, name: policy.name }, { span }));
    }
  }
}

function hitOf(carried: Carried, vocabulary: Vocabulary, policy: Policy, report: Report): Hit | null {
  const { span } = carried;
  const name = policy.name;
  const mark = policy.outside ? closedMark(carried, policy) : "";
  if (mark !== "") {
    const code = carried.as === "comment" ? "release/comment-mark" : "release/closed-mark";
    const tell = () => report(diagnose(code, { mark, name }, { span }));
    return { carried, tell, key: mark, label: false };
  }
  const foreign = policy.outside ? foreignMark(carried, policy) : undefined;
  if (foreign !== undefined) {
    const tell = () => report(diagnose("release/unread-mark", { mark: foreign.mark, of: foreign.of, name }, { span }));
    return { carried, tell, key: foreign.mark, label: false };
  }
  const closing = policy.outside ? closingOf(carried, policy) : undefined;
  if (closing !== undefined) {
    const tell = () => report(diagnose("release/closed-to", { words: closing, name }, { span }));
    return { carried, tell, key: closing, label: false };
  }
  const colour = policy.outside ? colourOf(carried, policy) : undefined;
  if (colour !== undefined) {
    const tell = () => report(diagnose("release/colour", { colour: carried.value, mark: colour, name }, { span }));
    return { carried, tell, key: "a colour", label: false };
  }
  const label = closedLabel(carried, vocabulary);
  if (label === null) return null;
  const tell = () => report(diagnose("release/closed-label", { words: label.words, why: label.why, name }, { span }));
  return { carried, tell, key: label.words, label: true };
}

/** A comment or callout that is a mark is one whatever else it could be; other words say it by their names. */
function closedMark({ as, name, value, span, quoted }: Carried, policy: Policy): string {
  const isList = LISTS.test(name);
  const words = isList ? value.split(/\s/) : STYLES.test(name) ? value.split(/[^\p{L}\p{N}+_-]/u) : [];
  const isRemark = as === "comment" || as === "callout";
  // Each word of a list is a class.
  const asked = isRemark ? "mark" : isList ? "" : name.replace(/^(?:[:@_-]|data-|v-bind:)+/i, "");
  const marks = [value, ...words].flatMap((word) =>
    // In small letters what stands in braces or a tag is a word of a formula or a program; amid a value it is one in any script without capitals.
    as === "word" && (word !== word.toUpperCase() || (quoted === true && word === word.toLowerCase()))
      ? spotAttribute("-", bare(word), span, policy.scheme)
      : spotAttribute(asked, bare(word), span, policy.scheme),
  );
  const amid = as === "words" ? spotValue(name, value, span, policy.scheme) : [];
  const said = as === "comment" && marks.length === 0 ? remarkMarks(value, span, policy.scheme) : marks;
  return [...said, ...amid].find((mark) => policy.marked(mark) !== null)?.text ?? "";
}

/** Without the brackets and quotation marks around it. */
const bare = (word: string): string => word.replace(/^[\s'"([{<]+/, "").replace(/(?<![\s'")\]}>])[\s'")\]}>]+$/, "");

/** `color=red` where a closed level is called so: how a text looks is hardly a mark, but may be all that somebody thought of. */
function colourOf({ as, name, value, span }: Carried, { scheme, marked }: Policy): string | undefined {
  if ((as !== "attribute" && as !== "words") || !COLOUR.test(name)) return undefined;
  const level = classOfLevel(bare(value), scheme);
  return level?.portion.includes(":") && marked(markAt(level, span)) !== null ? level.portion : undefined;
}

/** What says by name that the deck's readers are not meant: `.nokor`, `audience=USA`, a comment `not for KOR`. */
function closingOf({ as, name, value, quoted }: Carried, { addressees }: Policy): string | undefined {
  const words = bare(value).replace(QUESTION, "");
  const closings =
    as === "comment" || as === "words" ? spotClosings(value, addressees, as === "comment" ? "remark" : "text") : [];
  if (closings.length > 0) return closings[0];
  if (as === "comment" || as === "callout")
    return [words, words.replace(ENDS, "")].some(
      (one) => closesPlaceTo(one, addressees) || isSecluded(one, addressees) || hides(one, addressees),
    )
      ? words
      : undefined;
  if (as === "words") return undefined;
  const { owners, audience } = addressees;
  if (as === "command" && ![...owners, ...audience].includes(value.toUpperCase())) return undefined;
  const own = apart(name.replace(/^(?:[:@_-]|data-|v-bind:)+/i, ""));
  const said = [words, ...(LISTS.test(name) ? value.split(/\s+/) : []), ...tagsOf(name, value)];
  // A class has hyphens where the name of a state has blanks; `{.release-internal}` says what `{release=internal}` says.
  const spelt = said.map(apart).flatMap((label) => [...new Set([label, label.replace(/[-_]+/g, " "), parted(label)])]);
  const labels = spelt.flatMap((label) => [label, ...(READS.test(label) ? [label.replace(READS, "")] : [])]);
  // Amid words `internal` is said of anything.
  const isPlace = (name === "" && quoted !== true) || LISTS.test(name) || TAGS.test(name) || READERS.test(own);
  const closed = labels.find(
    (label) =>
      (isPlace ? closesPlaceTo : closesTo)(label, addressees) ||
      (isPlace && (isSecluded(label, addressees) || hides(label, addressees))),
  );
  if (closed !== undefined) return closed;
  const whole = `${own} ${words}`;
  if (HIDES.test(own) && leavesOut(words, addressees)) return whole;
  if (isSaidOfAll(own, words, addressees)) return `${own}: ${words}`;
  return closesTo(whole, addressees) || (READERS.test(own) && closesPlaceTo(`only ${words}`, addressees))
    ? whole
    : undefined;
}

/** `internal` is also what a release for these readers may be called. */
const isSecluded = (label: string, { names }: Addressees): boolean =>
  SECLUDED.test(label) && !names.has(label.toUpperCase());

/** `.hide-kor`, `.kor-hidden`, `<!-- unless partner -->`: a name of the deck's readers, and beside it a word that programs have for hiding. */
const hides = (label: string, addressees: Addressees): boolean =>
  [HIDING, HIDDEN_BEHIND].some(
    (form) => form.test(label) && leavesOut(label.replace(form, "").replace(READS, ""), addressees),
  );

/** `isPartner` in words. */
const apart = (name: string): string => name.replace(/(?<=\p{Ll})(?=\p{Lu})/gu, "-");

/** `usaonly`, `notforkorea` in words: names of programs have no blanks, and need no hyphens. */
const parted = (name: string): string =>
  /^\p{L}+$/u.test(name)
    ? name.replace(OPENS, "$1 $2 ").replace(ENDS_NAME, " $1 only").replace(/ {2,}/g, " ").trim()
    : name;

/** `private: true`, `internal: yes`, `share: false`, `kor: false`: what is not public is closed to the public alone. */
function isSaidOfAll(name: string, value: string, addressees: Addressees): boolean {
  if (YES.test(value))
    return (
      (isSecluded(name, addressees) && !REMARKED.test(name)) ||
      HIDDEN.test(name) ||
      closesPlaceTo(name, addressees) ||
      hides(name, addressees)
    );
  if (ALL.test(value)) return HIDES_FROM.test(name);
  if (!NO.test(value)) return false;
  // `KOR = 0` says how much.
  const isAnswer = /^\p{L}{2}/u.test(value) && leavesOut(name.replace(READS, ""), addressees);
  return isAnswer || SHARED.test(name) || (addressees.isPublic && PUBLISHED.test(name));
}

const YES = /^(?:true|yes|on|y|1)$/i;
/** What makes a class of an attribute: `fallback=yes`. A number of columns may be called a limit. */
const IS = /^(?:true|yes|on)$/i;
const NO = /^(?:false|no|off|n|0|none|never)$/i;
const ALL = /^(?:all|always|everyone|everybody|anyone|anybody)$/i;
/** Names that programs have for what not everybody is to see, and for what others get. */
const SECLUDED =
  /^(?:hide|internal|private|spoilers?|blur(?:red)?|redact(?:ed)?|censor(?:ed|box)?|x?blackout|invisible|unlisted|comments?)(?:[-_ ](?:notes?|only|content|text|block))?$/i;
/** What readers may be allowed to leave: `comments: true`. */
const REMARKED = /^comments?$/i;
const HIDDEN = /^hid(?:e|den)$/i;
const SHARED = /^(?:share(?:d|able)?|releas(?:ed|able)|visible|show(?:n|ed)?|display(?:ed)?|render(?:ed)?|included?)$/i;
const PUBLISHED = /^(?:is[-_]?)?(?:public|publish(?:ed|able)?)$/i;

/** Words that names begin and end with, and how many letters a reader's name has at least. */
const OPENS = /^(only|no[nt]?|hide|except|without)?(for|from|to)?(?=\p{L}{3})/iu;
const ENDS_NAME = /(?<=\p{L}{3})(eyes)?only$/iu;
/** Before what a comment asks: `<!-- #if internal -->`. */
const QUESTION = /^[#@]\s?(?=if|unless)/i;
/** Names of attributes that say who reads something. */
const READERS =
  /^(?:for|to|only|when|if|(?:only|show|visible)[-_]?(?:if|when)|audience|readers?|releas(?:es?|able|ability)(?:[-_]?to)?|(?:when[-_])?(?:profile|release|audience)|visibility|visible(?:[-_]?(?:to|for))?|show(?:[-_]?(?:to|for))?|access|eyes)$/i;
const READS = /^(?:for|to|only|audience|release|profile|visible|show|if|ifdef|is)[-_ ](?=\p{L})/iu;
/** Names of attributes that say who does not. */
const HIDES =
  /^(?:hid(?:e|den)|exclud(?:e[sd]?|ing)|omit(?:s|ted)?|skip(?:s|ped)?|redact(?:s|ed)?|withh[eo]ld|blocked|den(?:y|ied)|unless|without|except|not)(?:[-_]?(?:for|from|to|in|profile|release|audience))?$/i;
const HIDES_FROM = /^hid(?:e|den)(?:[-_]?(?:for|from|to))?$/i;
const HIDDEN_BEHIND = /[-_ ](?:hid(?:e|den)|off)$/i;
/** The same before a name, in a class, a comment or what programs ask: `if !partner`, `ifndef partner`. */
const HIDING =
  /^(?:(?:hid(?:e|den)|unless|without|except|exclude|not|ifndef)(?:[-_ ](?:for|from|to|profile|release|audience))?[-_ ]|if[-_ ](?:not[-_ ]|!\s?))/i;

function foreignMark({ as, name, value }: Carried, { scheme }: Policy) {
  const written = bare(value).toUpperCase();
  // Any other attribute may be called `c` or `secret`.
  const isMark = as === "comment" || isWordForMarks(name.replace(/^data-/i, ""), scheme);
  const unnamed = isMark ? spotUnnamedMarks(as === "comment" ? value : `(${written})`, scheme) : [];
  const marks = [written, `${name.replace(/^.*[-:]/, "").toUpperCase()}:${written}`, `(${written})`].flatMap((one) =>
    spotForeignMarks(one, scheme),
  );
  const labels =
    as === "comment" || name === "" || LISTS.test(name)
      ? [value, ...value.split(/\s+/)]
      : YES.test(written)
        ? [name.replace(/^.*[-:](?=.)/, "")]
        : tagsOf(name, value);
  const called = (as === "comment" ? [value] : labels).flatMap((label) =>
    unnamedLabel(bare(label).replace(/[-_.:]+/g, " "), scheme),
  );
  return [...marks, ...unnamed, ...called, ...labels.flatMap((label) => narrowed(bare(label), scheme))][0];
}

/** `.ss-noforn`: a level's portion, and behind it what narrows it in another scheme. */
function narrowed(label: string, scheme: Policy["scheme"]): readonly ForeignMark[] {
  const [level = "", ...others] = label.toUpperCase().split(/[-_./:]+/);
  if (portionOf(level) === "") return [];
  const found = others.flatMap((one) => unnamedLabel(one, scheme))[0];
  return found === undefined ? [] : [{ ...found, mark: label }];
}

/** Names of attributes with several words; the value of any other is a text, which is judged as one where it is read. */
const LISTS = /class(?:name|es)?$/i;
/** What people file a paper under: `tags: [internal, secret]`. A label of the own side may be its subject there. */
const TAGS = /^(?:tags?|categor(?:y|ies))$/i;
const tagsOf = (name: string, value: string): readonly string[] =>
  TAGS.test(name) ? value.split(/[\s,;[\]"'#]+/) : [];
/** Of declarations: `color: tlp-red`. */
const STYLES = /^style$/i;
/** Names of attributes that say how something looks, as HTML and decks for the web have them. */
const COLOUR = /^(?:data-)?(?:bg|background|text|font|fg)?[-_]?colou?r$/i;
/** Names of attributes that say what something is. */
const SAYS =
  /^(?:[:@_-]|v-bind:)*(?:class(?:name|es)?|id|kind|role|type|label|title|name|mark|marking|tag|summary|caption|aria-(?:label|description)|data-.+)$/i;

interface Label extends Pick<About, "why"> {
  /** As they are written. */
  readonly words: string;
}

function closedLabel({ as, name, value }: Carried, vocabulary: Vocabulary): Label | null {
  if (as === "word" || as === "words") return null;
  if (as === "option" && !LISTS.test(name)) return null;
  if (as === "comment") {
    const words = bare(value).replace(ENDS, "");
    const lead = closedLead(words.replace(/(?<![:：])[:：]+$/u, ""), vocabulary) ?? namedBy(words, vocabulary);
    return lead === null ? null : { words: value, why: lead.why };
  }
  if (name !== "" && !SAYS.test(name))
    return as === "attribute" && (name.includes("-") || IS.test(value)) ? namedBy(name, vocabulary) : null;
  const own = name.toLowerCase().startsWith("data-") ? [name.slice(5), value] : [value.replace(/^data-/i, "")];
  const words = [...own, ...(LISTS.test(name) ? value.split(/\s+/) : [])].map(bare);
  return words.map((word) => namedBy(word, vocabulary)).find((one) => one !== null) ?? null;
}

/** `<!-- begin: red-line -->`, as programs have it. */
const ENDS = /^(?:begin|start|region|block|if|ifdef)[\s:_-]{1,4}|(?<![\s_-])[\s_-]{1,4}(?:begin|start|region|block)$/i;

/** `red-line` and `red line` name the same. */
function namedBy(word: string, vocabulary: Vocabulary): Label | null {
  const about = vocabulary.about("", [word]);
  if (isClosed(about.reach)) return { words: word, why: about.why };
  const lead = closedLead(word.replace(/[-_]+/g, " "), vocabulary);
  return lead === null ? null : { words: word, why: lead.why };
}

interface Node {
  readonly kind: string;
  readonly span: Span;
  /** Its classes, where they were read: an id opens nothing. */
  readonly names: ReadonlySet<string>;
  /** Where the words of code begin at the latest, which were judged as a text. */
  readonly lastCarried: number;
}

const keyOf = ({ kind, span }: Node): string => `${kind}:${span.start}:${span.end}`;
/** What closes code, with the line end before it. */
const FENCE = 4;
const NONE: ReadonlySet<string> = new Set();
const READ: ReadonlySet<string> = new Set(["slide", "part", "heading", "division", "span"]);

/** Every node of a brief that something can be carried by. */
function nodesOf(brief: Brief): readonly Node[] {
  const nodes: Node[] = [];
  const add = (
    kind: string,
    span: Span,
    of: Partial<Pick<Slide | Part, "attributes">> = {},
    lastCarried = span.end,
  ) => {
    const { classes = [] } = of.attributes ?? {};
    const names = READ.has(kind) && of.attributes !== undefined ? new Set(classes) : NONE;
    nodes.push({ kind, span, names, lastCarried });
  };
  const block = (one: Block) => {
    if (isRemovedBlock(one)) return;
    const lines = one.kind === "code" ? one.span.end - one.text.length - FENCE : undefined;
    add(one.kind, one.span, "attributes" in one ? one : {}, lines);
  };
  for (const slide of brief.slides) add("slide", slide.span, slide);
  walkBrief(brief, {
    block,
    item: ({ span }) => add("item", span),
    part: (part) => add("part", part.span, part),
    text: ({ inlines, span, role }) => {
      if (isRemoved(inlines)) return;
      add(role, span);
      for (const one of inlinesIn(inlines))
        if (one.kind !== "text") add(one.kind, one.span, one.kind === "span" ? one : {});
    },
  });
  return nodes;
}

/** Each with the innermost node that it stands in; null for what stands in none, as in the front matter. */
function withNodes(hits: readonly Hit[], nodes: readonly Node[]): readonly (readonly [Hit, Node | null])[] {
  const inOrder = nodes.toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const open: Node[] = [];
  const leave = (at: number) => {
    while (open.length > 0 && (open.at(-1)?.span.end ?? 0) <= at) open.pop();
  };
  let next = 0;
  return hits
    .toSorted((a, b) => a.carried.span.start - b.carried.span.start)
    .map((hit) => {
      const at = hit.carried.span.start;
      for (let node = inOrder[next]; node !== undefined && node.span.start <= at; node = inOrder[++next]) {
        leave(node.span.start);
        open.push(node);
      }
      leave(at);
      // What a comment holds becomes notes, which are not what it stands beside.
      const around = open.findLast(({ span }) => span.start < at || span.end > hit.carried.span.end);
      return [hit, around ?? null] as const;
    });
}
