import { type Floors, PROFILES, type Profile } from "../../../vocabulary/profiles.ts";

/** What a text is for, as far as its size goes. */
export type TypeRole = Exclude<keyof Floors, "shrunk">;
/** Angle under which nearly everybody reads a letter, and the least at which some do (Smith 1979), in radians. */
const COMFORTABLE = 0.007;
const LEAST = 0.003;
/** Height of a capital in em, and of a slide in points. */
const CAPITAL = 0.716;
const SLIDE = 540;
/** Points of a source line that a screen shows at least. */
const LEAST_SOURCE = 10;

/**
 * Smallest type of a profile in points. Where the distance of the last seat is known (in screen heights), type of the
 * text follows from it; 4 makes 21 pt.
 */
export function floorsOf(profile: Profile, distanceRatio: number | null): Floors {
  if (!PROFILES[profile].screen || distanceRatio === null) return PROFILES[profile].floors;
  const points = (angle: number) => (angle * distanceRatio * SLIDE) / CAPITAL;
  const body = points(COMFORTABLE);
  return { body, table: body * 0.75, shrunk: (body * 2) / 3, source: Math.max(points(LEAST), LEAST_SOURCE) };
}
