/** Milliseconds of processor time of this process: wall time would blame a test for what else the machine does. */
export function busy(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
