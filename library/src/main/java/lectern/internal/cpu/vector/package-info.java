/**
 * Twins of the scalar kernels that use the Vector API. The module that holds it is an incubator's and has to be asked for,
 * so nothing outside names a class of this package: {@link lectern.internal.cpu.SimdLookup} loads {@code VectorUnit} where
 * it can run.
 */
package lectern.internal.cpu.vector;
