/// Directions heard now and then → voices that someone has followed: who is where, and goes where.
package dev.parley.perception.track;
