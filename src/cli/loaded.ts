/** What `main.ts` loads once it knows that there is work to do: the build bundles all of it into one script. */
export { processTerminal } from "./process.ts";
export { run } from "./run.ts";
