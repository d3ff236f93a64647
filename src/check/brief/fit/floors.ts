import type { Profile } from "../../../brief/types.ts";

/** What a text is for, as far as its size goes. */
export type TypeRole = "body" | "table" | "source";
export type Floors = Readonly<Record<TypeRole, number>>;

/** Points. A printed page is read at arm's length, a screen from the last row. */
const FLOORS: Readonly<Record<Profile, Floors>> = {
  room: { body: 24, table: 18, source: 12 },
  "read-ahead": { body: 12, table: 11, source: 10 },
  handout: { body: 10, table: 9, source: 8 },
};

/** Angle under which nearly everybody reads a letter, and the least at which some do (Smith 1979), in radians. */
const COMFORTABLE = 0.007;
const LEAST = 0.003;
/** Height of a capital in em, and of a slide in points. */
const CAPITAL = 0.716;
const SLIDE = 540;

/**
 * Smallest type of a profile in points. Where the distance of the last seat is known (in screen heights), type of the
 * text follows from it; 4 makes 21 pt.
 */
export function floorsOf(profile: Profile, distanceRatio: number | null): Floors {
  if (profile !== "room" || distanceRatio === null) return FLOORS[profile];
  const points = (angle: number) => (angle * distanceRatio * SLIDE) / CAPITAL;
  const body = points(COMFORTABLE);
  return { body, table: body * 0.75, source: Math.max(points(LEAST), FLOORS["read-ahead"].source) };
}
