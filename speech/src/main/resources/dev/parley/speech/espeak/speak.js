// Many sentences by one process. Arguments: the folder of text2wav, and after how many idle seconds to end
// (0: never). In: a line of JSON each, {text, voice, wordsPerMinute, pitch}. Out: two little-endian integers
// (samples a second, number of samples), then that many samples of 16 bits; two zeros when espeak-ng refuses.
'use strict';

const fs = require('fs');
const path = require('path');
const readline = require('readline');

const [folder, idleSeconds] = process.argv.slice(1);
const espeak = require(path.join(folder, 'lib', 'espeak-ng.js'));
const compiled = new WebAssembly.Module(fs.readFileSync(path.join(folder, 'lib', 'espeak-ng.wasm')));

const RATE_AT = 24;
const SOUND_AT = 44;
const SILENT = Buffer.alloc(SOUND_AT);

// An instance a sentence: espeak-ng's main is made to run once.
function speak({text, voice, wordsPerMinute, pitch}) {
  return new Promise(resolve => {
    const module = {
      // A space before the text keeps it from being taken for an option.
      arguments: [' ' + text, '-w', 'said.wav', '-v', voice, '-s', String(wordsPerMinute), '-p', String(pitch)],
      print() {},
      printErr() {},
      quit(status, end) {
        throw end;
      },
      // Not at once: text2wav mounts its data after it has begun to run.
      instantiateWasm(imports, done) {
        WebAssembly.instantiate(compiled, imports).then(done);
        return {};
      },
      postRun() {
        const said = module.FS.analyzePath('said.wav').exists;
        resolve(said ? Buffer.from(module.FS.readFile('said.wav')) : SILENT);
      },
    };
    espeak(module);
    process.removeAllListeners('uncaughtException');
    process.removeAllListeners('unhandledRejection');
  });
}

function reply(wav) {
  const sound = wav.subarray(SOUND_AT);
  const head = Buffer.alloc(8);
  head.writeInt32LE(wav.readInt32LE(RATE_AT), 0);
  head.writeInt32LE(sound.length >> 1, 4);
  process.stdout.write(Buffer.concat([head, sound.subarray(0, sound.length & ~1)]));
}

let idle;
function rest() {
  clearTimeout(idle);
  if (idleSeconds > 0) idle = setTimeout(() => process.exit(0), idleSeconds * 1000);
}

rest();
readline.createInterface({input: process.stdin})
    .on('line', async line => {
      clearTimeout(idle);
      reply(await speak(JSON.parse(line)));
      rest();
      gc();
    })
    .on('close', () => process.exit(0));
