/** Kernels over primitive arrays: loops per element type, strided walks, matrix products. Imports the JDK only. */
package lectern.internal.cpu;
