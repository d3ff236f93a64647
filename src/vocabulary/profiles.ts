/** What a deck is for: what each profile shows, and what a reader of it can take in. A profile is an entry here, its sizes in the theme. */

/** Smallest type in points: a printed page is read at arm's length, a screen from the last row. */
export interface Floors {
  readonly body: number;
  readonly table: number;
  /** Of a table or a card that is set larger and has shrunk: it is read whole, and in two halves it is none. */
  readonly shrunk: number;
  readonly source: number;
}

export interface ProfileMeaning {
  /** Thrown on a screen: others read it over the principal's shoulder. */
  readonly screen: boolean;
  /** Read on paper: notes and whole sources stand on each page, below what the slide shows. */
  readonly paper: boolean;
  /** People give it away: what only the principal reads is told to whoever builds it. */
  readonly leaves: boolean;
  /** The sheets that it is printed on, whatever page the front matter names for the slides; empty: that page. */
  readonly pages: readonly string[];
  /** Items of one list that can be taken in. */
  readonly items: number;
  readonly floors: Floors;
}

const meanings = <P extends string>(profiles: Readonly<Record<P, ProfileMeaning>>) => profiles;

export const PROFILES = meanings({
  "read-ahead": {
    ...{ screen: false, paper: false, leaves: false, pages: [], items: 8 },
    floors: { body: 12, table: 11, shrunk: 11, source: 10 },
  },
  room: {
    ...{ screen: true, paper: false, leaves: false, pages: [], items: 6 },
    // Capitals of 16 points are above 1/50 of a slide, which is read from eight times its height.
    floors: { body: 24, table: 18, shrunk: 16, source: 12 },
  },
  handout: {
    ...{ screen: false, paper: true, leaves: true, pages: ["A4-upright", "letter-upright"], items: 12 },
    floors: { body: 10, table: 9, shrunk: 9, source: 8 },
  },
});
export type Profile = keyof typeof PROFILES;
/** The page of a deck whose slides have the page `page`: what is read on paper stands on the sheet that the house prints. */
export function pageIn(profile: Profile, page: string): string {
  const [usual, ...others] = PROFILES[profile].pages;
  const sheet = page.toLowerCase().replace(/-upright$/, "");
  return others.find((name) => name.toLowerCase() === `${sheet}-upright`) ?? usual ?? page;
}
/** That of a deck which says nothing: it has no class, and no stylesheet of its own. */
export const USUAL_PROFILE: Profile = "read-ahead";
export const PROFILE_NAMES = Object.keys(PROFILES) as readonly Profile[];
