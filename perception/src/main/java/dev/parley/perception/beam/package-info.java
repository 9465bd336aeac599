/// All channels → the voice of one talker, by filters whose covariances are learnt through masks. [TalkerBeam]
/// while the sound comes in (least squares), [UtteranceBeam] over a whole utterance (minimum variance),
/// [DelayAndSum] as the reference for both.
package dev.parley.perception.beam;
