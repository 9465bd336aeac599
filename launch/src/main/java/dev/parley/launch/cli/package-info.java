/// The command line: `./parley COMMAND`. Standard output is data, standard error is for people, exit status
/// 0 is success.
package dev.parley.launch.cli;
