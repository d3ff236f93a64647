/** Gives every item of a slide a name of its own: `Card`, `Card 2`, `Card 3`. */
export class Names {
  private readonly used = new Map<string, number>();

  unique(wanted: string): string {
    const count = (this.used.get(wanted) ?? 0) + 1;
    this.used.set(wanted, count);
    return count === 1 ? wanted : this.unique(`${wanted} ${count}`);
  }
}
