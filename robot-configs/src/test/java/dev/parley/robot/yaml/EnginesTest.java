package dev.parley.robot.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.parley.robot.Answering;
import dev.parley.robot.Answering.Provider;
import dev.parley.robot.Mqtt;
import dev.parley.robot.Recognition;
import dev.parley.robot.Robot;
import dev.parley.robot.Vda5050;
import dev.parley.robot.Voice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Which engines listen and speak.
class EnginesTest {
    private static Robot robot(String keys) {
        return RobotFile.read("tiny.yaml", """
                robot: tiny
                microphones: {rate_hz: 16000, positions_m: [[0, 0, 0]]}
                stop: [stop]
                %s
                people: {anyone: [all]}
                actions: {greet: {say: ["hello"], do: {say: "Hello."}}}
                """.formatted(keys));
    }

    @Test
    void listensAndSpeaksEnglishUnlessTheFileSaysOtherwise() {
        assertThat(robot("").recognizer()).isEqualTo(Recognition.STANDARD);
        assertThat(robot("").voice()).isEqualTo(new Voice("marytts", "cmu-slt-hsmm"));
    }

    @Test
    void readsTheShortAndTheLongForm() {
        assertThat(robot("recognizer: moonshine-base").recognizer())
                .isEqualTo(robot("recognizer: {engine: moonshine, model: base}").recognizer());
        Recognition stored = robot("recognizer: {engine: vosk, model: vosk-ko}").recognizer();
        assertThat(stored).isEqualTo(new Recognition("vosk", "vosk-ko"));
        assertThat(stored.isFolder()).isFalse();
        assertThat(robot("recognizer: {engine: vosk, model: ./vosk-model-small-cn}")
                        .recognizer()
                        .isFolder())
                .isTrue();
        assertThat(robot("voice: {engine: espeak, name: ko+f2}").voice()).isEqualTo(new Voice("espeak", "ko+f2"));
    }

    @Test
    void namesAFolderOfDocuments() {
        assertThat(robot("").knowledge()).isEmpty();
        assertThat(robot("knowledge: ./manuals").knowledge()).contains("./manuals");
    }

    @Test
    void talksWithAFactoryAsTheLeastTrustedUnlessTheFileSaysOtherwise() {
        assertThat(robot("").mqtt()).isEmpty();
        assertThat(robot("mqtt: {}").mqtt()).contains(Mqtt.STANDARD);
        Robot named =
                robot("mqtt: {url: mqtts://broker.plant.example:8883, user_env: U, password_env: P, role: anyone}");
        assertThat(named.mqtt().orElseThrow().url()).contains("mqtts://broker.plant.example:8883");
        assertThat(robot("mqtt: {}").mqtt().orElseThrow().roleAmong(named.people()))
                .isEqualTo("anyone");
        assertThat(named.mqtt().flatMap(Mqtt::vda5050)).isEmpty();
        assertThat(robot("mqtt: {vda5050: {manufacturer: KIT, serial: \"0001\", height_m: 1.6}}")
                        .mqtt()
                        .flatMap(m -> m.at("mqtt://other").vda5050()))
                .contains(new Vda5050("KIT", "0001", 1.6, "map", "uagv"));
    }

    @Test
    void talksWithTheModelThatTheFileNamesAndOtherwiseWithNone() {
        assertThat(robot("").model()).isEmpty();
        assertThat(robot("model: smollm2-135m").model())
                .isEqualTo(robot("model: {name: smollm2-135m, bits: 4, deadline_s: 8, provider: auto}")
                        .model())
                .contains(new Answering(new Answering.Named("smollm2-135m"), 4, 8, Provider.AUTO));
        assertThat(robot("model: {openai: {url: http://127.0.0.1:8000/v1, model: m, key_env: KEY}}")
                        .model())
                .contains(new Answering(
                        new Answering.Server("http://127.0.0.1:8000/v1", "m", "KEY", "json_schema"),
                        4,
                        8,
                        Provider.AUTO));
    }

    @Test
    void keepsOpinionsOnlyWhereTheFileSaysSo() {
        assertThat(robot("model: smollm2-135m").model().orElseThrow().feedback())
                .isFalse();
        Answering agreed = robot("model: {name: smollm2-135m, feedback: keep, candidates: 3}")
                .model()
                .orElseThrow();
        assertThat(agreed.feedback()).isTrue();
        assertThat(agreed.candidates()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "model: {name: smollm2-135m, feedback: yes} | keep: opinions of its answers are kept",
                "model: {name: smollm2-135m, candidates: 99} | candidates",
                "mqtt: {url: http://broker} | mqtt://HOST:PORT",
                "mqtt: {url: mqtt://user:secret@broker} | without a password",
                "mqtt: {role: boss} | anyone",
                "mqtt: {password: secret} | did you mean password_env?",
                "mqtt: {session_s: -1} | from 0",
                "mqtt: {vda5050: {serial: '7', height_m: 1.5}} | mqtt.vda5050.manufacturer: missing",
                "mqtt: {vda5050: {manufacturer: A/B, serial: '7', height_m: 1.5}} | A-Z a-z 0-9",
                "mqtt: {vda5050: {manufacturer: KIT, serial: '7', height_m: 15}} | from 0.05",
                "mqtt: {vda5050: {manufacturer: KIT, serial: '7', height_m: 1, maps: x}} | did you mean map?",
                "recognizer: moonshine-tyni | did you mean moonshine-tiny?",
                "recognizer: {engine: vosc, model: vosk-ko} | did you mean vosk?",
                "recognizer: {engine: vosk} | recognizer.model: missing",
                "recognizer: {engine: vosk, model: Not A Model} | the path of a Vosk model's folder",
                "recognizer: {engine: moonshine, model: bas} | did you mean base?",
                "recognizer: {engine: vosk, modle: x} | did you mean model?",
                "model: smolm2-135m | or {folder: DIR}",
                "model: {name: x, folder: y} | one of name, folder and openai",
                "model: {folder: ./m, bits: 5} | 4 or 8",
                "model: {folder: ./m, provider: cude} | did you mean cuda?",
                "model: {folder: ./m, deadline_s: 0} | a number from 1 to 60",
                "model: {openai: {url: ftp://x, model: m}} | http://HOST:PORT/v1",
                "model: {openai: {url: http://x/v1}} | openai.model",
                "voice: {engine: espaek, name: ko} | did you mean espeak?",
                "voice: {engine: espeak} | voice.name: missing",
                "voice: {engine: espeak, name: korean voice} | a language of espeak-ng",
            })
    void saysWhatWasMeant(String keys, String message) {
        assertThatThrownBy(() -> robot(keys))
                .isInstanceOf(RobotFileException.class)
                .hasMessageContaining(message);
    }
}
