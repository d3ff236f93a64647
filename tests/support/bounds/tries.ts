/** How the bounds are tried: one function a way in, asked with the bound and with one more. */
import type { BOUNDS } from "../../../src/data/bounds.ts";

export type Bound = keyof typeof BOUNDS;

export interface Try {
  readonly code: string;
  /** What is said of so many. */
  readonly of: (count: number) => readonly string[] | Promise<readonly string[]>;
}

export type Tries = Readonly<Partial<Record<Bound, readonly Try[]>>>;

export const many = (text: string, count: number): string => text.repeat(count);
