/**
 * Twins of the scalar kernels that use the Vector API, with the same results to the last bit, whatever the width. They
 * take over once the compiler has made vector instructions of them ({@link lectern.internal.cpu.vector.Rehearsal}). The
 * module that holds the Vector API is an incubator's and has to be asked for, so nothing outside names a class of this
 * package: {@link lectern.internal.cpu.SimdLookup} loads {@code VectorUnit} where it can run.
 */
package lectern.internal.cpu.vector;
