/** The columns of cut cables while they are written; room is made once. */
export class CablePieces {
  count = 0;
  readonly from: Uint32Array;
  readonly to: Uint32Array;
  readonly section: Int32Array;
  readonly cable: Int32Array;
  readonly fromM: Float64Array;
  readonly toM: Float64Array;

  constructor(room: number) {
    this.from = new Uint32Array(room);
    this.to = new Uint32Array(room);
    this.section = new Int32Array(room);
    this.cable = new Int32Array(room);
    this.fromM = new Float64Array(room);
    this.toM = new Float64Array(room);
  }

  put(piece: {
    readonly from: number;
    readonly to: number;
    readonly section: number;
    readonly cable: number;
    readonly fromM: number;
    readonly toM: number;
  }): void {
    const at = this.count;
    this.from[at] = piece.from;
    this.to[at] = piece.to;
    this.section[at] = piece.section;
    this.cable[at] = piece.cable;
    this.fromM[at] = piece.fromM;
    this.toM[at] = piece.toM;
    this.count = at + 1;
  }
}
