/// Where voices are: spectra in, directions out, each with how sure it is.
package dev.parley.perception.localize;
