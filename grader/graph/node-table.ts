/** Slots at the start; always a power of two. */
const SMALLEST = 128;
/** A cleared table keeps its slots for the next use unless it had more than this. */
const KEPT = 1024;

/**
 * The nodes of a graph by the hash of their structure: open addressing with linear probing. Nodes of the same hash are found one
 * after the other by `first` and `next`, whatever else stands between them.
 */
export class NodeTable {
  private nodes = new Int32Array(SMALLEST).fill(-1);
  private hashes = new Int32Array(SMALLEST);
  private used = 0;

  /** Forgets all nodes, and the room that many of them took. */
  clear(): void {
    if (this.nodes.length > KEPT) this.allocate(SMALLEST);
    else this.nodes.fill(-1);
    this.used = 0;
  }

  add(hash: number, node: number): void {
    if (2 * this.used >= this.nodes.length) this.grow();
    this.insert(hash, node);
    this.used += 1;
  }

  /** The slot of the first node with this hash, -1 where there is none. */
  first(hash: number): number {
    return this.seek(hash, this.home(hash));
  }

  /** The slot of the next node with this hash, -1 where there is none. */
  next(hash: number, slot: number): number {
    return this.seek(hash, slot + 1);
  }

  nodeAt(slot: number): number {
    return this.nodes[slot]!;
  }

  private home(hash: number): number {
    return hash & (this.nodes.length - 1);
  }

  private seek(hash: number, from: number): number {
    const last = this.nodes.length - 1;
    for (let slot = from & last; this.nodes[slot]! >= 0; slot = (slot + 1) & last) {
      if (this.hashes[slot] === hash) return slot;
    }
    return -1;
  }

  private insert(hash: number, node: number): void {
    const last = this.nodes.length - 1;
    let slot = this.home(hash);
    while (this.nodes[slot]! >= 0) slot = (slot + 1) & last;
    this.nodes[slot] = node;
    this.hashes[slot] = hash;
  }

  private grow(): void {
    const { nodes, hashes } = this;
    this.allocate(2 * nodes.length);
    nodes.forEach((node, slot) => {
      if (node >= 0) this.insert(hashes[slot]!, node);
    });
  }

  private allocate(slots: number): void {
    this.nodes = new Int32Array(slots).fill(-1);
    this.hashes = new Int32Array(slots);
  }
}
