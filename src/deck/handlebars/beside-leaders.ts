/** The words of dated events on either side of their line: how wide, on which side and how far out. Lengths are per cent of the line. */
/** Widths that words are tried at, in per cent of the line; how near others may come; what one search may cost, and in how much of the lines. */
const WIDTHS = [30, 26, 23, 20, 17, 14];
const APART = 1.5;
const TRIES = 4000;
const FEWER = [0.75, 0.85, 0.92, 1];
/** Of a date that stands on one line at the written size of the words, at their least size, or on several. */
const DATE_LETTERS = [1.65, 1.3, 0];
/** A date in larger type, its lines, and the air between words and line. */
const DATE_LINE = 1.3;
const AIR = 0.7;

/** What stands beside a leader, in letters: its date and its words. */
export interface Worded {
  readonly when: number;
  readonly what: number;
  /** Of its longest word. */
  readonly longest?: number;
  /** Of one of its lines, in lines of Latin letters. */
  readonly height?: number;
}

export interface Placed {
  /** Left edge and width of the words. */
  readonly from: number;
  readonly width: number;
  readonly above: boolean;
  /** The words stand left of the leader. */
  readonly leftward: boolean;
  /** From the line to the words, and from there to whatever stands farther out, in per cent of the side's height. */
  readonly offset: number;
  readonly reach: number;
  /** From the line to the far end of the words, in per cent of the side's height. */
  readonly extent: number;
}

interface Choice {
  readonly above: boolean;
  readonly leftward: boolean;
  readonly width: number;
  /** In lines, of its words at this width. */
  readonly height: number;
}

/**
 * Where the words of each event go, so that no two meet and no leader crosses any.
 * @param at of each event, in per cent of the line
 * @returns null where there is no room for all of them
 */
export function placeWords(
  events: readonly Worded[],
  at: readonly number[],
  letters: number,
  lines: number,
): readonly Placed[] | null {
  for (const date of DATE_LETTERS) {
    const placed = placedWith(date, events, at, letters, lines);
    if (placed !== null) return placed;
  }
  return null;
}

/** @param date how many times its letters a line has to hold, so that no date makes the type of all words smaller */
function placedWith(
  date: number,
  events: readonly Worded[],
  at: readonly number[],
  letters: number,
  lines: number,
): readonly Placed[] | null {
  const heightOf = (index: number, width: number): number => {
    const { when = 0, what = 0, longest = 0, height = 1 } = events[index] ?? {};
    const held = (letters * (width - 1)) / 100;
    if (Math.max(longest, when * date) > held) return Number.POSITIVE_INFINITY;
    // Lines end before words that do not fit: some of each stays empty.
    return AIR + height * (Math.ceil((when * 1.3) / held) * DATE_LINE + Math.ceil((what * 1.12) / held));
  };
  let best: Found | null = null;
  for (const width of WIDTHS) {
    const found = search(at, [width], heightOf, lines);
    if (found !== null && (best === null || found.cost < best.cost)) best = found;
  }
  // Words of one width look calmest; where none serves all, each event takes what its neighbours leave it. Fewer lines
  // leave fewer ways to try, so that what fits is found before the tries are used up.
  for (const fewer of FEWER) best ??= search(at, WIDTHS, heightOf, lines, lines * fewer);
  return best?.placed ?? null;
}

interface Found {
  readonly cost: number;
  readonly placed: readonly Placed[];
}

/** Every event in its turn above or below, its words right or left of it, as cheaply as some thousand tries show. */
function search(
  at: readonly number[],
  widths: readonly number[],
  heightOf: (index: number, width: number) => number,
  lines: number,
  most = lines,
): Found | null {
  const order = at.map((_, index) => index).sort((a, b) => (at[a] ?? 0) - (at[b] ?? 0) || a - b);
  const chosen = new Map<number, Choice>();
  let best: Found | null = null;
  let tries = 0;
  const visit = (turn: number, cost: number): void => {
    if (tries > TRIES || (best !== null && cost >= best.cost)) return;
    const index = order[turn];
    if (index === undefined) {
      const whole = [...chosen.values()].reduce((sum, { height }) => sum + 0.3 * height, cost);
      const placed = standing(at, lines, most, chosen);
      const out = placed === null ? 0 : placed.reduce((sum, one) => sum + (one.offset * lines) / 100, 0);
      if (placed !== null && (best === null || whole + out < best.cost)) best = { cost: whole + out, placed };
      return;
    }
    const before = chosen.get(order[turn - 1] ?? -1)?.above ?? false;
    for (const above of [!before, before])
      for (const leftward of [false, true])
        for (const width of widths) {
          const from = (at[index] ?? 0) - (leftward ? width : 0);
          if (from < -0.01 || from + width > 100.01) continue;
          tries++;
          chosen.set(index, { above, leftward, width, height: heightOf(index, width) });
          if (standing(at, lines, most, chosen) !== null)
            visit(turn + 1, cost + (above === before ? 1 : 0) + (leftward ? 0.9 : 0));
          chosen.delete(index);
        }
  };
  visit(0, 0);
  return best as Found | null;
}

/**
 * How far out the words of those chosen so far stand; null where two cannot both be read.
 * @param lines that a side holds
 * @param most lines that may be taken of them
 */
function standing(
  at: readonly number[],
  lines: number,
  most: number,
  chosen: ReadonlyMap<number, Choice>,
): readonly Placed[] | null {
  const boxes = [...chosen].map(([index, choice]) => {
    const x = at[index] ?? 0;
    const from = x - (choice.leftward ? choice.width : 0);
    return { index, x, from, to: from + choice.width, ...choice };
  });
  type Box = (typeof boxes)[number];
  const meets = (a: Box, b: Box) => a !== b && a.above === b.above && a.from < b.to + APART && b.from < a.to + APART;
  const crosses = (leader: Box, words: Box) =>
    leader.x > words.from - APART / 2 && leader.x < words.to + APART / 2 && leader.x !== words.x;
  /** Whether the words of `a` stand farther out than those of `b`: its own leader must not cross them. */
  const beyond = (a: Box, b: Box) => crosses(b, a) || (!crosses(a, b) && a.index > b.index);
  const offsets = new Map<Box, number>();
  const offsetOf = (box: Box, below: readonly Box[]): number => {
    const known = offsets.get(box);
    if (known !== undefined) return known;
    if (below.includes(box)) return Number.POSITIVE_INFINITY;
    const nearer = boxes.filter((other) => meets(box, other) && beyond(box, other));
    const offset = nearer.reduce((most, other) => Math.max(most, offsetOf(other, [...below, box]) + other.height), 0);
    offsets.set(box, offset);
    return offset;
  };
  for (const box of boxes) {
    if (boxes.some((other) => meets(box, other) && crosses(box, other) && crosses(other, box))) return null;
    if (offsetOf(box, []) + box.height > most) return null;
  }
  const placed = boxes.map((box): Placed & { readonly index: number } => {
    const offset = offsets.get(box) ?? 0;
    const farther = boxes
      .filter((other) => meets(box, other) && beyond(other, box))
      .map((other) => offsets.get(other) ?? 0);
    const reach = farther.reduce((least, one) => Math.min(least, one), lines) - offset;
    return {
      index: box.index,
      from: box.from,
      width: box.width,
      above: box.above,
      leftward: box.leftward,
      offset: (100 * offset) / lines,
      reach: (100 * reach) / lines,
      extent: (100 * (offset + box.height)) / lines,
    };
  });
  return placed.sort((a, b) => a.index - b.index).map(({ index: _, ...one }) => one);
}
