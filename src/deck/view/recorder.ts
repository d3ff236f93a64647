/**
 * Notes what a template reads while it is filled: a banner rolls up what stands on the page, and only the template
 * knows what that is. What was read for a test alone counts too: better a banner too high than one too low.
 */
import type { Mark } from "../../marking/types.ts";

export interface Reads {
  /** Marks of what was read from registries, sources and other slides. */
  readonly marks: Set<Mark>;
  /** Marks that texts start with which the template inserts, those of the front matter among them. */
  readonly shown: Set<Mark>;
  /** Whether the banner itself was asked for, which is known only when everything has been read. */
  banner: boolean;
}

export interface Recorder {
  /** Adds to `reads` whatever is read while `fill` runs. */
  readonly during: <T>(reads: Reads, fill: () => T) => T;
  readonly show: (marks: readonly Mark[]) => void;
  readonly tellBanner: () => void;
  /** A copy of the view that tells of the marks whenever one of its fields is read, whoever reads it. */
  readonly telling: <T extends object>(view: T, marks: readonly Mark[] | ((field: string) => readonly Mark[])) => T;
}

export const newReads = (): Reads => ({ marks: new Set(), shown: new Set(), banner: false });

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
