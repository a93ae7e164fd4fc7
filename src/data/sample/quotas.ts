/**
 * Shares `total` out among `count` by weight, so that the parts add up to it exactly. The weights are asked for
 * once, in order.
 */
export function quotas(
  total: number,
  count: number,
  weightOf: (number: number) => number,
): (number: number) => number {
  const upTo = new Float64Array(count + 1);
  for (let number = 0; number < count; number += 1) {
    upTo[number + 1] = (upTo[number] ?? 0) + weightOf(number);
  }
  const sum = upTo[count] ?? 0;
  const sharedUpTo = (number: number) =>
    number === count ? total : Math.floor((total * (upTo[number] ?? 0)) / sum);
  return (number) => sharedUpTo(number + 1) - sharedUpTo(number);
}
