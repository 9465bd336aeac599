package dev.parley.tests;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import java.util.List;

/// Modules import only from their left; each technology stays in the package named for it; threads live in
/// `launch`.
@AnalyzeClasses(packages = "dev.parley", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final List<String> LEFT_TO_RIGHT =
            List.of("robot", "perception", "speech", "dialogue", "motion", "simulation", "launch", "tests");

    /// MaryTTS registers a shutdown hook that throws; it is started on a short-lived thread that swallows
    /// that.
    private static final String STARTS_ON_A_SILENT_THREAD = "QuietMary";

    @ArchTest
    static void modulesImportOnlyFromTheirLeft(JavaClasses code) {
        for (int i = 0; i < LEFT_TO_RIGHT.size() - 1; i++)
            noClasses()
                    .that()
                    .resideInAPackage(module(LEFT_TO_RIGHT.get(i)))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(LEFT_TO_RIGHT.subList(i + 1, LEFT_TO_RIGHT.size()).stream()
                            .map(ArchitectureTest::module)
                            .toArray(String[]::new))
                    .check(code);
    }

    @ArchTest
    static void onnxRuntimeStaysInItsPackages(JavaClasses code) {
        only(
                code,
                "ai.onnxruntime..",
                "dev.parley.perception.onnx..",
                "dev.parley.speech.moonshine..",
                "dev.parley.speech.speaker..",
                "dev.parley.dialogue.onnx..");
    }

    @ArchTest
    static void tokenizersStayInTheirPackage(JavaClasses code) {
        only(code, "ai.djl..", "dev.parley.dialogue.tokens..");
    }

    @ArchTest
    static void llamaCppIsOnlyMeasured(JavaClasses code) {
        only(code, "de.kherud..", "dev.parley.tests..");
    }

    @ArchTest
    static void luceneStaysInItsPackages(JavaClasses code) {
        only(code, "org.apache.lucene..", "dev.parley.dialogue.schema..", "dev.parley.dialogue.knowledge..");
    }

    @ArchTest
    static void picklesStayInTheirPackage(JavaClasses code) {
        only(code, "net.razorvine..", "dev.parley.speech.speaker..");
    }

    @ArchTest
    static void webRtcStaysInItsPackage(JavaClasses code) {
        only(code, "dev.onvoid.webrtc..", "dev.parley.perception.webrtc..");
    }

    @ArchTest
    static void transformsAndMatricesStayWhereSoundIs(JavaClasses code) {
        only(
                code,
                "org.jtransforms..",
                "dev.parley.perception..",
                "dev.parley.simulation.room..",
                "dev.parley.tests..");
        only(code, "org.ejml..", "dev.parley.perception..", "dev.parley.tests..");
    }

    /// Whoever starts ONNX Runtime must first have switched its telemetry off.
    @ArchTest
    static void onlyOnePlaceStartsOnnxRuntime(JavaClasses code) {
        noClasses()
                .that()
                .doNotHaveSimpleName("OnnxSessions")
                .should()
                .callMethod(ai.onnxruntime.OrtEnvironment.class, "getEnvironment")
                .check(code);
    }

    @ArchTest
    static void rosStaysInItsPackages(JavaClasses code) {
        for (String ros : List.of(
                "us.ihmc..",
                "geometry_msgs..",
                "nav_msgs..",
                "sensor_msgs..",
                "trajectory_msgs..",
                "std_msgs..",
                "builtin_interfaces.."))
            only(code, ros, "dev.parley.motion.ros2..", "dev.parley.simulation.ros2..", "dev.parley.tests.ros2..");
    }

    @ArchTest
    static void soundDevicesStayInTheirPackages(JavaClasses code) {
        only(
                code,
                "javax.sound..",
                "dev.parley.perception.sound..",
                "dev.parley.speech.sound..",
                "dev.parley.speech.mary..");
    }

    @ArchTest
    static void voskStaysInItsPackage(JavaClasses code) {
        only(code, "org.vosk..", "dev.parley.speech.vosk..");
        only(code, "com.sun.jna..", "dev.parley.speech.vosk..");
    }

    @ArchTest
    static void theVoiceStaysInItsPackage(JavaClasses code) {
        only(code, "marytts..", "dev.parley.speech.mary..");
    }

    @ArchTest
    static void theCommandLineStaysInItsPackage(JavaClasses code) {
        only(code, "picocli..", "dev.parley.launch.cli..");
    }

    @ArchTest
    static void theWebStaysInItsPackage(JavaClasses code) {
        for (String web : List.of("io.javalin..", "org.eclipse.jetty..", "jakarta..", "kotlin.."))
            only(code, web, "dev.parley.launch.console..");
    }

    @ArchTest
    static void mqttStaysInItsPackage(JavaClasses code) {
        for (String mqtt : List.of("org.eclipse.paho..", "org.apache.activemq..", "com.networknt.."))
            only(code, mqtt, "dev.parley.motion.mqtt..");
    }

    @ArchTest
    static void yamlAndArchivesStayInTheirPackages(JavaClasses code) {
        only(code, "org.yaml..", "dev.parley.robot.yaml..");
        only(code, "org.apache.commons.compress..", "dev.parley.robot.models..");
    }

    @ArchTest
    static void threadsAreStartedOnlyByLaunch(JavaClasses code) {
        noClasses()
                .that()
                .resideOutsideOfPackages("dev.parley.launch..", "dev.parley.tests..")
                .and()
                .doNotHaveSimpleName(STARTS_ON_A_SILENT_THREAD)
                .should()
                .callMethod(Thread.class, "start")
                .orShould()
                .callMethod(Thread.class, "ofPlatform")
                .orShould()
                .callMethod(Thread.class, "startVirtualThread", Runnable.class)
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.concurrent.Executors")
                .check(code);
    }

    @ArchTest
    static void rootPackagesKnowNoVendor(JavaClasses code) {
        classes()
                .that()
                .resideInAnyPackage(
                        "dev.parley.perception",
                        "dev.parley.speech",
                        "dev.parley.dialogue",
                        "dev.parley.motion",
                        "dev.parley.robot")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("dev.parley..", "java..")
                .check(code);
    }

    private static void only(JavaClasses code, String technology, String... packages) {
        noClasses()
                .that()
                .resideOutsideOfPackages(packages)
                .should()
                .dependOnClassesThat()
                .resideInAPackage(technology)
                .allowEmptyShould(true)
                .check(code);
    }

    private static String module(String name) {
        return "dev.parley." + name + "..";
    }
}
