/**
 * Joints by rising value: a binary heap over typed arrays that a search empties with `length = 0`. The
 * general FlatQueue is shared by searches over all kinds of things, and slower for it.
 */
export class JointQueue {
  length = 0;
  #joints = new Uint32Array(64);
  #values = new Float64Array(64);

  /** Of the first joint; Infinity of an empty queue. */
  get leastValue(): number {
    return this.length > 0 ? (this.#values[0] as number) : Infinity;
  }

  push(joint: number, value: number): void {
    if (this.length === this.#values.length) this.#grow();
    const joints = this.#joints;
    const values = this.#values;
    let at = this.length;
    this.length = at + 1;
    while (at > 0) {
      const above = (at - 1) >> 1;
      if (value >= (values[above] as number)) break;
      joints[at] = joints[above] as number;
      values[at] = values[above] as number;
      at = above;
    }
    joints[at] = joint;
    values[at] = value;
  }

  /** Takes out the joint with the least value; the queue must not be empty. */
  pop(): number {
    const joints = this.#joints;
    const values = this.#values;
    const first = joints[0] as number;
    const last = this.length - 1;
    this.length = last;
    const joint = joints[last] as number;
    const value = values[last] as number;
    const inner = last >> 1;
    let at = 0;
    while (at < inner) {
      let below = 2 * at + 1;
      if (below + 1 < last && (values[below + 1] as number) < (values[below] as number)) below += 1;
      if ((values[below] as number) >= value) break;
      joints[at] = joints[below] as number;
      values[at] = values[below] as number;
      at = below;
    }
    joints[at] = joint;
    values[at] = value;
    return first;
  }

  #grow(): void {
    const joints = new Uint32Array(2 * this.length);
    const values = new Float64Array(2 * this.length);
    joints.set(this.#joints);
    values.set(this.#values);
    this.#joints = joints;
    this.#values = values;
  }
}
