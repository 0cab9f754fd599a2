/** NumPy arrays: {@link lectern.numpy.NDArray} and the functions of {@code np}. Imports tensor and display. */
package lectern.numpy;
