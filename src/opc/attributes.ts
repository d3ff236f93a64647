/** What an element says of itself, held in as little as it takes: a package has hundreds of thousands. */

/** Values by their names, in the order of the part. */
export interface Attributes extends Iterable<readonly [name: string, value: string]> {
  readonly size: number;
  get(name: string): string | undefined;
  has(name: string): boolean;
}

/** Beyond these a look through all of them takes longer than a map. */
const FEW = 12;

/** @param named name, value, name, value …, detached; of a name that stands twice the last value counts */
export function createAttributes(named: readonly string[]): Attributes {
  if (named.length === 0) return NO_ATTRIBUTES;
  if (named.length <= 2 * FEW && !hasTwice(named)) return new Few(named);
  const many = new Map<string, string>();
  for (let i = 0; i < named.length; i += 2) many.set(named[i] ?? "", named[i + 1] ?? "");
  return many;
}

function hasTwice(named: readonly string[]): boolean {
  for (let i = 2; i < named.length; i += 2)
    for (let before = 0; before < i; before += 2) if (named[before] === named[i]) return true;
  return false;
}

/** A map of one entry takes three times the room. */
class Few implements Attributes {
  readonly #named: readonly string[];

  constructor(named: readonly string[]) {
    // A list that grew keeps room for more; a copy has none.
    this.#named = named.slice();
  }

  get size(): number {
    return this.#named.length / 2;
  }

  get(name: string): string | undefined {
    const named = this.#named;
    for (let i = 0; i < named.length; i += 2) if (named[i] === name) return named[i + 1];
    return undefined;
  }

  has(name: string): boolean {
    return this.get(name) !== undefined;
  }

  *[Symbol.iterator](): Generator<readonly [string, string]> {
    const named = this.#named;
    for (let i = 0; i < named.length; i += 2) yield [named[i] ?? "", named[i + 1] ?? ""];
  }
}

/** Most elements have none. */
export const NO_ATTRIBUTES: Attributes = new Map();
