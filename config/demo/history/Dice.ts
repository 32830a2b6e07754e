/** Numbers that look thrown but are the same at every start, so that the demo district tells the same stories. */
export class Dice {
  constructor(private state: number) {}

  /** From 0 up to 1 (Park and Miller's minimal standard generator). */
  throw(): number {
    this.state = (this.state * 48_271) % 2_147_483_647;
    return this.state / 2_147_483_647;
  }

  /** A whole number from `least` to `most`, both included. */
  between(least: number, most: number): number {
    return least + Math.floor(this.throw() * (most - least + 1));
  }

  /** True in so many of a hundred throws. */
  percent(share: number): boolean {
    return this.throw() * 100 < share;
  }
}
