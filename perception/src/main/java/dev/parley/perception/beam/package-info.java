/// All channels → the voice of one talker, by minimum variance distortionless response (MVDR) filters whose
/// covariances are learnt through masks. [TalkerBeam] while the sound comes in, [UtteranceBeam] over a
/// whole utterance, [DelayAndSum] as the reference for both.
package dev.parley.perception.beam;
