/**
 * Notes what a template reads while it is filled: a banner rolls up what stands on the page, and only the template
 * knows what that is. What was read for a test alone counts too: better a banner too high than one too low. What it reads of
 * other slides says when a page that was kept must be filled anew.
 */
import type { Mark } from "../../marking/types.ts";

/** What a page may show of the whole deck: its own place in it, titles and numbers of its slides, who cites which source. */
export type Wide = "number" | "contents" | "bibliography";

export interface Reads {
  /** Marks of what was read from registries, sources and other slides. */
  readonly marks: Set<Mark>;
  /** Marks that texts start with which the template inserts, those of the front matter among them. */
  readonly shown: Set<Mark>;
  /** Whether the banner itself was asked for, which is known only when everything has been read. */
  banner: boolean;
  readonly wide: Set<Wide>;
  /** Links within the deck, and where they lead; null: nowhere. */
  readonly links: Map<string, string | null>;
}

export interface Recorder {
  /** Adds to `reads` whatever is read while `fill` runs. */
  readonly during: <T>(reads: Reads, fill: () => T) => T;
  readonly show: (marks: readonly Mark[]) => void;
  readonly tellBanner: () => void;
  readonly tellWide: (wide: Wide) => void;
  readonly tellLink: (href: string, target: string | null) => void;
  /** Adds what was read when a page was filled that is used again. */
  readonly add: (reads: Reads) => void;
  /** A copy of the view that tells of the marks whenever one of its fields is read, whoever reads it. */
  readonly telling: <T extends object>(view: T, marks: readonly Mark[] | ((field: string) => readonly Mark[])) => T;
}

export const newReads = (): Reads => ({
  marks: new Set(),
  shown: new Set(),
  banner: false,
  wide: new Set(),
  links: new Map(),
});

export function createRecorder(): Recorder {
  let now: Reads | null = null;
  const tell = (marks: readonly Mark[]): void => {
    for (const mark of marks) now?.marks.add(mark);
  };
  return {
    during(reads, fill) {
      const outer = now;
      now = reads;
      try {
        return fill();
      } finally {
        now = outer;
      }
    },
    show(marks) {
      for (const mark of marks) now?.shown.add(mark);
    },
    tellBanner() {
      if (now !== null) now.banner = true;
    },
    tellWide(wide) {
      now?.wide.add(wide);
    },
    tellLink(href, target) {
      now?.links.set(href, target);
    },
    add({ marks, shown, banner, wide, links }) {
      if (now === null) return;
      for (const mark of marks) now.marks.add(mark);
      for (const mark of shown) now.shown.add(mark);
      for (const one of wide) now.wide.add(one);
      for (const [href, target] of links) now.links.set(href, target);
      now.banner ||= banner;
    },
    telling(view, marks) {
      if (marks.length === 0 && typeof marks !== "function") return view;
      const marksOf = typeof marks === "function" ? marks : () => marks;
      const told = Object.entries(view).flatMap(([field, value]) => {
        const found = marksOf(field);
        return found.length === 0 ? [] : [[field, tellingField(value, () => tell(found))] as const];
      });
      if (told.length === 0) return view;
      const fields = { ...Object.getOwnPropertyDescriptors(view), ...Object.fromEntries(told) };
      return Object.defineProperties({}, fields) as typeof view;
    },
  };
}

function tellingField(value: unknown, tell: () => void): PropertyDescriptor {
  return {
    enumerable: true,
    configurable: true,
    get() {
      tell();
      return value;
    },
  };
}
