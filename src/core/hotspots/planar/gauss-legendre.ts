/** Nodes and weights of Gauss–Legendre quadrature on [−1, 1]: Newton's method on the Legendre polynomial. */
export function gaussLegendre(count: number): { node: Float64Array; weight: Float64Array } {
  const made = { node: new Float64Array(count), weight: new Float64Array(count) };
  for (let i = 0; i < count; i += 1) {
    let x = Math.cos((Math.PI * (i + 0.75)) / (count + 0.5));
    let slope = 1;
    for (let step = 0; step < 100; step += 1) {
      let [before, now] = [1, x];
      for (let k = 2; k <= count; k += 1) {
        [before, now] = [now, ((2 * k - 1) * x * now - (k - 1) * before) / k];
      }
      slope = (count * (x * now - before)) / (x * x - 1);
      const move = now / slope;
      x -= move;
      if (Math.abs(move) < 1e-16) break;
    }
    made.node[i] = x;
    made.weight[i] = 2 / ((1 - x * x) * slope * slope);
  }
  return made;
}
