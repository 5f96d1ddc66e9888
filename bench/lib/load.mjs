/** Runs `work` on `connections` lanes for `seconds`; answers how many a second and how long one took. */
export async function load(connections, seconds, work) {
  const times = [];
  const until = performance.now() + seconds * 1000;
  const lane = async (number) => {
    while (performance.now() < until) {
      const started = performance.now();
      await work(number);
      times.push(performance.now() - started);
    }
  };
  const started = performance.now();
  await Promise.all(Array.from({ length: connections }, (_, number) => lane(number)));
  const took = (performance.now() - started) / 1000;
  const sorted = times.sort((a, b) => a - b);
  const at = (share) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return {
    perSecond: sorted.length / took,
    seconds: took,
    p50: at(0.5),
    p99: at(0.99),
    count: sorted.length,
  };
}

export const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];
export const round = (number, digits = 1) => Number(number.toFixed(digits));
