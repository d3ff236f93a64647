import { entry } from "./entry.ts";

/** Two things that lie over one another, and by how many points. */
type Overlap = {
  one: string;
  other: string;
  across: number;
  down: number;
  /** 1 where the other one covers words; 0 where both hold some. */
  covered: number;
  slide: string;
};

/** Codes of `scene/` (its style sheets have their own, in css.ts). Codes are permanent: never reuse or rename one. */
export const sceneCatalogue = {
  "scene/cannot-fit": entry<{
    what: string;
    slide: string;
    excess: number;
    size: number;
    splits: number;
    /** Of a slide that is read as a whole; "" of others. */
    kind: string;
    /** Its template lets the text go on to no further slide. */
    offer: number;
  }>({
    severity: "error",
    title: "Content cannot be made to fit",
    message: (p) =>
      `On the slide “${p.slide}”, ${p.what} is ${p.excess} pt too large for its place, even with type at its smallest (${p.size} pt)${p.splits ? " and on a page of its own" : ""}.${p.kind === "" ? "" : ` A slide of the kind “${p.kind}” is read as a whole: it does not go on to another.`}`,
    hint: (p) =>
      p.kind !== ""
        ? "Shorten it, move the detail to the notes, or make two slides of it, each with a title of its own."
        : p.splits
          ? "Shorten it, move part of it to another slide, or give it to a kind with more room."
          : p.offer
            ? "Shorten it, or give it to a kind with more room; in a template of your own `split` among the words of `fit` on <main> lets it go on to a further slide."
            : "What stands beside the text, or in a plan of its own, cannot go on to a further slide: shorten it, or move part of it into the text.",
  }),
  "scene/no-room": entry<{ side: "height" | "width"; room: number; size: number }>({
    severity: "error",
    title: "A box with no room for words",
    message: (p) =>
      `This leaves a box with words ${p.room} pt of ${p.side}: less than one ${p.side === "height" ? "line" : "letter"} of its smallest type (${p.size} pt).`,
    hint: (p) =>
      p.side === "height"
        ? "Give it more height here, or `min-height` in place of `height`, so that it grows with its words."
        : "Give it more width here, or leave the width out, so that it takes what there is.",
  }),
  "scene/box-too-large": entry<{ side: "height" | "width"; said: number; room: number }>({
    severity: "error",
    title: "A box that is larger than its place",
    message: (p) =>
      `This takes ${p.said} pt of ${p.side} in a place of ${p.room} pt: no slide of the kind can hold it, whatever stands on it.`,
    hint: (p) => `Write ${p.room} pt at most here, or leave it out, so that the box takes what there is.`,
  }),
  "scene/word-too-wide": entry<{ word: string; slide: string; size: number; formula: number }>({
    severity: "error",
    title: "A word that its place would cut",
    message: (p) =>
      `On the slide “${p.slide}”, “${p.word}” is wider than its place, even with type at its smallest (${p.size} pt); a line would end within ${p.formula ? "the formula" : "the word"}.`,
    hint: (p) =>
      p.formula
        ? "Write the formula on several lines (`aligned`), shorten it, or give it a kind with more room."
        : "Use a shorter word, fewer columns, or a kind with more room; a soft hyphen (&shy;) says where a word may part.",
  }),
  "scene/too-many-pages": entry<{ slide: string; pages: number; most: number }>({
    severity: "error",
    title: "More pages than a slide may become",
    message: (p) => `The slide “${p.slide}” would go on over ${p.pages} pages; one slide may become ${p.most} at most.`,
    hint: () => "Leave out what nobody reads from a slide, or hand it out as a file of its own.",
  }),
  "scene/too-many-slides": entry<{ most: number }>({
    severity: "error",
    title: "More pages than a deck may have",
    message: (p) =>
      `With this slide the deck has more than ${p.most} pages, and no more are taken; what follows was not looked at.`,
    hint: () => "Make several decks of the brief, or shorten the slides that go on over many pages.",
  }),
  "scene/map-outside": entry<{ name: string }>({
    severity: "error",
    title: "A place outside its map",
    message: (p) => `“${p.name}” lies outside the part of the world that this map shows, so it is not on it.`,
    hint: () =>
      "Show a larger part (“region” on the slide's heading, “frame” in the registry of places), or take the place out of the list.",
  }),
  "scene/map-crowded": entry<{ name: string }>({
    severity: "warning",
    title: "No room for a name on a map",
    message: (p) =>
      `There is no free room on the map for “${p.name}”: it stands on another name, or past the map's edge.`,
    hint: () => "Name fewer places, or show a smaller part of the world on a slide of its own.",
  }),
  "scene/diagram-turned": entry<{ to: string }>({
    severity: "info",
    title: "A flow chart that leads another way",
    message: ({ to }) =>
      `The flow chart has no room in the way that it asks for, so that its arrows lead ${to === "right" ? "to the right" : "down"}.`,
  }),
  "scene/diagram-small": entry<{ size: number }>({
    severity: "warning",
    title: "A flow chart in small type",
    message: ({ size }) => `The flow chart is too large for its place: its words are set in ${size} pt.`,
    hint: () => "Give it a slide of its own, fewer boxes or shorter words, or make two of it.",
  }),
  "scene/map-country": entry<{ code: string }>({
    severity: "error",
    title: "An unknown country",
    message: (p) => `ISO 3166 has no country with the code “${p.code}”, so it cannot be drawn.`,
    hint: () => "Write the code of three capital letters, KOR, in “country” or “between” of the registry of places.",
  }),
  "scene/title-too-long": entry<{ excess: number; drawn: number }>({
    severity: "warning",
    title: "Title too long",
    message: (p) =>
      `The title does not fit its two lines: it is ${p.excess} pt too tall at the smallest type a title may have${p.drawn === 1 ? ", so it is drawn smaller" : ""}.`,
    hint: () => "Say it in one sentence of at most about 120 letters, and put the rest in the text.",
  }),
  "scene/no-region": entry<{ region: string; layout: string; tag: string; known: string; near: string }>({
    severity: "error",
    title: "The layout has no such region",
    message: (p) =>
      `The template fills the region “${p.region}”, but the layout “${p.layout}” has no region of that name.`,
    hint: (p) => {
      const has = p.known === "" ? "The layout has no region." : `The layout has: ${p.known}.`;
      return `${p.near} ${has} Add <${p.tag} region="${p.region}"> to it, or name another layout.`.trim();
    },
  }),
  "scene/region-no-place": entry<{
    region: string;
    layout: string;
    hidden: number;
    said: number;
    near: string;
  }>({
    severity: "error",
    title: "A region without a place",
    message: (p) =>
      p.hidden
        ? `The region “${p.region}” of the layout “${p.layout}” is hidden by \`display: none\`, so nothing can stand there.`
        : p.said
          ? `This leaves the region “${p.region}” of the layout “${p.layout}” no place on the page: no width or no height.`
          : `The region “${p.region}” of the layout “${p.layout}” has no place: no rule gives it one, or it has no width or height.`,
    hint: (p) =>
      p.hidden
        ? "Take the rule away, or take the region out of the layout."
        : p.said
          ? "A region needs `position: absolute`, and lengths that leave it a width and a height: `left` and `right` count from the page's two edges, and of `left`, `right` and `width` two are enough."
          : `${p.near} Write in the style sheet: .layout-${p.layout} [region="${p.region}"] { position: absolute; left: 54pt; top: 120pt; width: 400pt; height: 300pt; }`.trim(),
  }),
  "scene/region-twice": entry<{ region: string }>({
    severity: "error",
    title: "A region twice in a layout",
    message: (p) => `This layout has the region “${p.region}” already: words for it would go to the first one only.`,
    hint: () => "Give one of the two another name.",
  }),
  "scene/filled-twice": entry<{ region: string; tag: string }>({
    severity: "error",
    title: "A region filled twice",
    message: (p) =>
      `This <${p.tag}> fills the region “${p.region}” a second time: the two would be drawn over each other.`,
    hint: (p) =>
      p.region === "title" || p.region === "body"
        ? "A slide has one <h1> and one <main>: put what belongs together into one element."
        : "Put what belongs together into one element, or give this one a region of its own.",
  }),
  "scene/no-place": entry<{ tag: string }>({
    severity: "warning",
    title: "An element without a place on the page",
    message: (p) =>
      `This <${p.tag}> stands directly in <slide> without a region or a position, so it lands at the page's top left corner.`,
    hint: () =>
      'Move it into <main>, give it a region of the layout (region="…"), or place it by a rule with `position: absolute`.',
  }),
  "scene/loose-connector": entry<{ ids: string; found: number }>({
    severity: "warning",
    title: "A connector without its boxes",
    message: ({ ids, found }) =>
      found === 1
        ? `No page holds both ends of this connector, ${ids}, so it is not drawn.`
        : `No box of the slide has the id ${ids}, so this connector is not drawn.`,
    hint: () =>
      'Give its ends as ids of elements that are boxes of their own, with a background, a border or words alone: <div id="asks">.',
  }),
  "scene/loose-arrow": entry<{ ids: string; found: number }>({
    severity: "warning",
    title: "An arrow of a flow chart without its boxes",
    message: ({ ids, found }) =>
      found === 1
        ? `This arrow leads between a group and what stands in it, ${ids}, so it is not drawn.`
        : `No box of the flow chart has the id ${ids}, so this arrow is not drawn.`,
    hint: () => "Give the ids of boxes or groups of the same <diagram>.",
  }),
  "scene/no-line": entry({
    severity: "warning",
    title: "A line that draws nothing",
    message: () => "This line has no border, so nothing is drawn.",
    hint: () =>
      "Write `border: 1pt solid var(--ink)` for a line across its box, or `border-top` for a level one at its top.",
  }),
  "scene/words-hidden": entry<{ words: string; slide: string }>({
    severity: "error",
    title: "Words hidden by a style sheet",
    message: (p) => `\`display: none\` hides “${p.words}” on the slide “${p.slide}”: words of the brief would be lost.`,
    hint: () => "Show them, or leave the field out of the template; what is left out there is checked too.",
  }),
  "scene/title-lost": entry<{ title: string; kind: string }>({
    severity: "error",
    title: "A template without a title",
    message: (p) => `The template of the kind “${p.kind}” has no <h1>, so the slide's title is lost: “${p.title}”.`,
    hint: () => "Write <h1>{{title}}</h1> directly in <slide>.",
  }),
  "scene/off-page": entry<{ past: number; wholly: number }>({
    severity: "error",
    title: "Words off the page",
    message: (p) =>
      p.wholly
        ? "This places words wholly outside the page, where nobody sees them."
        : `This places words ${p.past} pt past the edge of the page.`,
    hint: () =>
      "Lengths count from the edges of the page or of the positioned box around: check left, top, width and margins.",
  }),
  "scene/overlap": entry<Overlap>({
    severity: "error",
    title: "Words over one another",
    message: (p) =>
      p.covered
        ? `On the slide “${p.slide}”, ${p.other} covers ${p.across} × ${p.down} pt of words in ${p.one}.`
        : `On the slide “${p.slide}”, ${p.one} and ${p.other} overlap by ${p.across} × ${p.down} pt, and both hold words.`,
    hint: () => "Change the place or the width of one of them here.",
  }),
  "scene/overlap-within": entry<Overlap>({
    severity: "error",
    title: "Words over one another in one region",
    message: (p) =>
      p.covered
        ? `On the slide “${p.slide}”, ${p.other} covers ${p.across} × ${p.down} pt of ${p.one}.`
        : `On the slide “${p.slide}”, ${p.one} and ${p.other} lie over one another by ${p.across} × ${p.down} pt.`,
    hint: () => "Give each of them a place of its own here, or let them stand one after the other without a position.",
  }),
  "scene/struck": entry<{ words: string; slide: string }>({
    severity: "warning",
    title: "A line through words",
    message: (p) => `On the slide “${p.slide}”, a line runs through ${p.words}.`,
    hint: () => "Draw it elsewhere, give the words room beside it, or a background that lies over the line.",
  }),
  "scene/no-layout": entry<{ layout: string; near: string }>({
    severity: "error",
    title: "No such layout",
    message: (p) => `The slide's template names the layout “${p.layout}”, which the pack does not have.`,
    hint: (p) => p.near || "Add layouts/NAME.hbs to the pack, or name another layout.",
  }),
  "scene/unknown-font": entry<{ face: string; known: string; suggestion: string }>({
    severity: "warning",
    title: "A font without metrics",
    message: (p) =>
      `briefdeck does not know how wide and tall “${p.face}” is: text in it is measured as in a wide and tall face, so slides may hold less than they could.`,
    hint: (p) =>
      `${p.suggestion} “briefdeck templates add-font NAME-Regular.ttf NAME-Bold.ttf --to PACK” gives a pack the measures of a typeface. Known are ${p.known}.`.trim(),
  }),
  "scene/small-type": entry<{ size: number; pages: number }>({
    severity: "info",
    title: "Split over several slides",
    message: (p) => `The content goes on over ${p.pages} slides, set at ${p.size} pt.`,
    hint: () => "Shorten it if it should stay on one slide.",
  }),
};
