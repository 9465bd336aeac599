// The microphone, at 16 kHz, to the robot. The browser's own processing stays off: the robot does that.
const state = text => { document.getElementById("state").textContent = text; };
const SOUND = { channelCount: 1, echoCancellation: false, noiseSuppression: false, autoGainControl: false };

async function talk() {
  const microphone = await navigator.mediaDevices.getUserMedia({ audio: SOUND });
  const sound = new AudioContext({ sampleRate: 16000 });
  await sound.audioWorklet.addModule("samples.js");
  const token = encodeURIComponent(new URLSearchParams(location.search).get("token") ?? "");
  const robot = new WebSocket(`ws://${location.host}/microphone?token=${token}`);
  robot.binaryType = "arraybuffer";
  robot.onopen = () => state("The robot hears you.");
  robot.onclose = e => {
    microphone.getTracks().forEach(t => t.stop());
    sound.close();
    state(`The microphone is off${e.reason ? ": " + e.reason : ""}.`);
  };
  const samples = new AudioWorkletNode(sound, "samples", { numberOfOutputs: 0 });
  samples.port.onmessage = e => { if (robot.readyState === WebSocket.OPEN) robot.send(e.data); };
  sound.createMediaStreamSource(microphone).connect(samples);
}

document.getElementById("talk").onclick = () => talk().catch(e => state(`No microphone: ${e.message}`));
