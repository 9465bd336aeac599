package dev.parley.motion.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.parley.motion.TestRobots;
import dev.parley.perception.Direction;
import dev.parley.perception.Stamp;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RequestsTest {
    private final Asking asking = new Asking();

    @Test
    void walksAndTellsWhatBecomesOfIt() {
        asking.walk("a1");
        asking.run(5);
        assertThat(asking.statuses()).containsExactly("started", "finished");
        assertThat(asking.fake.x).isBetween(0.97, 1.03);
    }

    @Test
    void aRequestThatIsDeliveredAgainMovesNothingAndIsAnsweredAgain() {
        String json = "{\"id\": \"a1\", \"at\": \"%s\", \"action\": \"nod\"}".formatted(asking.now());
        asking.send("do", json, false);
        for (int i = 0; i < 20; i++) assertThat(asking.send("do", json, false)).startsWith("started");
        asking.run(5);
        assertThat(asking.send("do", json, false)).startsWith("finished");
        assertThat(asking.started()).isEqualTo(1);
    }

    @Test
    void anIdThatWasUsedForSomethingElseIsRefused() {
        asking.walk("a1");
        assertThat(asking.send("do", "a1", "\"action\": \"nod\"")).startsWith("refused: this id");
        assertThat(asking.send("say", "a1", "\"text\": \"hello\"")).startsWith("refused: this id");
        assertThat(asking.said).isEmpty();
    }

    @Test
    void theSameActionUnderAnotherIdIsAnotherRequest() {
        asking.walk("a1");
        asking.run(5);
        asking.walk("a2");
        asking.run(5);
        assertThat(asking.started()).isEqualTo(2);
    }

    @Test
    void oldRequestsDoNotMove() {
        String json = "{\"id\": \"a1\", \"at\": \"%s\", \"action\": \"nod\"}".formatted(asking.now());
        asking.run(5.1);
        assertThat(asking.send("do", json, false)).isEqualTo("refused: that was too long ago");
        assertThat(asking.started()).isZero();
    }

    @Test
    void requestsOfBeforeTheStartDoNotMove() {
        String json = "{\"id\": \"a1\", \"at\": \"%s\", \"action\": \"nod\"}"
                .formatted(asking.now().minusSeconds(2));
        assertThat(asking.send("do", json, false)).isEqualTo("refused: that was before I was started");
    }

    @Test
    void requestsOfTheFutureDoNotMove() {
        String json = "{\"id\": \"a1\", \"at\": \"%s\", \"action\": \"nod\"}"
                .formatted(asking.now().plusSeconds(2));
        assertThat(asking.send("do", json, false)).startsWith("refused: that comes from the future");
    }

    @Test
    void retainedRequestsDoNotMove() {
        String json = "{\"id\": \"a1\", \"at\": \"%s\", \"action\": \"nod\"}".formatted(asking.now());
        assertThat(asking.send("do", json, true)).isEqualTo("refused: a request must not be retained");
        assertThat(asking.started()).isZero();
    }

    @Test
    void byDefaultTheLeastTrustedRoleAsks() {
        Asking visitor = new Asking("");
        assertThat(visitor.walk("a1")).isEqualTo("refused: you may not ask me to do that");
        assertThat(visitor.send("do", "a2", "\"action\": \"look\", \"slots\": {\"direction\": \"left\"}"))
                .startsWith("started");
    }

    @Test
    void theGateHasTheLastWord() {
        asking.fake.posts.add(new dev.parley.motion.FakeRobot.Post(0.7, 0, 0.1));
        asking.run(0.3);
        assertThat(asking.walk("a1")).startsWith("refused: ");
        assertThat(asking.started()).isZero();
    }

    @Test
    void anyMessageOnTheStopTopicStops() {
        for (String message : new String[] {"{\"id\": \"s1\"}", "stop", "\u0000", "{", "[".repeat(100_000)}) {
            Asking one = new Asking();
            one.walk("a1");
            one.run(1);
            assertThat(one.send("stop", message, false)).startsWith("stopped");
            one.run(0.1);
            assertThat(one.bridge.stopped()).isTrue();
            assertThat(one.statuses()).contains("stopped");
        }
    }

    @Test
    void aRetainedStopStopsAndItsRemovalDoesNot() {
        asking.send("stop", "", true);
        assertThat(asking.bridge.stopped()).isFalse();
        asking.send("stop", "{}", true);
        assertThat(asking.bridge.stopped()).isTrue();
    }

    @Test
    void nothingOverMqttLiftsAStop() {
        asking.send("stop", "{}", false);
        assertThat(asking.walk("a1")).startsWith("refused: I was told to stop");
        assertThat(asking.send("do", "a2", "\"action\": \"resume\"")).startsWith("refused: there is no action");
        assertThat(asking.bridge.stopped()).isTrue();
    }

    @Test
    void whatWasAskedBeforeAResumeDoesNotMoveAfterIt() {
        String json = "{\"id\": \"a1\", \"at\": \"%s\", \"action\": \"nod\"}".formatted(asking.now());
        asking.run(0.5);
        asking.send("stop", "{}", false);
        asking.run(0.5);
        asking.bridge.resume(new Stamp(1, asking.fake.now), "operator", asking.events::add);
        assertThat(asking.bridge.stopped()).isFalse();
        assertThat(asking.send("do", json, false)).isEqualTo("refused: that was before I was told to go on");
    }

    @Test
    void aVoiceIsNotKeptFromWhatMqttHasAskedFor() {
        asking.bridge.raiseTurn(7);
        asking.walk("a1");
        asking.run(5);
        var walk = new dev.parley.dialogue.Act.Do(
                new Stamp(7, asking.fake.now),
                "walk",
                Map.of(
                        "direction", new dev.parley.speech.SlotValue.Text("forward"),
                        "distance", new dev.parley.speech.SlotValue.Number(1)),
                new dev.parley.speech.Speaker("operator"),
                false);
        asking.bridge.accept(walk, Direction.AHEAD, asking.events::add);
        assertThat(asking.started()).isEqualTo(2);
    }

    @Test
    void aRiskyActionNeedsAYesToTheSameQuestionInTime() {
        Asking one = new Asking(TestRobots.thatStands(), "maintainer");
        String reboot = "\"action\": \"reboot\"";
        assertThat(ask(one, "r1", reboot)).startsWith("unconfirmed: Shall I really");
        assertThat(ask(one, "r2", "\"action\": \"light\", \"confirms\": \"r1\""))
                .startsWith("refused");
        assertThat(ask(one, "r3", reboot + ", \"confirms\": \"r9\"")).startsWith("refused");
        assertThat(ask(one, "r4", reboot + ", \"confirms\": \"r1\"")).startsWith("finished");
        assertThat(ask(one, "r5", reboot + ", \"confirms\": \"r1\"")).startsWith("refused");
        ask(one, "r6", reboot);
        one.run(15.1);
        assertThat(ask(one, "r7", reboot + ", \"confirms\": \"r6\"")).startsWith("refused");
        assertThat(one.fake.published).hasSize(1);
    }

    private static String ask(Asking one, String id, String more) {
        String json = "{\"id\": \"%s\", \"at\": \"%s\", %s}".formatted(id, one.now(), more);
        return one.deliver(new Incoming(
                "parley/standing/request/do",
                json.getBytes(StandardCharsets.UTF_8),
                false,
                Optional.empty(),
                Optional.empty()));
    }

    @Test
    void saysWhatItIsAskedToSayOnce() {
        asking.send("say", "s1", "\"text\": \"The lift is free.\"");
        asking.send("say", "s1", "\"text\": \"The lift is free.\"");
        assertThat(asking.said).containsExactly("The lift is free.");
        assertThat(asking.statuses()).containsExactly("done", "done");
    }

    @Test
    void keepsItsMannersAndItsPace() {
        assertThat(asking.send("say", "s0", "\"text\": \"You are all idiots.\""))
                .startsWith("refused");
        for (int i = 1; i <= 5; i++) asking.send("say", "s" + i, "\"text\": \"Hello.\"");
        assertThat(asking.send("say", "s6", "\"text\": \"Hello.\"")).isEqualTo("refused: that is too much at once");
        assertThat(asking.said).hasSize(5);
        asking.run(10.1);
        assertThat(asking.send("say", "s7", "\"text\": \"Hello.\"")).startsWith("done");
    }

    @Test
    void refusesWhatHasNotTheRightShape() {
        for (String more : new String[] {
            "\"action\": 1",
            "\"action\": \"walk\", \"speed\": 9",
            "\"action\": \"walk\", \"slots\": {\"distance\": \"far\"}",
            "\"action\": \"walk\", \"slots\": {\"distance\": 1e9}",
            "\"action\": \"walk\", \"slots\": {\"distance\": -1}",
            "\"action\": \"walk\", \"slots\": {\"direction\": \"into the wall\"}",
            "\"action\": \"walk\", \"slots\": {\"where\": \"forward\"}",
            "\"action\": \"walk\", \"slots\": [1]",
            "\"action\": \"walk\", \"slots\": {\"direction\": {\"a\": {\"b\": {}}}}",
            "\"action\": \"goto\"",
            "\"action\": \"fly\""
        }) assertThat(asking.send("do", "x" + more.hashCode(), more)).as(more).startsWith("refused");
        for (String json : new String[] {"", "nonsense", "[]", "null", "{\"id\": 1}", "{}", "[".repeat(5000)})
            asking.send("do", json, false);
        assertThat(asking.send("do", "{\"id\": \"%s\"}".formatted("a".repeat(5000)), false))
                .startsWith("refused: that is no JSON object");
        assertThat(asking.started()).isZero();
    }

    @Test
    void everyAnswerIsAsItsSchemaSays() {
        asking.walk("a1");
        asking.run(5);
        asking.send("do", "nonsense", false);
        asking.send("say", "s1", "\"text\": \"Hello.\"");
        asking.send("resend", "n1", "\"after\": 3");
        asking.send("stop", "{\"id\": \"s2\"}", false);
        Schemas schemas = new Schemas();
        for (Mail answer : asking.answers)
            assertThat(schemas.fault("answer", new String(answer.payload(), StandardCharsets.UTF_8)))
                    .isEmpty();
        assertThat(asking.answers).hasSizeGreaterThan(5);
        assertThat(asking.resent).containsExactly(3L);
    }

    @Test
    void anAnswerGoesOnlyBelowTheRobotsAnswers() {
        byte[] mine = {1, 2};
        asking.deliver(say("s1", "parley/parley-one/answer/cell-4", mine));
        assertThat(asking.answers.getLast().topic()).isEqualTo("parley/parley-one/answer/cell-4");
        assertThat(asking.answers.getLast().answers().get()).isEqualTo(mine);
        for (String elsewhere : new String[] {
            "parley/parley-one/request/do", "parley/other/request/do", "parley/parley-one/answer/#", "x"
        }) {
            asking.deliver(say("s1", elsewhere, mine));
            assertThat(asking.answers.getLast().topic()).isEqualTo("parley/parley-one/answer");
        }
    }

    private Incoming say(String id, String answerTo, byte[] correlation) {
        return new Incoming(
                "parley/parley-one/request/say",
                "{\"id\": \"%s\", \"at\": \"%s\", \"text\": \"Hello.\"}"
                        .formatted(id, asking.now())
                        .getBytes(StandardCharsets.UTF_8),
                false,
                Optional.of(answerTo),
                Optional.of(correlation));
    }

    @Test
    void afterAnEndlessFloodOfIdsNoneIsForgottenWhileItMightComeAgain() {
        asking.walk("first");
        for (int i = 0; i < 5000; i++) asking.send("resend", "n" + i, "\"after\": 1");
        assertThat(asking.last("status")).isEqualTo("refused");
        asking.walk("first");
        assertThat(asking.started()).isEqualTo(1);
    }
}
