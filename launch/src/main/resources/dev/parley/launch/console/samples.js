// Blocks of 20 ms of 16-bit samples, little-endian.
const LENGTH = 320;

class Samples extends AudioWorkletProcessor {
  block = new DataView(new ArrayBuffer(2 * LENGTH));
  count = 0;

  process([[channel]]) {
    for (const sample of channel ?? []) {
      this.block.setInt16(2 * this.count, Math.round(Math.max(-1, Math.min(1, sample)) * 32767), true);
      if (++this.count === LENGTH) this.send();
    }
    return true;
  }

  send() {
    this.port.postMessage(this.block.buffer, [this.block.buffer]);
    this.block = new DataView(new ArrayBuffer(2 * LENGTH));
    this.count = 0;
  }
}

registerProcessor("samples", Samples);
