// Says many sentences in one process: the first argument is text2wav's index.js; each line of standard input is
// voice TAB words a minute TAB pitch TAB text; standard output gets the length (4 bytes) and the WAV of each.
const say = require(process.argv[1]);
process.setMaxListeners(0);
const lines = require('fs').readFileSync(0, 'utf8').split('\n').filter(l => l);
(async () => {
  for (const line of lines) {
    const [voice, speed, pitch, text] = line.split('\t');
    const wav = Buffer.from(await say(' ' + text, { voice, speed, pitch }));
    const length = Buffer.alloc(4);
    length.writeUInt32LE(wav.length);
    process.stdout.write(Buffer.concat([length, wav]));
  }
})();
