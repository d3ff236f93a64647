/** A reporter for Stryker, which makes it itself: each change that was tried is told to `mutate.mjs` at once. */
class AsFound {
  onMutantTested(result) {
    process.emit("mutated", result);
  }
}

export const strykerPlugins = [{ kind: "Reporter", name: "as-found", injectableClass: AsFound }];
